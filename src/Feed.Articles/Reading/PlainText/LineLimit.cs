namespace Feed.Articles.Reading;

/// <summary>Limits the lines of a plain text.</summary>
internal static class LineLimit
{
    private const int MaxLines = 100_000;

    /// <summary>One sentence on why a text with too many lines is not read; null for any other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What contains it, such as <c>file</c>.</param>
    public static string? Problem(string text, string what) => text.AsSpan().Count('\n') <= MaxLines ? null
        : FormattableString.Invariant($"The {what} has more than the {MaxLines:N0} lines that are read; upload the article alone.");
}
