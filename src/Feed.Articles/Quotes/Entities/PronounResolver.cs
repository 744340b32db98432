namespace Feed.Articles.Quotes;

/// <summary>Resolves every "he" and "she" in an article.</summary>
internal static class PronounResolver
{
    private const int MaxSentenceDistance = 12;
    private const int MaxAskerDistance = 2;
    private const int MaxSentenceLength = 40;
    private const int MaxDescriptionLength = 10;

    /// <summary>The mentions with a person for every pronoun that has one. Earlier pronouns are resolved first: each then stands for its
    /// person, as does a phrase that begins a sentence, such as <c>The striker</c>; and the listener of <c>he told</c> is not the
    /// speaker.</summary>
    /// <param name="text">The article.</param>
    /// <param name="people">Its people.</param>
    /// <param name="mentions">Its names and pronouns in order.</param>
    /// <param name="knowledge">What is known of its people from elsewhere.</param>
    public static Mentions Resolve(AnnotatedDocument text, IReadOnlyList<Person> people, IReadOnlyList<Mention> mentions,
        PeopleKnowledge knowledge)
    {
        var epithets = Epithets.Find(text, mentions);
        Mention[] settled = epithets.Count == 0 ? [.. mentions] : [.. mentions.Concat(epithets).OrderBy(mention => mention.First)];
        var isEpithet = Array.ConvertAll(settled, mention => mention is { Kind: MentionKind.Phrase, Person: null });
        var roles = new RoleResolver(text, people, settled, knowledge);
        var known = new Dictionary<Person, Gender>();
        var salience = new Salience(text, settled, known);
        var quoted = new QuotedNames(text, mentions);
        for (var index = 0; index < settled.Length; index++)
        {
            var pronoun = settled[index];
            if (isEpithet[index])
                settled[index] = pronoun with { Person = Bearer(text, pronoun, roles.Resolve(pronoun, index)) };
            if (pronoun.Kind != MentionKind.Pronoun || text.Tokens[pronoun.First].QuoteIndex >= 0)
                continue;
            var other = index + 1 < settled.Length && settled[index + 1].First == pronoun.First + 2 ? settled[index + 1].Person
                : Asker(text, settled, index);
            var meant = salience.Best(index, pronoun.First, pronoun.Gender, MaxSentenceDistance, other,
                    quoted.Beside(pronoun), IsTrailingAttribution(text, pronoun.First))
                ?? Ahead(text, settled, index);
            settled[index] = pronoun with { Person = meant?.Person, Certainty = meant?.Lead ?? 0 };
            if (HasOnlyOwnGender(settled[index]) && meant!.Lead >= text.Language.Salience.ClearLead)
                known.TryAdd(meant.Person, pronoun.Gender);
        }

        DropContradictions(settled, known);
        return new Mentions(epithets.Count == 0 ? settled : [.. settled.Where((_, index) => !isEpithet[index])], text.Length);
    }

    /// <summary>No one is both <em>he</em> and <em>she</em>: if a person would be, the less clear pronoun gets no person.</summary>
    /// <param name="mentions">The mentions, with a person for every pronoun.</param>
    /// <param name="known">The people whose gender a clear pronoun shows.</param>
    private static void DropContradictions(Mention[] mentions, Dictionary<Person, Gender> known)
    {
        var unclear = mentions.Where(mention => HasOnlyOwnGender(mention) && !known.ContainsKey(mention.Person!))
            .GroupBy(mention => mention.Person!).Where(group => group.Select(mention => mention.Gender).Distinct().Count() > 1)
            .Select(group => group.Key).ToHashSet();
        for (var index = 0; index < mentions.Length; index++)
        {
            if (HasOnlyOwnGender(mentions[index]) && mentions[index].Person is { } person
                && (unclear.Contains(person) || (known.TryGetValue(person, out var gender) && gender != mentions[index].Gender)))
                mentions[index] = mentions[index] with { Person = null, Certainty = 0 };
        }
    }

