using System.Globalization;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>
/// The formatting of a run, collected while its properties are read. It is a struct, because a document has very many runs and only the
/// current one is kept.
/// </summary>
internal struct DocxRun
{
    /// <summary>
    /// Programs other than Word write superscripts and subscripts as a shift of at least a tenth of the size. A smaller shift only aligns
    /// text.
    /// </summary>
    private const int MinShiftDivisor = 10;

    /// <summary>The size of text without one, in half-points.</summary>
    private const int DefaultSize = 24;

    /// <summary>The largest unreadable size: one point, in half-points.</summary>
    private const int MaxUnseenSize = 2;

    private DocxVisibility ownVisibility;
    private DocxVisibility styleVisibility;
    private VerticalAlign? styleAlign;
    private VerticalAlign? align;
    private int shift;
    private int size;
    private bool isWhite;
    private bool isColored;

    /// <summary>The position of text for which neither the run nor its character style sets one.</summary>
    public VerticalAlign DefaultAlign { get; init; }

    /// <summary>Whether the text is bold.</summary>
    public bool IsBold { get; private set; }

    /// <summary>Whether the text is italic.</summary>
    public bool IsItalic { get; private set; }

    /// <summary>Whether the text is superscript or subscript.</summary>
    public readonly VerticalAlign VerticalAlign =>
        (align ?? styleAlign ?? DefaultAlign) is var own && (own != VerticalAlign.None
            || Math.Abs(shift) * MinShiftDivisor < (size > 0 ? size : DefaultSize)) ? own
            : shift > 0 ? VerticalAlign.Superscript : VerticalAlign.Subscript;

    /// <summary>The visibility of the text; the run's own properties override its character style.</summary>
    public readonly DocxVisibility Visibility => ownVisibility.Over(styleVisibility);

    /// <summary>Whether readers cannot see the text: it is at most one point high, or white on the page.</summary>
    /// <param name="onPage">Whether it stands directly on the white page.</param>
    public readonly bool IsUnseen(bool onPage) => size is > 0 and <= MaxUnseenSize || (onPage && isWhite && !isColored);

    /// <summary>Takes the run's character style.</summary>
    public void TakeStyle(string id, DocxStyles styles) => (styleVisibility, styleAlign) = (styles.Visibility(id), styles.FindAlign(id));

    /// <summary>Takes a property of the run; other elements change nothing.</summary>
    public void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "vanish" or "specVanish" or "webHidden" or "strike" or "dstrike":
                ownVisibility = ownVisibility.With(reader.LocalName, DocxXml.IsOn(reader));
                break;
            case "b":
                IsBold = DocxXml.IsOn(reader);
                break;
            case "i":
                IsItalic = DocxXml.IsOn(reader);
                break;
            case "vertAlign":
                align = ReadAlign(reader);
                break;
            case "position":
                shift = Number(reader);
                break;
            case "sz":
                size = Number(reader);
                break;
            case "color":
                isWhite = DocxXml.Value(reader).Equals("FFFFFF", StringComparison.OrdinalIgnoreCase);
                break;
            case "highlight" or "shd" or "effect" or "glow" or "textFill" or "textOutline":
                isColored = true;
                break;
        }
    }

    /// <summary>The position of text that a <c>vertAlign</c> element sets.</summary>
    public static VerticalAlign ReadAlign(XmlReader reader) => DocxXml.Value(reader) switch
    {
        "superscript" => VerticalAlign.Superscript,
        "subscript" => VerticalAlign.Subscript,
        _ => VerticalAlign.None,
    };

    private static int Number(XmlReader reader) =>
        int.TryParse(DocxXml.Value(reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < short.MaxValue ? number : 0;
}
