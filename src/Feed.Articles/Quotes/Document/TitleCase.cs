namespace Feed.Articles.Quotes;

/// <summary>Handles title case, where nearly every longer word is capitalised, so capitals do not indicate names.</summary>
internal static class TitleCase
{
    private const int MinWords = 4;
    private const int MaxShortWordLength = 3;
    private const int MinNameLength = 2;
    private const int MinHeadlineLength = 3;
    private const int MaxHeadlineLength = 16;

    /// <summary>Whether a paragraph is in title case.</summary>
    /// <param name="words">Its tokens.</param>
    /// <param name="isHeadline">Whether it is the headline of the article.</param>
    public static bool IsUsed(ReadOnlySpan<Token> words, bool isHeadline)
    {
        var (longer, small, capital) = (0, 0, 0);
        foreach (ref readonly var token in words)
        {
            // Names do not contain "were" or "to", so capitals on these words indicate a headline.
            capital += token.Shape == Shape.Capital && token.Is(WordClass.Auxiliary | WordClass.UnsaidMarker | WordClass.Pronoun) ? 1 : 0;
            if (!token.IsWord || token.Is(WordClass.Function))
                continue;
            longer += token.End - token.Start > MaxShortWordLength ? 1 : 0;
            small += token.IsLowercase ? 1 : 0;
        }

        return (isHeadline && small == 0 && capital > 1)
            || (longer >= MinWords && (small == 0 || (small * 6 < longer && (isHeadline || words[^1].Mark is not ('.' or '"')))));
    }

    /// <summary>Whether a paragraph is in title case outside its quotes.</summary>
    /// <param name="words">Its tokens.</param>
    public static bool IsUsedOutsideQuotes(ReadOnlySpan<Token> words)
    {
        var longer = 0;
        foreach (ref readonly var token in words)
        {
            if (!token.IsWord || token.QuoteIndex >= 0 || token.Is(WordClass.Function))
                continue;
            if (token.IsLowercase)
                return false;
            longer += token.End - token.Start > MaxShortWordLength ? 1 : 0;
        }

        return longer >= MinWords;
    }

    /// <summary>In a paragraph not in title case, gives a capitalised verb of speech between speaker and quote a lowercase shape: <c>"We
    /// left," Smith Said.</c>, <c>"We left," Says Smith.</c></summary>
    /// <param name="words">The tokens of the paragraph.</param>
    /// <param name="isName">Whether a capitalised word and a verb are a name elsewhere in the article: <c>Edward Said</c>.</param>
    public static void LowerAttributionVerbs(Span<Token> words, Func<Token, Token, bool> isName)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is { Shape: Shape.Capital, QuoteIndex: < 0, Possessive: false } verb && verb.Is(WordClass.SpeechVerb)
                && !verb.Is(WordClass.FirstName | WordClass.Role) && (IsInvertedAttribution(words, at) || IsAttribution(words, at, isName)))
                words[at].Shape = Shape.Lowercase;
        }
    }

    /// <summary>Whether a verb is directly after a quote and before its subject, and does not begin a sentence.</summary>
    private static bool IsInvertedAttribution(ReadOnlySpan<Token> words, int verb) =>
        verb + 1 < words.Length && IsAfterQuote(words, verb - 1)
        && words[verb - 2].Mark != '.' && words[verb + 1].IsCapital
        && (!words[verb].Is(WordClass.VerbOrNoun) || words[verb + 1].Is(WordClass.FirstName | WordClass.Title | WordClass.Role)
            || verb + 2 == words.Length || words[verb + 2].Mark is '.' or ',');

    /// <summary>Whether a verb is between its subject and a quote.</summary>
    private static bool IsAttribution(ReadOnlySpan<Token> words, int verb, Func<Token, Token, bool> isName)
    {
        if (verb == 0 || !words[verb - 1].IsCapital || words[verb - 1].QuoteIndex >= 0)
            return false;
        var before = verb - 1;
        while (before >= 0 && words[before] is { QuoteIndex: < 0 } word && (word.IsCapital || word.Is(WordClass.Role)))
            before--;
        var isAfterQuote = IsAfterQuote(words, before) && (verb + 1 == words.Length || words[verb + 1].Mark is '.' or ','
            || (words[verb + 1].IsWord && !(words[verb + 1].IsLowercase && words[verb + 1].Is(WordClass.Finite))));
        if (!isAfterQuote && !IsBeforeQuote(words, before, verb))
            return false;
        // "Mr. Said" and "Grace Notes" are names.
        return verb - before > MinNameLength || !(words[verb - 1].Class.HasFlag(WordClass.Title | WordClass.Abbreviation)
            || (words[verb].Is(WordClass.VerbOrNoun) && words[verb - 1].Is(WordClass.FirstName)) || isName(words[verb - 1], words[verb]));
    }

    private static bool IsAfterQuote(ReadOnlySpan<Token> words, int mark) =>
        mark > 0 && words[mark].Mark == '"' && words[mark - 1].QuoteIndex >= 0;

    /// <summary>Whether a colon and a quote follow a verb, or a quote follows the verb of a subject that begins the sentence.</summary>
    private static bool IsBeforeQuote(ReadOnlySpan<Token> words, int before, int verb)
    {
        var mark = verb + 1 < words.Length && words[verb + 1].Mark is ':' or ',' ? verb + 2 : verb + 1;
        return mark + 1 < words.Length && words[mark].Mark == '"' && words[mark + 1].QuoteIndex >= 0
            && (words[verb + 1].Mark == ':' || before < 0 || words[before].Mark is '.' or '?' or '!');
    }

    /// <summary>Whether a paragraph without final punctuation is a short headline. It has a verb of speech after at least two words, or a
    /// headline verb if it does not begin with a first name: <c>Minister Quits After Row</c>, <c>Ann Smith Joked</c>.</summary>
    /// <param name="text">The article.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="limit">One past its last token.</param>
    public static bool IsShortHeadline(AnnotatedDocument text, int first, int limit)
    {
        if (limit - first is < MinHeadlineLength or > MaxHeadlineLength || !text.Tokens[first].IsCapital || !text.Tokens[limit - 1].IsWord)
            return false;
        var beginsWithName = text.Is(first, WordClass.FirstName);
        var hasVerb = false;
        for (var at = first; at < limit; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            if (token.IsLowercase && !token.Is(WordClass.Function))
                return false;
            hasVerb |= token is { Shape: Shape.Capital, Possessive: false }
                && ((at > first + 1 && token.Is(WordClass.SpeechVerb) && !token.Is(WordClass.FirstName | WordClass.Role))
                || (at > first && !beginsWithName && (at < limit - 1 || !text.Is(at - 1, WordClass.FirstName))
                && text.Language.IsHeadlineVerb(text.Word(at))));
        }

        return hasVerb;
    }

    /// <summary>In a paragraph in title case, gives the verbs of speech outside the quotes a lowercase shape: <c>“No More,” Smith
    /// Joked</c>.</summary>
    public static void LowerVerbs(Span<Token> words)
    {
        foreach (ref var token in words)
        {
            if (token is { Shape: Shape.Capital, QuoteIndex: < 0 }
                && token.Is(WordClass.SpeechVerb) && !token.Is(WordClass.FirstName | WordClass.Role))
                token.Shape = Shape.Lowercase;
        }
    }
}
