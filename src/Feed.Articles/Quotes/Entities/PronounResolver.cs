namespace Feed.Articles.Quotes;

/// <summary>Resolves every "he" and "she" in an article.</summary>
internal static class PronounResolver
{
    private const int MaxSentenceDistance = 12;
    private const int MaxAskerDistance = 2;
    private const int MaxAskerMentions = 20;
    private const int MaxSentenceLength = 40;
    private const int MaxDescriptionLength = 10;

    /// <summary>Finds the person of every pronoun. A resolved pronoun counts as a mention of its person for those after it, as does a
    /// phrase that begins a sentence, such as <c>The striker</c>.</summary>
    /// <param name="text">The article.</param>
    /// <param name="people">Its people.</param>
    /// <param name="mentions">Its names and pronouns in order.</param>
    /// <param name="knowledge">What is known of its people from elsewhere.</param>
    public static Mentions Resolve(AnnotatedDocument text, IReadOnlyList<Person> people, IReadOnlyList<Mention> mentions,
        PeopleKnowledge knowledge)
    {
        var epithets = Epithets.Find(text, mentions);
        Mention[] resolved = epithets.Count == 0 ? [.. mentions] : [.. mentions.Concat(epithets).OrderBy(mention => mention.First)];
        var isEpithet = Array.ConvertAll(resolved, mention => mention is { Kind: MentionKind.Phrase, Person: null });
        var roles = new RoleResolver(text, people, resolved, knowledge);
        var known = new Dictionary<Person, Gender>();
        var salience = new Salience(text, resolved, known);
        var quoted = new QuotedNames(text, mentions);
        for (var index = 0; index < resolved.Length; index++)
        {
            var pronoun = resolved[index];
            if (isEpithet[index])
                resolved[index] = pronoun with { Person = ReferentOf(text, pronoun, roles.Resolve(pronoun, index)) };
            if (pronoun.Kind != MentionKind.Pronoun || text.Tokens[pronoun.First].QuoteIndex >= 0)
                continue;
            // A pronoun means neither its listener ("he told Smith") nor the person whose question it answers.
            var notMeant = index + 1 < resolved.Length && resolved[index + 1].First == pronoun.First + 2 ? resolved[index + 1].Person
                : Asker(text, resolved, index);
            var antecedent = salience.FindBest(index, pronoun.First, pronoun.Gender, MaxSentenceDistance, notMeant,
                    quoted.Beside(pronoun), IsTrailingAttribution(text, pronoun.First))
                ?? FindInNextSentence(text, resolved, index);
            resolved[index] = pronoun with { Person = antecedent?.Person, Certainty = antecedent?.Certainty ?? 0 };
            if (RevealsGender(resolved[index]) && antecedent!.Certainty >= text.Language.Salience.ClearLead)
                known.TryAdd(antecedent.Person, pronoun.Gender);
        }

        DropContradictions(resolved, known);
        return new Mentions(epithets.Count == 0 ? resolved : [.. resolved.Where((_, index) => !isEpithet[index])], text.Length);
    }

    /// <summary>No one is both <em>he</em> and <em>she</em>: if a person would be, the less clear pronoun gets no person.</summary>
    /// <param name="mentions">The mentions, with a person for every pronoun.</param>
    /// <param name="known">The people whose gender a clear pronoun shows.</param>
    private static void DropContradictions(Mention[] mentions, Dictionary<Person, Gender> known)
    {
        var unclear = mentions.Where(mention => RevealsGender(mention) && !known.ContainsKey(mention.Person!))
            .GroupBy(mention => mention.Person!).Where(group => group.Select(mention => mention.Gender).Distinct().Count() > 1)
            .Select(group => group.Key).ToHashSet();
        for (var index = 0; index < mentions.Length; index++)
        {
            if (RevealsGender(mentions[index]) && mentions[index].Person is { } person
                && (unclear.Contains(person) || (known.TryGetValue(person, out var gender) && gender != mentions[index].Gender)))
                mentions[index] = mentions[index] with { Person = null, Certainty = 0 };
        }
    }

    /// <summary>The person that a phrase refers to; somebody unnamed if it does not clearly mean anyone and a description follows: <c>The
    /// boy, 15,</c>, or an office that nobody named has, as in <c>The Bishop of Arva</c>.</summary>
    private static Person? ReferentOf(AnnotatedDocument text, Mention phrase, Antecedent? likeliest) =>
        Epithets.IsOffice(text, phrase)
            ? likeliest?.Person is { } holder && Holds(text, phrase, holder) ? holder : Person.Unnamed(phrase.Gender)
        : likeliest?.Certainty >= text.Language.Salience.ClearLead ? likeliest.Person
        : text.Tokens[phrase.Last + 1].Mark == ',' ? Person.Unnamed(phrase.Gender) : null;

