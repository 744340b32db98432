using System.Buffers;
using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Finds the embargoes among what stands around the article of a page, such as in its <c>footer</c>.</summary>
internal static class HtmlMargins
{
    /// <summary>
    /// One of these stands in every embargo. Most pages have none of them around the article, and no line of it is read then.
    /// </summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["embargo", "publication", "publish", "not before", "not be released", "release", "hold", "draft", "circulat", "distribut", "not use", "broadcast", "hfr", "advance for"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The elements that often are no text of the article though they stand in it.</summary>
    public const string Sections = "header, footer, aside, nav, form, dialog";

    /// <summary>Whether a line has a word that stands in every embargo.</summary>
    public static bool MayAsk(string line) => line.AsSpan().ContainsAny(Signs);

    /// <summary>The lines that ask for an embargo and say until when: teasers of other articles speak of embargoes too.</summary>
    /// <param name="parts">The parts around the text.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<IElement> parts) =>
    [
        .. parts.Where(part => part.LocalName is not ("script" or "style" or "template" or "svg") && part.TextContent.AsSpan().ContainsAny(Signs))
            .SelectMany(part => HtmlBlocks.Read(part, baseAddress: null))
            .Select(block => block.Paragraph.Text)
            .Where(line => EmbargoNotice.In(line) is { } notice && EmbargoTime.HasTime(notice)),
    ];
}
