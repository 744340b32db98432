using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Splits the content of a page into paragraphs.</summary>
/// <param name="baseAddress">The base URL for relative links; null when unknown, in which case such links are dropped.</param>
/// <param name="keepBreaks">Whether line breaks inside paragraphs are intentional.</param>
/// <param name="pictures">The pictures of the page; null when they are not wanted.</param>
internal sealed class HtmlBlocks(Uri? baseAddress, bool keepBreaks = false, HtmlPictures? pictures = null)
{
    private static readonly HashSet<string> Skipped = new(
        ["script", "style", "noscript", "template", "iframe", "form", "input", "button", "select", "textarea", "nav", "aside", "svg",
            "audio", "video", "object", "embed", "canvas", "head", "title", "link", "meta", "dialog", "map"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(
        ["address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
            "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", MarkdownPage.Footnote],
        StringComparer.Ordinal);

    private readonly List<HtmlBlock> blocks = [];
    private readonly List<ArticlePicture> pendingPictures = [];
    private readonly InlineHtml inline = new(baseAddress);
    private int lineBreaks;
    private int openLinks;
    private int letterCount;
    private int linkedLetters;
    private bool inQuoteSource;
    private PreForm preForm;

    /// <summary>The paragraphs of an element, in order.</summary>
    /// <param name="element">The element.</param>
    /// <param name="baseAddress">The base URL for relative links; null when unknown.</param>
    /// <param name="keepBreaks">Whether line breaks inside paragraphs are intentional.</param>
    /// <param name="pictures">The pictures of the page; null when they are not wanted.</param>
    public static IReadOnlyList<Paragraph> Paragraphs(IElement element, Uri? baseAddress, bool keepBreaks = false,
        HtmlPictures? pictures = null) =>
        [.. Read(element, baseAddress, keepBreaks, pictures).Select(block => block.Sanitised)];

    /// <summary>The paragraphs of an element, in order, how much of each is a link, and its markup before it is sanitised.</summary>
    public static List<HtmlBlock> Read(IElement element, Uri? baseAddress, bool keepBreaks = false, HtmlPictures? pictures = null)
    {
        var reading = new HtmlBlocks(baseAddress, keepBreaks, pictures);
        reading.Walk(element, Kind(element, ParagraphKind.Text));
        reading.EndBlock(ParagraphKind.Text);
        if (reading.pendingPictures.Count > 0 && reading.blocks is [.., var last])
        {
            List<Paragraph> end = [last.Paragraph];
            PicturePlaces.AttachToLast(end, reading.pendingPictures);
            reading.blocks[^1] = last with { Paragraph = end[0] };
        }

        return reading.blocks;
    }

    private void Walk(INode parent, ParagraphKind kind)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text && preForm is not PreForm.None)
                AddLines(text.Data, kind);
            else if (node is IText { Data: var data })
                AddText(data);
            else if (node is IElement element && !Skipped.Contains(element.LocalName) && !HiddenHtml.IsMarkedHidden(element))
                Enter(element, kind);
        }
    }

    private void Enter(IElement element, ParagraphKind kind)
    {
        switch (element.LocalName)
        {
            case "br":
                AddBreak(kind);
                break;
            case "math":
                AddText($" {HtmlFormula.Text(element)} ");
                break;
            case "img":
                if (pictures?.Of(element) is { } picture)
                    pendingPictures.Add(picture);
                break;
            case "pre" when element.QuerySelector("code") is not null:
                EndBlock(kind);
                AddCode(element);
                break;
            case "pre":
                EndBlock(kind);
                AddPre(element, kind);
                break;
            case "tr" when HtmlTable.IsData(element.Closest("table")):
                EndBlock(kind);
                AddRow(element);
                break;
            case "sup" or "sub" when element.ChildElementCount == 0:
                AddText(element.TextContent, element.LocalName == "sup" ? VerticalAlign.Superscript : VerticalAlign.Subscript);
                break;
            case var _ when IsNewSource(element):
                EndBlock(kind);
                AddSource(element);
                break;
            case var name when Blocks.Contains(name):
                EnterBlock(element, kind);
                break;
            default:
                EnterInline(element, kind);
                break;
        }
    }

    /// <summary>Adds a line break; the second one in a row ends the paragraph.</summary>
    private void AddBreak(ParagraphKind kind)
    {
        if (++lineBreaks > 1)
            EndBlock(kind);
        inline.AddBreak(keepBreaks && lineBreaks == 1);
    }

    private bool IsNewSource(IElement element) =>
        !inQuoteSource && QuoteSource.Is(element) && (element.LocalName != "cite" || inline.CanStartSentence);

    private void EnterBlock(IElement element, ParagraphKind kind)
    {
        EndBlock(kind);
        var inner = Kind(element, kind);
        Walk(element, inner);
        EndBlock(inner);
    }

    private void EnterInline(IElement element, ParagraphKind kind)
    {
        var isOpened = inline.Open(element.LocalName, element.GetAttribute("href"));
        var isLink = element.LocalName == "a" && element.HasAttribute("href");
        openLinks += isLink ? 1 : 0;
        Walk(element, kind);
        openLinks -= isLink ? 1 : 0;
        if (isOpened)
            inline.Close();
    }

    /// <summary>Adds the source of a block quote as its own line: a dash and the name.</summary>
    private void AddSource(IElement source)
    {
        inQuoteSource = true;
        if (!QuoteSource.HasDash(source) && !string.IsNullOrWhiteSpace(source.TextContent))
            inline.AddText("— ");
        if (source.LocalName == "cite")
            Enter(source, ParagraphKind.Text);
        else
            Walk(source, ParagraphKind.Text);
        EndBlock(ParagraphKind.Text);
        inQuoteSource = false;
    }

    /// <summary>
    /// Adds preformatted text that is no code: a table in columns as it is, a poem or a letter with its lines, and prose that is only
    /// wrapped as one paragraph.
    /// </summary>
    private void AddPre(IElement pre, ParagraphKind kind)
    {
        var form = PreText.FormOf(pre.TextContent);
        if (form == PreForm.AsWritten)
        {
            AddCode(pre);
            return;
        }

        (var outer, preForm) = (preForm, form);
        Walk(pre, kind);
        preForm = outer;
        EndBlock(kind);
    }

    /// <summary>Adds the lines of preformatted text. A blank line ends a paragraph.</summary>
    private void AddLines(string text, ParagraphKind kind)
    {
        foreach (var (at, line) in text.Replace("\r", "", StringComparison.Ordinal).Split('\n').Index())
        {
            StepBudget.Spend();
            if (at > 0)
            {
                if (++lineBreaks > 1)
                    EndBlock(kind);
                inline.AddBreak(keep: lineBreaks == 1);
            }

            AddText(line);
        }
    }

    private void AddCode(IElement code)
    {
        var text = CleanText.Lines(code.TextContent).Trim('\n').TrimEnd();
        if (text.Length > 0)
            Add(new HtmlBlock(new Paragraph(ParagraphKind.Code, text), 0));
    }

    private void AddRow(IElement row)
    {
        var cells = HtmlTable.Cells(row);
        if (cells.Any(cell => cell.Length > 0))
            Add(new HtmlBlock(new Paragraph(ParagraphKind.TableRow, string.Join('\t', cells)), 0));
    }

    private void Add(HtmlBlock block) =>
        blocks.Add(pendingPictures.Count == 0 ? block : block with { Paragraph = PicturePlaces.Attach(block.Paragraph, pendingPictures) });

    private void AddText(string text, VerticalAlign align = VerticalAlign.None)
    {
        if (!string.IsNullOrWhiteSpace(text))
            lineBreaks = 0;
        var letters = text.Count(char.IsLetterOrDigit);
        letterCount += letters;
        linkedLetters += openLinks > 0 ? letters : 0;
        inline.AddText(text, align);
    }

    private void EndBlock(ParagraphKind kind)
    {
        lineBreaks = 0;
        if (inline.EndUnsafe() is ({ Length: > 0 } text, var markup, var lines))
            Add(new HtmlBlock(new Paragraph(kind, text) { Lines = lines },
                letterCount == 0 ? 0 : (double)linkedLetters / letterCount, markup));
        (letterCount, linkedLetters) = (0, 0);
    }

    private static ParagraphKind Kind(IElement element, ParagraphKind outer) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Heading,
        "figcaption" or "caption" => ParagraphKind.Caption,
        "blockquote" => ParagraphKind.BlockQuote,
        "li" => ParagraphKind.ListItem,
        MarkdownPage.Footnote => ParagraphKind.Footnote,
        "p" or "div" or "small" when outer == ParagraphKind.Text && HtmlCaption.Is(element) => ParagraphKind.Caption,
        _ => outer,
    };
}
