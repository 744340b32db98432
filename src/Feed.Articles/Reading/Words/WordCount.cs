namespace Feed.Articles.Reading;

/// <summary>Counts words: sequences between spaces with at least one letter or digit.</summary>
internal static class WordCount
{
    /// <summary>The maximum number of words of an article.</summary>
    public const int Max = 200_000;

    /// <summary>The number of words of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\t')
                inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
                (inWord, count) = (true, count + 1);
        }

        return count;
    }

    /// <summary>Whether a text of this many characters can exceed <see cref="Max"/>.</summary>
    public static bool MayExceedMax(long characters) => characters > Max;

    /// <summary>One sentence for the editor when the text has too many words; null when it does not.</summary>
    public static string? Problem(int words) =>
        words <= Max
            ? null
            : FormattableString.Invariant(
                $"The file has {words:N0} words, more than the {Max:N0} that are read; split it into several articles.");
}
