using System.Collections.Frozen;
using System.Xml;

namespace Feed.Articles.Reading;

/// <summary>A classification of a text by its first elements: XML data, a web page, or text with tags in it.</summary>
/// <param name="Root">The local name of the first element; null when the text does not begin with one.</param>
/// <param name="IsPage">Whether that element is <c>html</c>.</param>
/// <param name="IsData">
/// Whether it is XML data even without an XML declaration: the root or its first child is not an HTML element, and no text follows the
/// root.
/// </param>
internal readonly record struct XmlOutline(string? Root, bool IsPage, bool IsData)
{
    private static readonly FrozenSet<string> HtmlElements =
        DataFile.Entries("Reading.html-elements.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the beginning of a text. Later damage is ignored: the elements before it suffice.</summary>
    public static XmlOutline Of(string text)
    {
        // Without namespaces, so that an undeclared prefix is not an error.
        using var reader = new XmlTextReader(new StringReader(text))
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.None
        };
        string? root = null;
        string? child = null;
        var isClosed = false;
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element)
                return default;
            root = reader.Name;
            isClosed = reader.IsEmptyElement;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    child ??= reader.Name;
                isClosed |= reader is { NodeType: XmlNodeType.EndElement, Depth: 0 };
            }
        }
        catch (XmlException)
        {
            // Text after the root, such as an article that begins with a tag; or damage, or the end of the sample.
            if (root is null || isClosed)
                return new XmlOutline(root is null ? null : LocalName(root), IsHtml(root), IsData: false);
        }

        var isData = !IsHtmlElement(root) ? isClosed || child is not null : child is not null && !IsHtmlElement(child);
        return new XmlOutline(LocalName(root), IsHtml(root), isData);
    }

    private static bool IsHtml(string? root) => root is not null && LocalName(root).Equals("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether HTML has an element of this name.</summary>
    public static bool IsInHtml(string name) => HtmlElements.Contains(name);

    /// <summary>
    /// An element of HTML, a custom element, whose name has a hyphen, or one of the prefixed elements that Word adds to pages.
    /// </summary>
    private static bool IsHtmlElement(string name) =>
        HtmlElements.Contains(name) || name.Contains('-', StringComparison.Ordinal)
        || name.StartsWith("o:", StringComparison.OrdinalIgnoreCase);

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
