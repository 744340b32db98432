using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>The styles of an OpenDocument text: what they say of the text that uses them.</summary>
internal sealed class OdtStyles
{
    private const int DeepestChain = 20;

    private readonly Dictionary<(string Family, string Name), OdtStyle> styles = [];

    /// <summary>Reads the styles of a part from its beginning; those of the same name that were read before are replaced.</summary>
    public void Read(XmlReader reader)
    {
        using (reader)
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" })
                    Take(reader);
            }
        }
    }

    /// <summary>Reads one style; the reader stands on its element, and at its end afterwards.</summary>
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
            }
        }

        styles[key] = style;
    }

    /// <summary>What a style and those that it is based on say together.</summary>
    public OdtStyle Of(string family, string? name)
    {
        var found = new OdtStyle();
        for (var depth = 0; !string.IsNullOrEmpty(name) && depth < DeepestChain
            && styles.TryGetValue((family, name), out var style); depth++)
            (found, name) = (found.Over(style), style.Parent);
        return found;
    }

    /// <summary>
    /// The kind of a paragraph by the built-in styles that its style is based on, and whether it is the document's title.
    /// </summary>
    public (ParagraphKind Kind, bool IsTitle) Kind(string? name)
    {
        for (var depth = 0; !string.IsNullOrEmpty(name) && depth < DeepestChain; depth++)
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

/// <summary>What a style says; null where it leaves it to the one that it is based on.</summary>
internal sealed record OdtStyle
{
    public string Parent { get; init; } = "";

    public bool? IsBold { get; init; }

    public bool? IsItalic { get; init; }

    /// <summary>Hidden or struck out: a reader of the article must not see such text.</summary>
    public bool? IsUnseen { get; init; }

    /// <summary>Whether text stands above or below the line.</summary>
    public Raise? Raise { get; init; }

    /// <summary>With what an element <c>text-properties</c> says.</summary>
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
                    style with { IsUnseen = style.IsUnseen == true || reader.Value != "none" },
                "text-position" => style with { Raise = RaiseOf(reader.Value) },
                _ => style,
            };
        }

        reader.MoveToElement();
        return style;
    }

    /// <summary>This style's word where it says something, else that of the one below.</summary>
    public OdtStyle Over(OdtStyle below) => new()
    {
        IsBold = IsBold ?? below.IsBold,
        IsItalic = IsItalic ?? below.IsItalic,
        IsUnseen = IsUnseen ?? below.IsUnseen,
        Raise = Raise ?? below.Raise,
    };

    private static Raise RaiseOf(string value) =>
        value.StartsWith("super", StringComparison.Ordinal) || value is [>= '1' and <= '9', ..] ? Reading.Raise.Up
        : value.StartsWith("sub", StringComparison.Ordinal) || value is ['-', ..] ? Reading.Raise.Down : Reading.Raise.None;
}
