namespace Feed.Articles.Quotes;

/// <summary>Recognises two people who share a verb, so that neither is the only speaker: <c>Smith and Jones said</c>.</summary>
internal sealed class CoordinatedSubjects(AnnotatedDocument text, Mentions mentions)
{
    private const int MaxPhraseLength = 14;
    private const int MaxOfficeLength = 5;

    private const WordClass VerbOrNegation = WordClass.Finite | WordClass.Negation;

    /// <summary>Whether a name is the second subject of a clause: <c>Ann Smith, the chief engineer, and Tom Jones said</c>.</summary>
    public bool IsSecondOfTwo(Mention name, int low)
    {
        var and = name.First - 1;
        while (and > low && text.Tokens[and] is { IsWord: true, QuoteIndex: < 0 } word && (word.IsCapital || word.Possessive
            || word.Is(WordClass.Role | WordClass.Title)))
            and--;
        if (and < low || !text.Is(and, WordClass.And))
            return false;
        if (mentions.At(and - 1) is { } first)
            return first.IsSurePerson || and == name.First - 1;
        return text.Tokens[and - 1].Mark == ',' && mentions.At(low) is { IsSurePerson: true }
            && !AnnotatedDocument.Any(low, and, at => text.Tokens[at].Shape == Shape.Small && text.Is(at, VerbOrNegation));
    }

    /// <summary>Whether a second speaker follows a name: <c>said Smith and Jones</c>, <c>said Smith, 34, and Jones</c>, <c>said
    /// Smith and her husband, Tom Jones</c>; but in <c>said
    /// Smith and Jones left</c> Jones does something else.</summary>
    /// <param name="next">The token after the name.</param>
    /// <param name="end">Where the sentence ends.</param>
    public bool IsFirstOfTwo(int next, int end)
    {
        var and = text.Tokens[next].Mark == ',' && !text.Is(next + 1, WordClass.And) ? text.FirstComma(next + 1, end) : next;
        if (text.Tokens[and].Mark == ',')
            and++;
        if (and >= end || and > next + MaxPhraseLength || !text.Is(and, WordClass.And))
            return false;
        var second = and + 1;
        while (second < end && second < and + MaxOfficeLength && mentions.At(second) is null
            && text.Is(second, WordClass.Determiner | WordClass.Role | WordClass.Title | WordClass.Occupation))
            second++;
        if (text.Tokens[second].Mark == ',' && text.Is(second - 1, WordClass.Role))
            second++;
        return mentions.At(second) is { Kind: not (MentionKind.Pronoun or MentionKind.Phrase) } other && second < end
            && !text.Tokens[other.Last].Possessive
            && !(text.Tokens[other.Last + 1].Shape == Shape.Small && text.Is(other.Last + 1, VerbOrNegation));
    }
}
