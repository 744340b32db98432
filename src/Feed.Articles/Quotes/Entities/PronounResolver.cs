namespace Feed.Articles.Quotes;

/// <summary>Resolves every "he" and "she" in an article.</summary>
internal static class PronounResolver
{
    private const int MaxSentenceDistance = 12;
    private const int MaxSentenceLength = 40;

    /// <summary>Finds the person of every pronoun. A resolved pronoun counts as a mention when later ones are resolved; so does a phrase
    /// that begins a sentence, such as <c>The striker</c>.</summary>
    /// <param name="text">The article.</param>
    /// <param name="people">Its people.</param>
    /// <param name="mentions">Its names and pronouns in order.</param>
    /// <param name="knowledge">Facts about its people from outside the text.</param>
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
        var questions = new QuestionFinder(text, resolved);
        for (var index = 0; index < resolved.Length; index++)
        {
            var mention = resolved[index];
            if (isEpithet[index])
                resolved[index] = mention with { Person = ReferentOf(text, mention, roles.Resolve(mention, index)) };
            if (mention.Kind != MentionKind.Pronoun || text.Tokens[mention.First].QuoteIndex >= 0)
                continue;
            // A pronoun refers neither to the person addressed ("he told Smith") nor to the person whose question it answers.
            var excluded = index + 1 < resolved.Length && resolved[index + 1].First == mention.First + 2 ? resolved[index + 1].Person
                : questions.AskerBefore(index);
            var antecedent = salience.FindBest(index, mention.First, mention.Gender, MaxSentenceDistance,
                    [excluded, .. quoted.NamedInQuotesOf(mention)], IsTrailingAttribution(text, mention.First))
                ?? FindInNextSentence(text, resolved, index);
            resolved[index] = mention with { Person = antecedent?.Person, Certainty = antecedent?.Certainty ?? 0 };
            if (RevealsGender(resolved[index]) && antecedent!.Certainty >= text.Language.Salience.ClearLead)
                known.TryAdd(antecedent.Person, mention.Gender);
        }

        DropContradictions(resolved, known);
        return new Mentions(epithets.Count == 0 ? resolved : [.. resolved.Where((_, index) => !isEpithet[index])], text.Length);
    }

    /// <summary>If a person would be both <em>he</em> and <em>she</em>, the less clear pronoun gets no person.</summary>
    /// <param name="mentions">The mentions, with a person for every pronoun.</param>
    /// <param name="known">The people with a gender known from a clear pronoun.</param>
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

    /// <summary>The person that a phrase refers to; null when that is unclear. An unnamed person if a comma follows an unclear phrase
    /// (<c>The boy, 15,</c>), or if no named person holds the office (<c>The Bishop of Arva</c>).</summary>
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

    /// <summary>The referent when no one was named before: the person who begins the paragraph's next sentence, unless that sentence
    /// reports speech or calls the person somebody's relation, as in <c>Smith, his neighbour, was ill.</c></summary>
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
            || AnnotatedDocument.Any(first, text.FirstComma(first + 1, end), at => text.Tokens[at].IsGenderedPronoun
            && !text.Is(at, WordClass.Pronoun))
            ? null : new Antecedent(person, 0.5);
    }
}
