namespace Feed.Articles.Quotes;

/// <summary>Classifies punctuation marks.</summary>
internal static class Marks
{
    /// <summary>Whether a mark is a dash or a hyphen, which can set a name off from a quote.</summary>
    public static bool IsDash(char mark) => mark is '-' or '–' or '—' or '―';
}
