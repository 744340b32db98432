using System.Globalization;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>How the text of a run looks.</summary>
internal struct DocxRun
{
    /// <summary>
    /// A run that is shifted by at least a tenth of its size is a superscript or subscript of programs other than Word; less moves
    /// a line into place.
    /// </summary>
    private const int LeastShift = 10;

    /// <summary>The size of text that names none, in half points.</summary>
    private const int UsualSize = 24;

    private DocxVisibility own;
    private Raise raise;
    private int shift;
    private int size;

    /// <summary>What the style of its characters says about visibility.</summary>
    public DocxVisibility OfStyle { get; set; }

    /// <summary>Whether it is bold.</summary>
    public bool Strong { get; private set; }

    /// <summary>Whether it is in italics.</summary>
    public bool Emphasis { get; private set; }

    /// <summary>Whether it stands above or below the line.</summary>
    public Raise Raise
    {
        readonly get => raise != Raise.None || Math.Abs(shift) * LeastShift < (size > 0 ? size : UsualSize) ? raise
            : shift > 0 ? Raise.Up : Raise.Down;
        set => raise = value;
    }

    /// <summary>Whether it is hidden or struck out.</summary>
    public readonly DocxVisibility Visibility => own.Over(OfStyle);

    /// <summary>Takes a property of the run; any other element changes nothing.</summary>
    public void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "vanish" or "specVanish" or "webHidden" or "strike" or "dstrike":
                own = own.With(reader.LocalName, DocxXml.IsOn(reader));
                break;
            case "b":
                Strong = DocxXml.IsOn(reader);
                break;
            case "i":
                Emphasis = DocxXml.IsOn(reader);
                break;
            case "vertAlign":
                Raise = DocxXml.Value(reader) switch { "superscript" => Raise.Up, "subscript" => Raise.Down, _ => Raise.None };
                break;
            case "position":
                shift = Number(reader);
                break;
            case "sz":
                size = Number(reader);
                break;
        }
    }

    private static int Number(XmlReader reader) =>
        int.TryParse(DocxXml.Value(reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < short.MaxValue ? number : 0;
}
