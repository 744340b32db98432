using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;

namespace Feed.Articles.Reading;

/// <summary>A classification of a text by its elements: XML data, a web page, or text with tags in it.</summary>
/// <param name="Root">The local name of the first element; null when the text does not begin with one.</param>
/// <param name="IsPage">Whether that element is <c>html</c>.</param>
/// <param name="IsData">
/// Whether it is XML data even without an XML declaration, because its elements or its document type are not those of a page.
/// </param>
internal readonly partial record struct XmlOutline(string? Root, bool IsPage, bool IsData)
{
    /// <summary>Elements after these do not change what a file is.</summary>
    private const int MaxElements = 500;

    /// <summary>Elements without a page around them are data if at least one in this many is not HTML.</summary>
    private const int MaxElementsPerForeign = 4;

    private static readonly FrozenSet<string> HtmlElements =
        DataFile.Entries("Reading.html-elements.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> EmptyElements =
        new(["br", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the beginning of a text. Later damage is ignored: the elements before it suffice.</summary>
    public static XmlOutline Of(string text)
    {
        if (Elements.Read(text) is not { Root: { } root } first)
            return default;
        var isPage = IsHtml(root);
        if (first.IsDamaged && first.IsClosed)
        {
            // Something follows the root. Text makes it an article that begins with a tag; only more elements make it data or a fragment.
            var all = Elements.Read($"<{RootOfRow}>{Prologue().Replace(text, "")}</{RootOfRow}>");
            return new XmlOutline(LocalName(root), isPage, !isPage && all is { IsDamaged: false, HasTextInRoot: false } && all.IsForeign);
        }

        var isData = (first.IsClosed || first.Count > 1) && (!IsHtmlElement(root) || first.IsForeign || HasForeignType(text, root));
        return new XmlOutline(LocalName(root), isPage, isData);
    }

    /// <summary>
    /// Whether content is paragraphs of HTML and, beside them, only elements such as <c>headline</c> and <c>byline</c>, as content systems
    /// export a page. Other elements may hold facts that a page cannot express, such as an embargo.
    /// </summary>
    public static bool IsPageOfContentSystem(ReadOnlySpan<byte> content)
    {
        var text = System.Text.Encoding.Latin1.GetString(content[..Math.Min(content.Length, MaxSample)]);
        if (text.AsSpan().TrimStart() is not ['<', ..] || text.Contains("<?xml", StringComparison.OrdinalIgnoreCase)
            || HasForeignType(text, ""))
            return false;
        var all = Elements.Read($"<{RootOfRow}>{Prologue().Replace(text, "")}</{RootOfRow}>");
        return !all.IsDamaged && all.Paragraphs >= MinParagraphs && all.ForeignNames.All(PageElements.Contains);
    }

    private const int MaxSample = 64 * 1024;
    private const int MinParagraphs = 2;

    /// <summary>Stands for the missing root of a row of elements.</summary>
    private const string RootOfRow = "html";

    /// <summary>Whether the document type, or the namespace of the root, is not that of a web page.</summary>
    private static bool HasForeignType(string text, string root) =>
        (DocumentType().Match(text) is { Success: true } type && type.Groups["name"].Value is var name && !IsHtml(name)
            && LocalName(root).Equals(LocalName(name), StringComparison.OrdinalIgnoreCase))
        || (Namespace().Match(text) is { Success: true } space && !space.Value.Contains("html", StringComparison.OrdinalIgnoreCase));

    /// <summary>The elements near the start of a text.</summary>
    private sealed class Elements
    {
        public string? Root { get; private set; }

        public bool IsClosed { get; private set; }

        /// <summary>Whether the text stops being XML: after damage, at the end of a sample, or where text follows the root.</summary>
        public bool IsDamaged { get; private set; }

        /// <summary>Whether the root has text of its own.</summary>
        public bool HasTextInRoot { get; private set; }

        public int Count { get; private set; }

        /// <summary>
        /// Whether the elements are not HTML: the first one in the root is unknown, a void element has content, or many others are unknown.
        /// </summary>
        public bool IsForeign => isFirstForeign || hasContentInEmpty || foreign * MaxElementsPerForeign >= Math.Max(Count, 1);

        public int Paragraphs { get; private set; }

        public HashSet<string> ForeignNames { get; } = new(StringComparer.OrdinalIgnoreCase);


        private int foreign;
        private bool isFirstForeign;
        private bool hasContentInEmpty;

        public static Elements Read(string text)
        {
            // Without namespaces, so that an undeclared prefix is not an error.
            using var reader = new XmlTextReader(new StringReader(text))
            {
                Namespaces = false,
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                WhitespaceHandling = WhitespaceHandling.None
            };
            var elements = new Elements();
            try
            {
                if (reader.MoveToContent() == XmlNodeType.Element)
                    elements.ReadAll(reader);
            }
            catch (XmlException)
            {
                elements.IsDamaged = true;
            }

            return elements;
        }

        private void ReadAll(XmlTextReader reader)
        {
            List<(string Name, bool HasContent)> open = [];
            do
            {
                StepBudget.Spend();
                if (reader.NodeType == XmlNodeType.EndElement)
                {
                    var (name, hasContent) = open[^1];
                    open.RemoveAt(open.Count - 1);
                    hasContentInEmpty |= hasContent && EmptyElements.Contains(name);
                    IsClosed |= open.Count == 0;
                    continue;
                }

                if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.Text or XmlNodeType.CDATA))
                    continue;
                var parent = open.Count > 0 ? open[^1].Name : null;
                if (parent is not null)
                    open[^1] = (parent, true);
                if (reader.NodeType != XmlNodeType.Element)
                {
                    HasTextInRoot |= open.Count == 1;
                    continue;
                }

                var isEmpty = reader.IsEmptyElement;
                Add(reader.Name, isInDrawing: open.Exists(element => element.Name is "svg" or "math"));
                if (!isEmpty)
                    open.Add((reader.Name, false));
                IsClosed |= isEmpty && open.Count == 0;
            }
            while (reader.Read() && Count < MaxElements);
        }

        private void Add(string name, bool isInDrawing)
        {
            Root ??= name;
            var isForeign = !isInDrawing && !IsHtmlElement(name);
            Count++;
            foreign += isForeign ? 1 : 0;
            Paragraphs += name.Equals("p", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            if (isForeign)
                ForeignNames.Add(name);
            isFirstForeign |= isForeign && Count == 2;
        }
    }

    private static bool IsHtml(string? root) => root is not null && LocalName(root).Equals("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether HTML has an element of this name.</summary>
    public static bool IsInHtml(string name) => HtmlElements.Contains(name);

    /// <summary>
    /// Whether the name is that of an HTML element, of a custom element, which has a hyphen, or of a prefixed element that Word adds to
    /// pages.
    /// </summary>
    private static bool IsHtmlElement(string name) =>
        HtmlElements.Contains(name) || name.Contains('-', StringComparison.Ordinal) || WordElement().IsMatch(name);

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex("^(o|v|w|m|st1):", Options, 1000)]
    private static partial Regex WordElement();

    [GeneratedRegex(@"^(?>\s+|<!--.*?-->|<\?[^>]*>)*<!DOCTYPE\s+(?<name>[\w:.-]+)", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex DocumentType();

    /// <summary>The default namespace of the first element.</summary>
    [GeneratedRegex(
        @"^(?>\s+|<!--.*?-->|<[?!][^>]*>)*<[\w:.-]+(\s[^<>]*?)?\sxmlns\s*=\s*(""[^""]*""|'[^']*')",
        Options | RegexOptions.Singleline,
        1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?>\s+|<!--.*?-->|<[?!][^>]*>)*(?=<\w)", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Prologue();
}
