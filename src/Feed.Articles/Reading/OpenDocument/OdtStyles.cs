using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>The styles of an OpenDocument file, and what they say about the text that uses them.</summary>
internal sealed class OdtStyles
{
    private const int MaxBasedOn = 20;

    private readonly Dictionary<(string Family, string Name), OdtStyle> styles = [];

    /// <summary>Whether a page has a colour, on which white letters are visible.</summary>
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
                    HasPageColor |= OdtStyle.IsColor(OfficeXml.Attribute(reader, "background-color"));
            }
        }
    }

    /// <summary>Reads one style. The reader starts at the style's element and stops at its end.</summary>
    public void Take(XmlReader reader)
    {
        var key = (OfficeXml.Attribute(reader, "family"), OfficeXml.Attribute(reader, "name"));
        var style = new OdtStyle { Parent = OfficeXml.Attribute(reader, "parent-style-name") };
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "text-properties" })
                    style = style.With(reader);
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "paragraph-properties" }
                    && OfficeXml.Attribute(reader, "background-color") is { Length: > 0 } background)
                    style = style with { IsOnColor = OdtStyle.IsColor(background) };
            }
        }

        styles[key] = style;
    }

    /// <summary>A style combined with the styles that it is based on; empty when there is no such style.</summary>
    public OdtStyle Find(string family, string? name)
    {
        var found = new OdtStyle();
        for (var depth = 0; !string.IsNullOrEmpty(name) && depth < MaxBasedOn
            && styles.TryGetValue((family, name), out var style); depth++)
            (found, name) = (found.Over(style), style.Parent);
        return found;
    }

    /// <summary>
    /// The kind of a paragraph, taken from the built-in styles that its style is based on, and whether it is the document's title.
    /// </summary>
    public (ParagraphKind Kind, bool IsTitle) Kind(string? name)
    {
        for (var depth = 0; !string.IsNullOrEmpty(name) && depth < MaxBasedOn; depth++)
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
}

/// <summary>The properties of a style; null where the style that it is based on decides.</summary>
internal sealed record OdtStyle
{
    public string Parent { get; init; } = "";

    public bool? IsBold { get; init; }

    public bool? IsItalic { get; init; }

    /// <summary>Whether the text is hidden.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>Whether the text is struck out.</summary>
    public bool? IsStruck { get; init; }

    /// <summary>Whether the text is superscript or subscript.</summary>
    public VerticalAlign? VerticalAlign { get; init; }

    /// <summary>Whether the letters are white.</summary>
    public bool? IsWhite { get; init; }

    /// <summary>Whether the letters have a background of a colour other than white.</summary>
    public bool? IsOnColor { get; init; }

    /// <summary>Whether the letters are at most one point high.</summary>
    public bool? IsTiny { get; init; }

    /// <summary>Whether the text must not be shown: it is hidden, struck out, tiny, or white on the page.</summary>
    /// <param name="onPage">Whether it stands directly on the white page.</param>
    public bool IsUnseen(bool onPage) => IsHidden == true || IsStruck == true || IsTiny == true
        || (onPage && IsWhite == true && IsOnColor != true);

    /// <summary>Whether a background is a colour other than white.</summary>
    public static bool IsColor(string background) =>
        background.Length > 0 && background != "transparent" && !background.Equals(White, StringComparison.OrdinalIgnoreCase);

    private const string White = "#ffffff";

    private static readonly string[] TinySizes = ["0pt", "0.5pt", "1pt"];

    /// <summary>The style with the properties of a <c>text-properties</c> element.</summary>
    public OdtStyle With(XmlReader reader)
    {
        var style = this;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            StepBudget.Spend();
            style = reader.LocalName switch
            {
                "font-weight" => style with { IsBold = reader.Value is "bold" or "600" or "700" or "800" or "900" },
                "font-style" => style with { IsItalic = reader.Value is "italic" or "oblique" },
                "display" => style with { IsHidden = style.IsHidden == true || reader.Value is "none" or "condition" },
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

    /// <summary>This style's properties and, where they are null, those of the style below.</summary>
    public OdtStyle Over(OdtStyle below) => new()
    {
        IsBold = IsBold ?? below.IsBold,
        IsItalic = IsItalic ?? below.IsItalic,
        IsHidden = IsHidden ?? below.IsHidden,
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
