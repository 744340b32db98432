using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>How the text of a run looks.</summary>
internal struct DocxRun
{
    private DocxVisibility own;

    /// <summary>What the style of its characters says about visibility.</summary>
    public DocxVisibility OfStyle { get; set; }

    /// <summary>Whether it is bold.</summary>
    public bool Strong { get; private set; }

    /// <summary>Whether it is in italics.</summary>
    public bool Emphasis { get; private set; }

    /// <summary>Whether it stands above or below the line.</summary>
    public Raise Raise { get; set; }

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
        }
    }
}
