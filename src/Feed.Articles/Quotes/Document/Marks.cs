namespace Feed.Articles.Quotes;

/// <summary>Punctuation marks by what they do.</summary>
internal static class Marks
{
    /// <summary>Whether a mark sets a name off from a quote: a dash, or a hyphen in its place.</summary>
    public static bool IsDash(char mark) => mark is '-' or '–' or '—' or '―';
}
