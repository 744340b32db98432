namespace Feed.Articles.Quotes;

/// <summary>Finds phrases that begin a sentence and refer to a person named earlier: <c>The 54-year-old goalkeeper retired.</c></summary>
internal static class Epithets
{
    private const int MaxLength = 5;

    /// <summary>The phrases in order, not yet resolved to people.</summary>
    /// <param name="text">The article.</param>
    /// <param name="mentions">Its names and pronouns in order.</param>
    public static List<Mention> Find(AnnotatedDocument text, IReadOnlyList<Mention> mentions)
    {
        var found = new List<Mention>();
        var next = 0;
        var tokens = text.Tokens;
        for (var at = 1; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (!token.Is(WordClass.Definite) || token.QuoteIndex >= 0 || !text.BeginsSentence(at))
                continue;
            if (Office(text, at) is > 0 and var last)
            {
                found.Add(new Mention(MentionKind.Phrase, at, last) { Gender = Genders.Of(text.Tokens[at + 1].Class) });
                continue;
            }

            if (Head(text, at) is not (> 0 and var head))
                continue;
            while (next < mentions.Count && mentions[next].Last < at)
                next++;
            if (next == mentions.Count || mentions[next].First > head + 1)
            {
                var gender = Genders.Of(text.Tokens[head].Class & ~WordClass.FirstName);
                found.Add(new Mention(MentionKind.Phrase, at, head) { Gender = gender });
            }
        }

        return found;
    }

    /// <summary>Whether a phrase is an office with its place.</summary>
    public static bool IsOffice(AnnotatedDocument text, Mention phrase) => Office(text, phrase.First) > 0;

    /// <summary>The last token of an office and its place before a verb: <c>The Bishop of Arva sang</c>; 0 when there is none.</summary>
    private static int Office(AnnotatedDocument text, int determiner)
    {
        var of = determiner + 2;
        if (!text.Tokens[of - 1].IsCapital || !text.Is(of - 1, WordClass.Title) || !text.Is(of, WordClass.AffiliationPreposition)
            || !text.Tokens[of + 1].IsCapital)
            return 0;
        var end = of + 2;
        while (text.Tokens[end].IsCapital && !text.Tokens[end - 1].Possessive)
            end++;
        return !text.Tokens[end - 1].Possessive && text.Tokens[end].IsLowercase
            && text.Is(end, WordClass.SpeechVerb | WordClass.Past | WordClass.Auxiliary) ? end - 1 : 0;
    }

    /// <summary>The noun for a person that ends the phrase, right before its verb; 0 when there is none.</summary>
    private static int Head(AnnotatedDocument text, int determiner)
    {
        var at = determiner + 1;
        while (at < determiner + MaxLength && IsNoun(text, at) && (IsNoun(text, at + 1) || IsPerson(text, at + 1)))
            at++;
        return IsPerson(text, at) && !text.Tokens[at].Possessive && (IsSetOff(text, at + 1) || (text.Tokens[at + 1].IsLowercase
            && !text.Is(at + 1, WordClass.Preposition | WordClass.And | WordClass.Relative | WordClass.Neuter))) ? at : 0;
    }

    /// <summary>Whether a comma and an age or "who" follow: <c>The boy, 15, nodded.</c></summary>
    private static bool IsSetOff(AnnotatedDocument text, int comma) => text.Tokens[comma].Mark == ','
        && (text.Is(comma + 1, WordClass.Relative) || text.BeginsWithDigit(comma + 1));

    /// <summary>Whether a word may belong to the phrase. A name may not, because <c>the Arva senator</c> may be a new person.</summary>
    private static bool IsNoun(AnnotatedDocument text, int at) => text.Tokens[at] is { IsLowercase: true, QuoteIndex: < 0 }
        && !text.Is(at, WordClass.Function | WordClass.Preposition | WordClass.Auxiliary | WordClass.Past);

    private static bool IsPerson(AnnotatedDocument text, int at) => text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }
        && text.Is(at, WordClass.Role | WordClass.Age | WordClass.Demonym);
}
