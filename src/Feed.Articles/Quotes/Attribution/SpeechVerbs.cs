namespace Feed.Articles.Quotes;

/// <summary>Finds verbs of speech in a stretch of text, from one token up to another that is not part of it; -1 when there is
/// none.</summary>
internal sealed class SpeechVerbs(AnnotatedDocument text)
{
    private const int MaxSubjectLength = 10;
    private const int MaxDoubtDistance = 6;

    /// <summary>The first one that is not a participle.</summary>
    public int First(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (Is(at) && !IsParticiple(at))
                return at;
        }

        return -1;
    }

    /// <summary>The last one.</summary>
    public int Last(int low, int end, bool finite = false)
    {
        for (var at = end - 1; at >= low; at--)
        {
            if (Is(at) && !(finite && IsParticiple(at)))
                return at;
        }

        return -1;
    }

    /// <summary>Whether the verb is passive: a person is asked or told.</summary>
    public bool IsPassive(int verb) => text.Tokens[WordBefore(verb)].Is(WordClass.Be) && !IsParticiple(verb);

    /// <summary>Whether the verb only reports that a person spoke: <c>was quoted as saying</c>, <c>was heard saying</c>.</summary>
    public bool IsQuoted(int verb) =>
        IsPassive(verb) && ((Is(verb + 1) && IsParticiple(verb + 1)) || (Is(verb + 2) && IsParticiple(verb + 2)));

    /// <summary>Whether a verb shares the subject of an earlier verb: <c>Smith stood up and said</c>.</summary>
    public bool IsSecond(int verb) => IsParticiple(verb) || text.Is(WordBefore(verb), WordClass.Coordinate);

    /// <summary>Whether a verb is a participle such as "saying", whose subject is elsewhere.</summary>
    public bool IsParticiple(int verb) => text.Is(verb, WordClass.Participle);

    /// <summary>Whether a verb says that something was not said, or only might be: <c>never said</c>, <c>would say</c>, <c>denied
    /// that she had said</c>, <c>it is not true that she said</c>.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="low">Where its sentence begins.</param>
    public bool IsUnreal(int verb, int low)
    {
        if (text.Is(verb, WordClass.Negation))
            return true;
        for (var at = verb - 1; at >= low && at > verb - 5
            && text.Is(at, WordClass.Adverb | WordClass.Auxiliary | WordClass.Manner | WordClass.Negation | WordClass.Modal); at--)
        {
            if (text.Is(at, WordClass.Negation | WordClass.Modal))
                return true;
        }

        for (var at = verb - 1; at >= low && text.Tokens[at].Mark != ','; at--)
        {
            if (text.Is(at, WordClass.Denial | WordClass.Nobody))
                return true;
        }

        return text.Is(low, WordClass.Nobody) || IsDoubted(verb, low) || IsInverted(verb, low);
    }

    /// <summary>
    /// Whether a clause is a question or a condition, because it starts with an auxiliary: <c>Did Smith say</c>, <c>Had Smith said sorry,
    /// ...</c>
    /// </summary>
    private bool IsInverted(int verb, int low)
    {
        var first = text.Is(low, WordClass.Coordinate) ? low + 1 : low;
        if (!text.Is(first, WordClass.Auxiliary | WordClass.Modal) || text.Is(first, WordClass.FirstName))
            return false;
        var hasSubject = false;
        for (var at = first + 1; at < verb; at++)
        {
            if (text.Tokens[at] is not { IsWord: true, Run: < 0 })
                return false;
            hasSubject |= text.Tokens[at].IsCapital || text.Is(at, WordClass.Pronoun | WordClass.Role);
        }

        return hasSubject;
    }

    /// <summary>Whether the words before a clause cast doubt on it: <c>it is not true that she said</c>.</summary>
    private bool IsDoubted(int verb, int low)
    {
        var that = verb - 1;
        while (that > low && text.Is(that, WordClass.Adverb | WordClass.Auxiliary))
            that--;
        while (that > low && that > verb - MaxSubjectLength && text.Tokens[that].IsWord && (text.Tokens[that].Frame & Frame.Joint) == 0
            && !text.Is(that, WordClass.Verb | WordClass.Auxiliary | WordClass.Coordinate))
            that--;
        if ((text.Tokens[that].Frame & Frame.Joint) == 0)
            return false;
        if ((text.Tokens[that - 1].Frame & Frame.Unasserted) != 0)
            return true;
        for (var at = that - 1; at >= low && at > that - MaxDoubtDistance && text.Tokens[at].Mark != ','; at--)
        {
            if (text.Is(at, WordClass.Negation | WordClass.Modal))
                return true;
        }

        return false;
    }

    private int WordBefore(int verb)
    {
        var at = verb - 1;
        while (text.Tokens[at].Is(WordClass.Adverb))
            at--;
        return at;
    }

    /// <summary>
    /// Whether a token is a speech verb. After an article or "to" the word is a noun or an infinitive: <c>the calls</c>, <c>to say</c>.
    /// </summary>
    public bool Is(int at) => text.Tokens[at].Is(WordClass.Verb) && text.Tokens[at].Shape == Shape.Small
        && !text.Tokens[at - 1].Possessive
        && !text.Is(at - 1, WordClass.Determiner | WordClass.Unreal)
        && !(text.Is(at, WordClass.Noun) && text.Is(at - 1, WordClass.Preposition));
}
