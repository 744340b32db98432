using Feed.Search;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Shortens a long text to the part around the first match of a search.</summary>
static class Excerpt
{
    private const int MaxLength = 300;
    private const int MaxBefore = 80;

    /// <summary>A text with its matches marked, shortened if it is long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">The ranges that match the search, at least one.</param>
    /// <param name="search">The search.</param>
    /// <param name="language">BCP 47 tag of its language.</param>
    public static IReadOnlyList<TextPiece> Of(string text, IReadOnlyList<Range> matches, SearchQuery search, string language)
    {
        if (text.Length <= MaxLength)
            return MarkedText.Of(text, search, language);
        var first = matches[0].Start.Value;
        var start = first <= MaxBefore ? 0 : AfterSpace(text, first - MaxBefore, first);
        var end = start + MaxLength >= text.Length
            ? text.Length
            : BeforeSpace(text, start + MaxLength, Math.Max(matches[0].End.Value, start + 1));
        var shown = text[start..end].TrimEnd(' ', ',', ';', ':');
        return MarkedText.Of($"{(start > 0 ? "… " : "")}{shown}{(end < text.Length ? " …" : "")}", search, language);
    }

    private static int AfterSpace(string text, int from, int to)
    {
        var space = text.IndexOf(' ', from, to - from);
        return space >= 0 ? space + 1 : to;
    }

    private static int BeforeSpace(string text, int from, int to)
    {
        var space = from > to ? text.LastIndexOf(' ', from, from - to) : -1;
        return space > 0 ? space : Math.Max(from, to) is var end && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }
}