    /// <summary>Whether the article gives a person the office that a phrase begins with.</summary>
    private static bool Holds(AnnotatedDocument text, Mention phrase, Person person) =>
        person.DistinctRoles.Any(role => text.Language.CanBeCalled(role.Words, text.Word(phrase.First + 1)));

    /// <summary>Whether a pronoun is the only evidence of its person's gender.</summary>
    private static bool RevealsGender(Mention mention) =>
        mention is { Kind: MentionKind.Pronoun, Person.Gender: Gender.Unknown, Gender: not Gender.Unknown };

    private static bool IsTrailingAttribution(AnnotatedDocument text, int pronoun) =>
        text.Tokens[pronoun - 1].Mark == ',' && text.Tokens[pronoun - 2].QuoteIndex < 0 && text.Is(pronoun + 1, WordClass.SpeechVerb)
        && text.Tokens[pronoun + 2].Mark is '.' or ',';

    /// <summary>The person whose question the pronoun's person answers: <c>"Was it dark?" Smith asked. "Yes," she replied.</c></summary>
    private static Person? Asker(AnnotatedDocument text, Mention[] mentions, int index)
    {
        var pronoun = mentions[index].First;
        var replies = ((text.Tokens[pronoun + 1].ReportingRole | text.Tokens[pronoun - 1].ReportingRole) & ReportingRole.Reply) != 0;
        if (!replies && !text.Is(pronoun + 1, WordClass.SpeechVerb) && !text.Is(pronoun - 1, WordClass.SpeechVerb))
            return null;
        var before = index - 1;
        var oldest = Math.Max(0, index - MaxAskerMentions);
        while (before >= oldest && text.Tokens[mentions[before].First].QuoteIndex >= 0)
            before--;
        if (before < oldest || text.SentencesBetween(mentions[before].First, pronoun) > MaxAskerDistance)
            return null;
        var verbs = new SpeechVerbFinder(text);
        for (var asker = before; asker >= oldest && text.SameSentence(mentions[asker].First, mentions[before].First); asker--)
        {
            var (first, next) = (mentions[asker].First, mentions[asker].Last + 1);
            if (replies && asker == before && text.Is(first - 1, WordClass.Question) && text.Tokens[first - 2].Mark == '"')
                return mentions[asker].Person;
            for (var at = next; at < Math.Min(pronoun, next + MaxDescriptionLength) && text.SameSentence(first, at); at++)
            {
                if (at > next && text.Tokens[at - 1].Mark != ',' && text.Is(at, WordClass.Clause | WordClass.Relative))
                    break;
                if (text.Is(at, WordClass.Question) && text.Tokens[at].QuoteIndex < 0 && (replies || AsksSomebody(text, at, pronoun))
                    && !verbs.IsPassive(at) && (asker == before || mentions[asker + 1].First > at))
                    return mentions[asker].Person;
            }
        }

        return null;
    }

    /// <summary>Whether somebody of the pronoun's gender is asked something: <c>asked him whether</c>.</summary>
    private static bool AsksSomebody(AnnotatedDocument text, int verb, int pronoun) =>
        text.Is(verb + 1, WordClass.Function) && Genders.Of(text.Tokens[verb + 1].Class) == Genders.Of(text.Tokens[pronoun].Class)
        && text.Is(verb + 2, ReportingRole.Whether | ReportingRole.When | ReportingRole.Unasserted);

    /// <summary>
    /// The referent when nobody was named before: the person who begins the next sentence of the paragraph, unless that sentence reports
    /// speech or describes the person by a relation, as in <c>Smith, his neighbour, was ill.</c>
    /// </summary>
    private static Antecedent? FindInNextSentence(AnnotatedDocument text, Mention[] mentions, int index)
    {
        var pronoun = mentions[index];
        if (index + 1 == mentions.Length
            || mentions[index + 1] is not { Kind: MentionKind.FullName, Person: { IsGuess: false } person } name
            || !text.BeginsSentence(name.First) || text.Tokens[name.First].Paragraph != text.Tokens[pronoun.First].Paragraph
            || text.Tokens[name.First].Sentence > text.Tokens[pronoun.First].Sentence + 1 || !person.Fits(pronoun.Gender))
            return null;
        var (first, end) = (name.Last + 1, Math.Min(text.Length, name.Last + MaxSentenceLength));
        return AnnotatedDocument.Any(first, end,
            at => text.SameSentence(name.First, at) && text.Is(at, ReportingRole.TakesThat))
            || AnnotatedDocument.Any(first, text.FirstComma(first + 1, end), at => text.Is(at, WordClass.Function)
            && text.Is(at, WordClass.Male | WordClass.Female) && !text.Is(at, WordClass.Pronoun))
            ? null : new Antecedent(person, 0.5);
    }
}
