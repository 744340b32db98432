using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Finds the embargoes in the parts around the article of a page, such as its <c>footer</c>.</summary>
internal static partial class HtmlMargins
{
    /// <summary>Elements inside the article that are often not part of its text.</summary>
    public const string Sections = "header, footer, aside, nav, form, dialog";

    /// <summary>
    /// The embargo lines that say when the embargo ends, and the stamps, such as <c>DRAFT - not for publication</c>. Teasers for other
    /// articles mention embargoes too, and a menu may have a section called <c>Draft</c>.
    /// </summary>
    /// <param name="parts">The parts around the text.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<IElement> parts) =>
    [
        .. parts.Where(part => part.LocalName is not ("script" or "style" or "template" or "svg")
            && EmbargoWords.MayAskToWait(part.TextContent))
            .SelectMany(part => HtmlBlocks.Read(part, baseAddress: null)
                .Where(block => AsksToWait(block.Paragraph.Text) || IsStamp(block, part)).Select(block => block.Paragraph.Text)),
    ];

    private static bool AsksToWait(string line) =>
        EmbargoNotice.FindIn(line) is { } notice && EmbargoTime.HasTime(notice) && !Teaser().IsMatch(notice);

    /// <summary>
    /// Whether a block is a stamp, not part of a menu. A heading, or a single word in lowercase, may be the name of a section.
    /// </summary>
    private static bool IsStamp(HtmlBlock block, IElement part) =>
        block.Paragraph.Text is var line && block.LinkShare == 0 && HoldMarks.IsSetApart(line) && !HoldMarks.IsKicker(line)
        && !HoldStamp.IsAboutRights(line)
        && ((block.Paragraph.Kind != ParagraphKind.Heading && (!line.Any(char.IsLower) || line.Contains(' ', StringComparison.Ordinal)))
            || part.QuerySelector("a") is null);

    /// <summary>A headline after a time: <c>Embargoed until 5 March 2099: the secret file</c>.</summary>
    [GeneratedRegex(@"\d: \p{L}+ \p{L}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Teaser();
}
