using System.Text.RegularExpressions;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>
/// Tracks the background of the text in a Word document. White letters on a table, a text box or a colour may be visible.
/// </summary>
internal sealed partial class DocxBackground
{
    /// <summary>The runs around the open text boxes, and whether their paragraphs have no colour.</summary>
    private readonly Stack<(DocxRun Run, bool IsUncolored)> outerRuns = [];

    /// <summary>The depth of the outermost drawing or text box that is hidden with its whole content; null outside of any.</summary>
    private int? hiddenBoxDepth;

    /// <summary>The number of tables, text boxes and page colours behind the text.</summary>
    private int count;

    /// <summary>Whether the paragraph has no background colour, and no style that may give it one.</summary>
    private bool isUncolored = true;

    /// <summary>Whether only the page is behind the text.</summary>
    public bool IsPage => count == 0 && isUncolored;

    /// <summary>
    /// Whether the text is in a hidden drawing, or in a text box of a hidden run. The runs in the box have properties of their own.
    /// </summary>
    public bool IsInHiddenBox => hiddenBoxDepth is not null;

    /// <summary>Takes the start of an element.</summary>
    public void Enter(XmlReader reader, ref DocxRun run, bool isHidden, bool inParagraphProperties)
    {
        if (!reader.IsEmptyElement && reader.GetAttribute("style") is { } style && HiddenShape().IsMatch(style))
            hiddenBoxDepth ??= reader.Depth;
        switch (reader.LocalName)
        {
            // Word's selection pane sets the attribute on a child of the drawing that it hides.
            case "docPr" or "cNvPr" when reader.GetAttribute("hidden") is "1" or "true" or "on":
                hiddenBoxDepth ??= reader.Depth - 1;
                break;
            case "p" when reader.NamespaceURI != DocxXml.Drawing:
                isUncolored = true;
                break;
            case "pStyle" or "shd" when inParagraphProperties:
                isUncolored = false;
                break;
            case "background":
            case "tbl" when !reader.IsEmptyElement:
                count++;
                break;
            case "txbxContent" when !reader.IsEmptyElement:
                count++;
                if (isHidden)
                    hiddenBoxDepth ??= reader.Depth;
                outerRuns.Push((run, isUncolored));
                run = default;
                break;
        }
    }

    /// <summary>Takes the end of an element.</summary>
    public void Leave(XmlReader reader, ref DocxRun run)
    {
        count -= reader.LocalName is "tbl" or "txbxContent" ? 1 : 0;
        if (reader.LocalName == "txbxContent" && outerRuns.TryPop(out var outer))
            (run, isUncolored) = outer;
        if (reader.Depth == hiddenBoxDepth)
            hiddenBoxDepth = null;
    }

    /// <summary>The style of a drawing in the older markup, VML, that is not shown.</summary>
    [GeneratedRegex(@"visibility ?: ?hidden|display ?: ?none", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HiddenShape();
}
