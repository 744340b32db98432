using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Converts the markup of an item's text, NITF or XHTML, to HTML, and reads its paragraphs.</summary>
internal static class AgencyMarkup
{
    /// <summary>
    /// NITF elements that have another name in HTML. The other NITF-only elements are inline; only their text is kept.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hl1"] = "h2",
        ["hl2"] = "h2",
        ["bq"] = "blockquote",
        ["block"] = "div",
        ["media"] = "figure",
        ["media-caption"] = "figcaption",
        ["nitf-table"] = "div",
        ["nitf-col"] = "col",
    }.ToFrozenDictionary();

    /// <summary>Elements that are not for readers or contain no text. The <c>header</c> of a page repeats the item's metadata.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["head", "header", "script", "style", "template", "media-reference", "media-producer", "media-metadata", "media-object",
            "nitf-table-metadata", "note", "credit", "datasource", "copyrite"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "a", "em", "strong", "b", "i", "u", "s",
        "del", "strike", "sub", "sup", "q", "code", "br", "hr", "span", "section", "article", "footer", "aside"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(["href", "class", "style", "hidden"],
        StringComparer.Ordinal);

    /// <summary>The paragraphs inside an element, or one sentence on why they cannot be read.</summary>
    public static (IReadOnlyList<Paragraph> Paragraphs, string? Problem) Read(XElement? element) =>
        element is null ? ([], null) : Read(ToHtml(element));

    /// <summary>The paragraphs of HTML, or one sentence on why they cannot be read.</summary>
    public static (IReadOnlyList<Paragraph> Paragraphs, string? Problem) Read(string html)
    {
        if (HtmlPageSize.Measure(html).Problem is { } problem)
            return ([], problem);
        using var page = HtmlReader.Parse(html);
        if (page.Body is null)
            return ([], null);
        HiddenHtml.Remove(page.Body);
        return (HtmlBlocks.Paragraphs(page.Body, baseAddress: null), null);
    }

    private static string ToHtml(XElement content)
    {
        var html = new StringBuilder();
        using var reader = content.CreateReader();
        reader.MoveToContent();
        var more = reader.Read();
        while (more)
        {
            StepBudget.Spend();
            if (reader.NodeType == XmlNodeType.Element
                && (Skipped.Contains(Name(reader)) || HiddenHtml.Is(reader.GetAttribute("hidden"), reader.GetAttribute("style"))))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
                AppendStartTag(reader, html);
            else if (reader.NodeType == XmlNodeType.EndElement && Tag(reader) is { } tag)
                html.Append("</").Append(tag).Append('>');
            else if (reader.NodeType is not XmlNodeType.Element and not XmlNodeType.EndElement)
                html.Append(WebUtility.HtmlEncode(reader.Value));
            more = reader.Read();
        }

        return html.ToString();
    }

    private static void AppendStartTag(XmlReader reader, StringBuilder html)
    {
        if (Tag(reader) is not { } tag)
            return;
        var isEmpty = reader.IsEmptyElement;
        html.Append('<').Append(tag);
        // The tables of agencies hold data, even those of one row.
        if (tag == "table")
            html.Append(" role=\"table\"");
        while (reader.MoveToNextAttribute())
        {
            if (Attributes.Contains(reader.LocalName))
                html.Append(' ').Append(reader.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(reader.Value)).Append('"');
        }

        reader.MoveToElement();
        html.Append('>');
        if (isEmpty && tag is not ("br" or "hr" or "col"))
            html.Append("</").Append(tag).Append('>');
    }

    private static string? Tag(XmlReader reader)
    {
        var name = Name(reader);
        return Renamed.GetValueOrDefault(name) ?? (Kept.Contains(name) ? name : null);
    }

    private static string Name(XmlReader reader) => reader.LocalName.ToLowerInvariant();
}
