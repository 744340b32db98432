using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Splits an article that a page shows as preformatted text into paragraphs. Code, tables and poems stay as they are.</summary>
internal static class PreText
{
    /// <summary>An article has at least this many paragraphs of prose.</summary>
    private const int MinProse = 2;

    private static readonly HashSet<string> Inline = new(["a", "b", "i", "em", "strong", "u", "font", "br"], StringComparer.Ordinal);

    /// <summary>Replaces the preformatted articles of a page by their paragraphs.</summary>
    public static void Split(IHtmlDocument page)
    {
        foreach (var pre in page.QuerySelectorAll("pre")
            .Where(pre => pre.QuerySelectorAll("*").All(one => Inline.Contains(one.LocalName))))
        {
            var blocks = CleanText.Lines(pre.InnerHtml)
                .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var first = Array.FindIndex(blocks, IsProse);
            if (first < 0 || blocks.Count(IsProse) is var prose && (prose < MinProse || prose * 2 < blocks.Length - first))
                continue;
            pre.OuterHtml = string.Concat(blocks.Select((block, i) => i < first
                ? string.Concat(block.Split('\n').Select(line => $"<p>{line}</p>"))
                : $"<p>{(IsProse(block) ? block : block.Replace("\n", "<br>", StringComparison.Ordinal))}</p>"));
        }
    }

    private static bool IsProse(string block) =>
        HeaderLine.IsProse(CleanText.Line(block)) && HeaderLine.EndsSentence(CleanText.Line(block));
}
