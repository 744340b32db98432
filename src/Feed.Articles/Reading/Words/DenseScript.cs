namespace Feed.Articles.Reading;

/// <summary>Chinese, Japanese and Korean: each character stands for a syllable or a word. Korean has spaces between words.</summary>
internal static class DenseScript
{
    /// <summary>Whether a character belongs to one of these scripts.</summary>
    public static bool Contains(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    /// <summary>The number of characters of a text that belong to one of these scripts.</summary>
    public static int CountIn(string text)
    {
        var count = 0;
        // Most texts contain none, which one vectorised search can tell.
        for (var at = text.AsSpan().IndexOfAnyInRange('\u3040', '\uD7AF'); at >= 0 && at < text.Length; at++)
            count += Contains(text[at]) ? 1 : 0;
        return count;
    }
}
