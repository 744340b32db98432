namespace Feed.Articles.Reading.RichText;

/// <summary>The state inside a group of Rich Text, which ends with the group's closing brace.</summary>
internal readonly record struct RtfGroup()
{
    /// <summary>Where the text of the group goes.</summary>
    public RtfDestination Destination { get; init; } = RtfDestination.Text;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Whether the text is hidden, struck out, or deleted by a reviewer.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether the text is struck out or deleted; a hold request in it is ignored.</summary>
    public bool IsStruck { get; init; }

    /// <summary>The index of the letters' colour in the colour table.</summary>
    public int Color { get; init; }

    /// <summary>Whether the letters have a background of a colour other than white.</summary>
    public bool IsOnColor { get; init; }

    /// <summary>Whether the paragraph has a background of a colour other than white.</summary>
    public bool IsInColoredParagraph { get; init; }

    /// <summary>Whether the letters are at most one point high.</summary>
    public bool IsTiny { get; init; }

    /// <summary>Whether the text repeats HTML that the document also contains; such text is skipped.</summary>
    public bool RepeatsHtml { get; init; }

    /// <summary>Whether the group is the visible text of a link.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether the text is superscript or subscript.</summary>
    public VerticalAlign VerticalAlign { get; init; }

    /// <summary>The code page of the font.</summary>
    public int CodePage { get; init; } = 1252;

    /// <summary>The number of bytes after each Unicode character that replace it in older programs.</summary>
    public int FallbackBytes { get; init; } = 1;
}

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>Text of the document.</summary>
    Text,

    /// <summary>Nowhere: the content is not read.</summary>
    Skipped,

    /// <summary>The font table, with code pages.</summary>
    Fonts,

    /// <summary>The colour table.</summary>
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

    /// <summary>A comment in the margin.</summary>
    Comment,

    /// <summary>The properties of the document.</summary>
    Properties,
}
