using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>The styles of a Word document, and what they say about the text that uses them.</summary>
internal sealed class DocxStyles
{
    private const int MaxBasedOn = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>The id of the style of paragraphs without one; null when the document has none.</summary>
    public string? DefaultParagraph { get; private set; }

    /// <summary>Numbers the paragraphs of lists.</summary>
    public DocxNumbering Numbers { get; private init; } = new();

    /// <summary>Reads the styles; empty when the document has no such part.</summary>
    public static DocxStyles Read(StyleDefinitionsPart? part, NumberingDefinitionsPart? numbering)
    {
        DocxStyles read = new() { Numbers = DocxNumbering.Read(numbering) };
        if (part is null)
            return read;
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, OfficeXml.SafeSettings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "style" && !reader.IsEmptyElement)
                read.ReadStyle(reader);
        }

        return read;
    }

    /// <summary>The style's built-in name, which is English in every language version of Word; its id when it has no name.</summary>
    public string Name(string id) => styles.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>The kind of paragraph that a style is for.</summary>
    public ParagraphKind Kind(string id)
    {
        var name = FoldedName(id);
        return name switch
        {
            "title" or "subtitle" => ParagraphKind.Heading,
            "caption" => ParagraphKind.Caption,
            "quote" or "intensequote" or "blocktext" => ParagraphKind.BlockQuote,
            _ when name.StartsWith("heading", StringComparison.Ordinal) => ParagraphKind.Heading,
            _ when name.StartsWith("list", StringComparison.Ordinal) && name != "listparagraph" => ParagraphKind.ListItem,
            _ => ParagraphKind.Text,
        };
    }

    /// <summary>Whether a style is the title style.</summary>
    public bool IsTitle(string id) => FoldedName(id) == "title";

    /// <summary>Whether a style belongs to a table of contents, which repeats the headings with their page numbers.</summary>
    public bool IsContents(string id) => FoldedName(id) is "tocheading" or ['t', 'o', 'c', >= '1' and <= '9'] or "tableoffigures";

    private string FoldedName(string id) => Name(id).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The visibility that a style sets, combined with that of the styles it is based on.</summary>
    public DocxVisibility Visibility(string? id)
    {
        DocxVisibility visibility = default;
        foreach (var style in WithBases(id))
            visibility = visibility.Over(style.Visibility);
        return visibility;
    }

    /// <summary>
    /// The vertical position that a style, or a style it is based on, sets for its text; null when none of them sets one.
    /// </summary>
    public VerticalAlign? FindAlign(string? id) => WithBases(id).Select(style => style.Align).FirstOrDefault(align => align is not null);

    /// <summary>The numbering that a style, or a style it is based on, sets for its paragraphs; null when there is none.</summary>
    public (string Id, int Level)? Numbering(string id) =>
        WithBases(id).FirstOrDefault(style => style.NumberingId is not null) is { NumberingId: { } numbering } style
            ? (numbering, style.NumberingLevel) : null;

    /// <summary>A style, then the one that it is based on, and so on.</summary>
    private IEnumerable<Style> WithBases(string? id)
    {
        for (var depth = 0; id is not null && depth < MaxBasedOn && styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private void ReadStyle(XmlReader reader)
    {
        var id = DocxXml.Attribute(reader, "styleId");
        if (DocxXml.Attribute(reader, "type") == "paragraph" && DocxXml.Attribute(reader, "default") is "1" or "true" or "on")
            DefaultParagraph ??= id;
        Style style = new();
        var depth = reader.Depth;
        var inRun = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth == depth + 1)
                inRun = reader.LocalName == "rPr";
            if (reader.Depth == depth + 1 && reader.LocalName == "name")
                style = style with { Name = DocxXml.Value(reader) };
            else if (reader.Depth == depth + 1 && reader.LocalName == "basedOn")
                style = style with { BasedOn = DocxXml.Value(reader) };
            else if (reader.LocalName == "numId")
                style = style with { NumberingId = DocxXml.Value(reader) };
            else if (reader.LocalName == "ilvl")
                style = style with { NumberingLevel = DocxXml.Level(reader) };
            else if (inRun && reader.Depth == depth + 2 && reader.LocalName == "vertAlign")
                style = style with { Align = DocxRun.ReadAlign(reader) };
            else if (inRun && reader.Depth == depth + 2)
                style = style with { Visibility = style.Visibility.With(reader.LocalName, DocxXml.IsOn(reader)) };
        }

        styles[id] = style;
    }

    private sealed record Style(string? Name = null, string? BasedOn = null, DocxVisibility Visibility = default)
    {
        public string? NumberingId { get; init; }

        public int NumberingLevel { get; init; }

        public VerticalAlign? Align { get; init; }
    }
}
