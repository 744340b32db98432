namespace Feed.Articles.Reading.RichText;

/// <summary>The state inside a group of Rich Text, which ends with the group's closing brace.</summary>
internal readonly record struct RtfGroup()
{
    /// <summary>Where the text of the group goes.</summary>
    public RtfDestination Destination { get; init; } = RtfDestination.Text;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Hidden, struck out, or deleted by a reviewer.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether the text is struck out or deleted, so that it asks for nothing any more.</summary>
    public bool IsStruck { get; init; }

    /// <summary>The number of the letters' color in the color table.</summary>
    public int Color { get; init; }

    /// <summary>Whether a color other than white is behind the letters.</summary>
    public bool IsOnColor { get; init; }

    /// <summary>The same for the whole paragraph.</summary>
    public bool IsInColoredParagraph { get; init; }

    /// <summary>Whether the letters are as small as a point.</summary>
    public bool IsTiny { get; init; }

    /// <summary>Whether the text replaces HTML that the document also contains; such text is skipped.</summary>
    public bool IsForHtml { get; init; }

    /// <summary>Whether the group is the visible text of a link.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether the text is superscript or subscript.</summary>
    public VerticalAlign VerticalAlign { get; init; }

    /// <summary>The code page of the font.</summary>
    public int CodePage { get; init; } = 1252;

    /// <summary>How many bytes follow each Unicode character as a fallback for older programs.</summary>
    public int Fallback { get; init; } = 1;
}

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>Text of the document.</summary>
    Text,

    /// <summary>Content that is not read.</summary>
    Skipped,

    /// <summary>The font table, with code pages.</summary>
    Fonts,

    /// <summary>The color table.</summary>
    Colors,

    /// <summary>The style sheet, with style names.</summary>
    Styles,

    /// <summary>The instruction of a field, such as the address of a link.</summary>
    Instruction,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>A text box.</summary>
    Box,

    /// <summary>The bytes of a picture, as hexadecimal digits.</summary>
    Picture,

    /// <summary>A header or footer of the pages.</summary>
    Margin,
}
