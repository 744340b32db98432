namespace Feed.Articles.Quotes;

/// <summary>
/// Reads paragraphs in which nearly every longer word has a capital, as in a headline: there, capitals do not indicate names.
/// </summary>
internal static class TitleCase
{
    private const int MinWords = 4;
    private const int MaxShortWordLength = 3;

    /// <summary>Whether a paragraph is in title case.</summary>
    /// <param name="words">Its tokens.</param>
    /// <param name="isHeadline">Whether it is the headline of the article.</param>
    public static bool IsUsed(ReadOnlySpan<Token> words, bool isHeadline)
    {
        var (longer, small, capital) = (0, 0, 0);
        foreach (ref readonly var token in words)
        {
            // Names do not contain "were" or "to", so a capital there indicates a headline.
            capital += token.Shape == Shape.Capital && token.Is(WordClass.Auxiliary | WordClass.Unreal | WordClass.Pronoun) ? 1 : 0;
            if (!token.IsWord || token.Is(WordClass.Function))
                continue;
            longer += token.End - token.Start > MaxShortWordLength ? 1 : 0;
            small += token.Shape == Shape.Small ? 1 : 0;
        }

        return (isHeadline && small == 0 && capital > 1)
            || (longer >= MinWords && (small == 0 || (small * 6 < longer && (isHeadline || words[^1].Mark is not ('.' or '"')))));
    }

    /// <summary>Whether the text outside the quotes of a paragraph is in title case, even if the quotes are not.</summary>
    /// <param name="words">Its tokens.</param>
    public static bool IsUsedOutsideQuotes(ReadOnlySpan<Token> words)
    {
        var longer = 0;
        foreach (ref readonly var token in words)
        {
            if (!token.IsWord || token.QuoteIndex >= 0 || token.Is(WordClass.Function))
                continue;
            if (token.Shape == Shape.Small)
                return false;
            longer += token.End - token.Start > MaxShortWordLength ? 1 : 0;
        }

        return longer >= MinWords;
    }

    /// <summary>Makes the verbs of speech next to the quotes of such a paragraph verbs again, as in <c>“No More,” Smith
    /// Joked</c>.</summary>
    public static void FreeVerbs(Span<Token> words)
    {
        foreach (ref var token in words)
        {
            if (token is { Shape: Shape.Capital, QuoteIndex: < 0 }
                && token.Is(WordClass.Verb) && !token.Is(WordClass.FirstName | WordClass.Role))
                token.Shape = Shape.Small;
        }
    }
}
