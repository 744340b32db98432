using Feed.Search;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Shortens a long text to the surroundings of the search words.</summary>
static class Excerpt
{
    private const int Length = 300;
    private const int Before = 80;

    /// <summary>A text with its words marked, cut where it is long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Where the words are, at least one.</param>
    /// <param name="words">The words.</param>
    /// <param name="language">BCP 47 tag of its language.</param>
    public static IReadOnlyList<TextPiece> Of(string text, IReadOnlyList<Range> places, SearchQuery words, string language)
    {
        if (text.Length <= Length)
            return MarkedText.Of(text, words, language);
        var first = places[0].Start.Value;
        var start = first <= Before ? 0 : AfterBlank(text, first - Before, first);
        var end = start + Length >= text.Length ? text.Length : BeforeBlank(text, start + Length, Math.Max(places[0].End.Value, start + 1));
        var shown = text[start..end].TrimEnd(' ', ',', ';', ':');
        return MarkedText.Of($"{(start > 0 ? "… " : "")}{shown}{(end < text.Length ? " …" : "")}", words, language);
    }

    private static int AfterBlank(string text, int from, int to)
    {
        var blank = text.IndexOf(' ', from, to - from);
        return blank >= 0 ? blank + 1 : to;
    }

    private static int BeforeBlank(string text, int from, int to)
    {
        var blank = from > to ? text.LastIndexOf(' ', from, from - to) : -1;
        return blank > 0 ? blank : Math.Max(from, to) is var end && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }
}
