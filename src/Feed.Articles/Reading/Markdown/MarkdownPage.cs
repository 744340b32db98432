using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Prepares the HTML of a Markdown file: its footnotes and the captions of its pictures.</summary>
internal static partial class MarkdownPage
{
    /// <summary>The element that marks a footnote; HTML has no such element.</summary>
    public const string Footnote = "feed-footnote";

    /// <summary>Changes the body in place.</summary>
    public static void Prepare(IElement body)
    {
        WriteFootnotes(body);
        AddCaptions(body);
        KeepLineBreaks(body);
    }

    /// <summary>Turns the ends of source lines into line breaks, as many authors expect at the head of a release.</summary>
    private static void KeepLineBreaks(IElement body)
    {
        foreach (var line in body.QuerySelectorAll("p, p *").SelectMany(element => element.ChildNodes.OfType<IText>()))
        {
            if (line.Data.Contains('\n', StringComparison.Ordinal))
                line.Data = line.Data.Replace("\n", InlineHtml.LineBreak, StringComparison.Ordinal);
        }
    }

    /// <summary>Puts the numbers of references and footnotes in brackets, so that plain text does not read "rules1".</summary>
    private static void WriteFootnotes(IElement body)
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
            {
                StepBudget.Spend();
                footnote.AppendChild(child);
            }

            (footnote.QuerySelector("p") ?? footnote).Prepend(body.Owner.CreateTextNode(FormattableString.Invariant($"[{++index}] ")));
            item.Replace(footnote);
        }
    }

    /// <summary>Adds a caption after the block of each picture that has none: the picture's title, else its alternative text.</summary>
    private static void AddCaptions(IElement body)
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
