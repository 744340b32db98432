namespace Feed.Articles.Quotes;

/// <summary>Recognises names that only describe another person, and words that describe a name.</summary>
internal sealed class DescribedPeople(AnnotatedDocument text, Mentions mentions, SpeechVerbFinder verbs)
{
    private const int MaxModifiers = 5;

    /// <summary>Classes of words that end a description right before a name.</summary>
    public const WordClass Description = WordClass.Role | WordClass.Title | WordClass.Honour;

    /// <summary>
    /// Whether a phrase that ends with a name describes an unnamed person: <c>a source close to Smith</c>, <c>police hunting
    /// Smith</c>, <c>the man who attacked Smith</c>.
    /// </summary>
    public bool DescribesUnnamed(Mention name, int start)
    {
        var link = text.BeforeLowercase(FirstModifier(name, start) - 1, start, WordClass.Determiner | WordClass.Role | WordClass.Title);
        var isLink = text.Is(link, WordClass.Preposition) || HasRelative(link, start) || TiesToObject(link, start);
        if (!text.Tokens[link].IsLowercase || !isLink)
            return false;
        var first = link;
        while (first > start && text.Tokens[first - 1] is { IsWord: true, QuoteIndex: < 0 }
            && mentions.At(first - 1) is null or { Person.IsAnonymous: true }
            && !text.Is(first - 1, WordClass.And | WordClass.Coordinate))
        {
            first--;
            if (verbs.IsSpeechVerb(first) && !verbs.IsParticiple(first) && !HasRelative(first, start))
                return false;
        }

        return first < link && (first == start || !text.Tokens[first - 1].IsWord) && BeginsPhrase(first, link);
    }

    /// <summary>Whether a participle ties the words before it to its object: <c>police hunting Smith</c>, but not <c>the housing officer
    /// Smith</c>.</summary>
    private bool TiesToObject(int participle, int start) => text.Is(participle, WordClass.Participle)
        && (!text.IsRoleNoun(participle + 1) || (!text.Is(participle, ReportingRole.Field)
        && text.Word(participle - 1) is [var letter, ..] && char.IsLetter(letter)
        && (participle - 1 == start || !text.Tokens[participle - 2].IsWord)));

    /// <summary>The first of the words that describe a name, as in <c>murdered teenager Tom Smith</c> and <c>Labour MP Ann Smith</c>; the
    /// name's own first token when no description ends right before it.</summary>
    public int FirstModifier(Mention name, int start)
    {
        var at = name.First;
        if (!text.Is(at - 1, Description))
            return at;
        while (at > start + 1 && at > name.First - MaxModifiers && CanDescribe(at - 1))
            at--;
        // "Transport for Arva" is one name, while "Friends of Arva's striker" are people.
        var isInName = text.Tokens[at].IsCapital && text.Is(at - 1, WordClass.Preposition) && text.Tokens[at - 2].IsCapital
            && !IsRoleOrPlural(at - 2);
        return isInName ? name.First : at;
    }

    /// <summary>Whether a word is a noun for a person, or its plural: <c>Lawyers</c>.</summary>
    private bool IsRoleOrPlural(int at) => text.Is(at, WordClass.Role | WordClass.Unnamed)
        || (text.Word(at) is [.. var one, 's'] && (text.Language.ClassOf(one.ToString().ToLowerInvariant()) & WordClass.Role) != 0);

    /// <summary>Whether a word can describe the noun or name after it: a noun or an adjective. A participle can do so only after a
    /// preposition, a determiner or another participle, as in <c>police hunting missing</c>.</summary>
    private bool CanDescribe(int at)
    {
        if (text.Tokens[at] is not { IsWord: true, QuoteIndex: < 0, Possessive: false }
            || mentions.At(at) is { IsSurePerson: true } or { Kind: MentionKind.Pronoun })
            return false;
        if (text.Tokens[at].IsCapital)
            return true;
        if (text.Is(at, WordClass.Participle | WordClass.Past) && !text.Is(at, WordClass.Role))
            return text.Is(at - 1, WordClass.Participle | WordClass.Preposition | WordClass.Determiner);
        return !text.Is(at, WordClass.Function | WordClass.Preposition | WordClass.Clause | WordClass.Auxiliary | WordClass.Be
            | WordClass.SpeechVerb | WordClass.Modal | WordClass.Relative);
    }

    /// <summary>Whether a noun phrase starts at a token, rather than an expression of time or place.</summary>
    private bool BeginsPhrase(int start, int end)
    {
        if (AnnotatedDocument.Any(start, end + 1, at => text.Is(at, ReportingRole.TimeRelation | ReportingRole.TimeModifier)
            || text.Is(at, WordClass.Calendar)))
            return false;
        return text.Is(start, WordClass.Determiner | WordClass.Indefinite)
            || !text.Is(start, WordClass.Function | WordClass.Preposition | WordClass.Adverb | WordClass.Auxiliary | WordClass.SpeechVerb
                | WordClass.Participle | WordClass.Past | WordClass.Manner
                | WordClass.Clause | WordClass.Pronoun | WordClass.Source | WordClass.Modal);
    }

    /// <summary>Whether <em>who</em> or <em>that</em> ties a verb to the noun before it: <c>the club that sold</c>.</summary>
    private bool HasRelative(int verb, int start)
    {
        var at = verb - 1;
        while (at > start && text.Is(at, WordClass.Auxiliary | WordClass.Adverb))
            at--;
        return at > start && (text.Is(at, WordClass.Relative | WordClass.Neuter) || text.Is(at, ReportingRole.Conjunction))
            && text.Tokens[at - 1].IsWord && !text.Is(at - 1, WordClass.SpeechVerb | WordClass.Auxiliary);
    }
}
