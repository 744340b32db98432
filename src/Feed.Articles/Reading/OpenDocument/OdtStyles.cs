using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>The styles of an OpenDocument file, and what they say about the text that uses them.</summary>
internal sealed class OdtStyles
{
    private const int MaxChain = 20;

    private readonly Dictionary<(string Family, string Name), OdtStyle> styles = [];

    /// <summary>Whether a page has a color, on which white letters are seen.</summary>
    public bool HasPageColor { get; private set; }

    /// <summary>Reads all styles of a part; a style replaces an earlier one of the same name.</summary>
    public void Read(XmlReader reader)
    {
        using (reader)
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" })
                    Take(reader);
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "page-layout-properties" })
                    HasPageColor |= OdtStyle.IsColor(Attribute(reader, "background-color"));
            }
        }
    }

    /// <summary>Reads one style. The reader starts at the style's element and stops at its end.</summary>
    public void Take(XmlReader reader)
    {
        var key = (Attribute(reader, "family"), Attribute(reader, "name"));
        var style = new OdtStyle { Parent = Attribute(reader, "parent-style-name") };
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "text-properties" })
                    style = style.With(reader);
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "paragraph-properties" }
                    && Attribute(reader, "background-color") is { Length: > 0 } background)
                    style = style with { IsOnColor = OdtStyle.IsColor(background) };
            }
        }

        styles[key] = style;
    }

    /// <summary>The properties of a style, combined with those of the styles that it is based on.</summary>
    public OdtStyle Of(string family, string? name)
    {
        var found = new OdtStyle();
        for (var depth = 0; !string.IsNullOrEmpty(name) && depth < MaxChain
            && styles.TryGetValue((family, name), out var style); depth++)
            (found, name) = (found.Over(style), style.Parent);
        return found;
    }

    /// <summary>
    /// The kind of a paragraph, taken from the built-in styles that its style is based on, and whether it is the document's title.
    /// </summary>
    public (ParagraphKind Kind, bool IsTitle) Kind(string? name)
    {
        for (var depth = 0; !string.IsNullOrEmpty(name) && depth < MaxChain; depth++)
        {
            switch (name)
            {
                case "Title":
                    return (ParagraphKind.Heading, true);
                case "Quotations":
                    return (ParagraphKind.BlockQuote, false);
                case "Caption":
                    return (ParagraphKind.Caption, false);
                case "Header" or "Footer" or "Header_20_and_20_Footer":
                    return (ParagraphKind.Text, false);
                case var heading when heading.StartsWith("Heading", StringComparison.Ordinal):
                    return (ParagraphKind.Heading, false);
            }

            name = styles.TryGetValue(("paragraph", name), out var style) ? style.Parent : null;
        }

        return (ParagraphKind.Text, false);
    }

    /// <summary>An attribute by its local name; empty when it is missing.</summary>
    public static string Attribute(XmlReader reader, string name)
    {
        var value = "";
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
                value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }
}

/// <summary>The properties of a style; null where the style that it is based on decides.</summary>
internal sealed record OdtStyle
{
    public string Parent { get; init; } = "";

    public bool? IsBold { get; init; }

    public bool? IsItalic { get; init; }

    /// <summary>Whether the text is hidden.</summary>
    public bool? IsUnseen { get; init; }

    /// <summary>Whether the text is struck out.</summary>
    public bool? IsStruck { get; init; }

    /// <summary>Whether the text is superscript or subscript.</summary>
    public VerticalAlign? VerticalAlign { get; init; }

    /// <summary>Whether the letters are white.</summary>
    public bool? IsWhite { get; init; }

    /// <summary>Whether a color other than white is behind the letters.</summary>
    public bool? IsOnColor { get; init; }

    /// <summary>Whether the letters are as small as a point.</summary>
    public bool? IsTiny { get; init; }

    /// <summary>Whether no reader can see the text.</summary>
    /// <param name="onPage">Whether nothing but the page is behind it.</param>
    public bool IsInvisible(bool onPage) => IsUnseen == true || IsStruck == true || IsTiny == true
        || (onPage && IsWhite == true && IsOnColor != true);

    /// <summary>Whether a background is a color other than white.</summary>
    public static bool IsColor(string background) =>
        background.Length > 0 && background != "transparent" && !background.Equals(White, StringComparison.OrdinalIgnoreCase);

    private const string White = "#ffffff";

    private static readonly string[] TinySizes = ["0pt", "0.5pt", "1pt"];

    /// <summary>The style with the properties of an element <c>text-properties</c>.</summary>
    public OdtStyle With(XmlReader reader)
    {
        var style = this;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            style = reader.LocalName switch
            {
                "font-weight" => style with { IsBold = reader.Value is "bold" or "600" or "700" or "800" or "900" },
                "font-style" => style with { IsItalic = reader.Value is "italic" or "oblique" },
                "display" => style with { IsUnseen = style.IsUnseen == true || reader.Value is "none" or "condition" },
                "text-line-through-style" or "text-line-through-type" =>
                    style with { IsStruck = style.IsStruck == true || reader.Value != "none" },
                "color" => style with { IsWhite = reader.Value.Equals(White, StringComparison.OrdinalIgnoreCase) },
                "background-color" => style with { IsOnColor = IsColor(reader.Value) },
                "font-size" => style with { IsTiny = TinySizes.Contains(reader.Value) },
                "text-position" => style with { VerticalAlign = VerticalAlignOf(reader.Value) },
                _ => style,
            };
        }

        reader.MoveToElement();
        return style;
    }

    /// <summary>This style's properties, with those of the style below where this one has none.</summary>
    public OdtStyle Over(OdtStyle below) => new()
    {
        IsBold = IsBold ?? below.IsBold,
        IsItalic = IsItalic ?? below.IsItalic,
        IsUnseen = IsUnseen ?? below.IsUnseen,
        IsStruck = IsStruck ?? below.IsStruck,
        IsWhite = IsWhite ?? below.IsWhite,
        IsOnColor = IsOnColor ?? below.IsOnColor,
        IsTiny = IsTiny ?? below.IsTiny,
        VerticalAlign = VerticalAlign ?? below.VerticalAlign,
    };

    private static VerticalAlign VerticalAlignOf(string value) =>
        value.StartsWith("super", StringComparison.Ordinal) || value is [>= '1' and <= '9', ..] ? Reading.VerticalAlign.Superscript
        : value.StartsWith("sub", StringComparison.Ordinal) || value is ['-', ..] ? Reading.VerticalAlign.Subscript
        : Reading.VerticalAlign.None;
}
