using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Prepares the HTML of a Markdown file: its footnotes, and the words beside its pictures.</summary>
internal static partial class MarkdownPage
{
    /// <summary>The element that stands for a footnote; no page has it.</summary>
    public const string Footnote = "feed-footnote";

    /// <summary>Changes the body in place.</summary>
    public static void Prepare(IElement body)
    {
        Footnotes(body);
        Captions(body);
        Breaks(body);
    }

    /// <summary>An author who does not know Markdown writes lines of a head one below the other; the end of each may mean something.</summary>
    private static void Breaks(IElement body)
    {
        foreach (var line in body.QuerySelectorAll("p, p *").SelectMany(element => element.ChildNodes.OfType<IText>()))
        {
            if (line.Data.Contains('\n', StringComparison.Ordinal))
                line.Data = line.Data.Replace("\n", InlineHtml.LineBreak, StringComparison.Ordinal);
        }
    }

    /// <summary>A reference is a number in brackets, so that plain text has no "rules1"; a footnote begins with the same.</summary>
    private static void Footnotes(IElement body)
    {
        foreach (var back in body.QuerySelectorAll("a.footnote-back-ref"))
            back.Remove();
        foreach (var number in body.QuerySelectorAll("a.footnote-ref > sup"))
            number.TextContent = $"[{number.TextContent}]";
        var index = 0;
        foreach (var item in body.QuerySelectorAll("div.footnotes > ol > li"))
        {
            var footnote = body.Owner!.CreateElement(Footnote);
            while (item.FirstChild is { } child)
                footnote.AppendChild(child);
            (footnote.QuerySelector("p") ?? footnote).Prepend(body.Owner.CreateTextNode(FormattableString.Invariant($"[{++index}] ")));
            item.Replace(footnote);
        }
    }

    /// <summary>What a picture is titled, else what it shows, stands behind its block, where it has no caption that says more.</summary>
    private static void Captions(IElement body)
    {
        if (string.IsNullOrWhiteSpace(body.TextContent))
            return;
        foreach (var picture in body.QuerySelectorAll("img[alt]"))
        {
            var title = CleanText.Line(picture.GetAttribute("title") ?? "");
            var alt = title.Contains(' ') ? title : CleanText.Line(picture.GetAttribute("alt")!);
            if (!alt.Contains(' ') || FileName().IsMatch(alt) || picture.Closest("figure")?.QuerySelector("figcaption") is not null)
                continue;
            var caption = body.Owner!.CreateElement("figcaption");
            caption.TextContent = alt;
            var block = picture.Closest("figure, p, td, h1, h2, h3, h4, h5, h6") ?? picture;
            block.After(caption);
        }
    }

    [GeneratedRegex(@"\.(png|jpe?g|gif|webp|svg|avif)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FileName();
}