    /// <summary>Whom a phrase stands for; somebody unnamed if nothing ties it to a name and the text describes a new person, as in <c>The
    /// boy, 15,</c>, or an office that nobody named has, as in <c>The Bishop of Arva</c>.</summary>
    private static Person? Bearer(AnnotatedDocument text, Mention phrase, Antecedent? likeliest) =>
        Epithets.IsOffice(text, phrase)
            ? likeliest?.Person is { } holder && Holds(text, phrase, holder) ? holder : Person.Unnamed(phrase.Gender)
        : likeliest?.Lead >= text.Language.Salience.ClearLead ? likeliest.Person
        : text.Tokens[phrase.Last + 1].Mark == ',' ? Person.Unnamed(phrase.Gender) : null;

    /// <summary>Whether the article gives a person the office that a phrase begins with.</summary>
    private static bool Holds(AnnotatedDocument text, Mention phrase, Person person) =>
        person.FirstRoles.Any(role => text.Language.CanBeCalled(role.Words, text.Word(phrase.First + 1)));

    private static bool HasOnlyOwnGender(Mention mention) =>
        mention is { Kind: MentionKind.Pronoun, Person.Gender: Gender.Unknown, Gender: not Gender.Unknown };

    private static bool IsTrailingAttribution(AnnotatedDocument text, int pronoun) =>
        text.Tokens[pronoun - 1].Mark == ',' && text.Tokens[pronoun - 2].QuoteIndex < 0 && text.Is(pronoun + 1, WordClass.Verb)
        && text.Tokens[pronoun + 2].Mark is '.' or ',';

    /// <summary>The person whose question the pronoun's person answers: <c>"Was it dark?" Smith asked. "Yes," she replied.</c></summary>
    private static Person? Asker(AnnotatedDocument text, Mention[] mentions, int index)
    {
        var pronoun = mentions[index].First;
        if (((text.Tokens[pronoun + 1].ReportingRole | text.Tokens[pronoun - 1].ReportingRole) & ReportingRole.Reply) == 0)
            return null;
        var before = index - 1;
        while (before >= 0 && text.Tokens[mentions[before].First].QuoteIndex >= 0)
            before--;
        if (before < 0 || text.Distance(mentions[before].First, pronoun) > MaxAskerDistance)
            return null;
        var (first, next) = (mentions[before].First, mentions[before].Last + 1);
        var asks = (text.Is(first - 1, WordClass.Question) && text.Tokens[first - 2].Mark == '"')
            || AnnotatedDocument.Any(next, Math.Min(pronoun, next + MaxDescriptionLength),
            at => text.Is(at, WordClass.Question) && text.SameSentence(first, at) && text.Tokens[at].QuoteIndex < 0);
        return asks ? mentions[before].Person : null;
    }

    /// <summary>
    /// The referent when nobody was named before: the person who begins the next sentence of the paragraph, unless that sentence reports
    /// speech or describes the person by a relation, as in <c>Smith, his neighbour, was ill.</c>
    /// </summary>
    private static Antecedent? Ahead(AnnotatedDocument text, Mention[] mentions, int index)
    {
        var pronoun = mentions[index];
        if (index + 1 == mentions.Length
            || mentions[index + 1] is not { Kind: MentionKind.FullName, Person: { IsGuess: false } person } name
            || !text.IsFirst(name.First) || text.Tokens[name.First].Paragraph != text.Tokens[pronoun.First].Paragraph
            || text.Tokens[name.First].Sentence > text.Tokens[pronoun.First].Sentence + 1 || !person.Fits(pronoun.Gender))
            return null;
        var (first, end) = (name.Last + 1, Math.Min(text.Length, name.Last + MaxSentenceLength));
        return AnnotatedDocument.Any(first, end,
            at => text.SameSentence(name.First, at) && text.Is(at, ReportingRole.That))
            || AnnotatedDocument.Any(first, text.Comma(first + 1, end), at => text.Is(at, WordClass.Function)
            && text.Is(at, WordClass.Male | WordClass.Female) && !text.Is(at, WordClass.Pronoun))
            ? null : new Antecedent(person, 0.5);
    }
}
