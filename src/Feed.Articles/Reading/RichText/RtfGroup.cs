namespace Feed.Articles.Reading.RichText;

/// <summary>What holds inside a group of Rich Text until its closing brace.</summary>
internal readonly record struct RtfGroup()
{
    /// <summary>What the text of the group is for.</summary>
    public RtfDestination Destination { get; init; } = RtfDestination.Text;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Hidden, struck out, or deleted by a reviewer.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Markup that stands for HTML which the document carries beside it.</summary>
    public bool IsForHtml { get; init; }

    /// <summary>Whether the group is what a link shows.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether the text stands above or below the line.</summary>
    public Raise Raise { get; init; }

    /// <summary>The code page of the font.</summary>
    public int CodePage { get; init; } = 1252;

    /// <summary>How many bytes stand for a Unicode character in programs that know none.</summary>
    public int Fallback { get; init; } = 1;
}

/// <summary>What the text of a group is for.</summary>
internal enum RtfDestination
{
    /// <summary>Text of the document.</summary>
    Text,

    /// <summary>Nothing that is read.</summary>
    Skipped,

    /// <summary>The list of fonts, with their code pages.</summary>
    Fonts,

    /// <summary>The list of styles, with their names.</summary>
    Styles,

    /// <summary>The instruction of a field, such as the address of a link.</summary>
    Instruction,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>A text box.</summary>
    Box,

    /// <summary>The bytes of a picture, in hexadecimal digits.</summary>
    Picture,

    /// <summary>A line at the top or the foot of every page.</summary>
    Margin,
}
