namespace Feed.Articles.Reading;

/// <summary>Chinese, Japanese and Korean, which are written without spaces between words.</summary>
internal static class DenseScript
{
    /// <summary>Whether a character belongs to one of these scripts.</summary>
    public static bool Contains(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');
}
