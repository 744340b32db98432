namespace Feed.Articles;

/// <summary>One block of an article's text.</summary>
/// <param name="Kind">The kind of block.</param>
/// <param name="Text">
/// The plain text on one line, without structural markup. Code keeps its line breaks; tabs separate the cells of a table row.
/// </param>
public sealed record Paragraph(ParagraphKind Kind, string Text)
{
    /// <summary>
    /// Sanitised HTML of the block's content, when the file has formatting or links worth keeping; null when <see cref="Text"/> says
    /// everything.
    /// </summary>
    public string? Html { get; init; }

    /// <summary>The lines of a paragraph that has line breaks; else null. Set only while the article is read.</summary>
    internal IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The pictures directly before this paragraph; null when there are none. Set only while the article is read.</summary>
    internal IReadOnlyList<ArticlePicture>? Pictures { get; init; }

    /// <summary>The pictures after the last paragraph; null when there are none. Set only while the article is read.</summary>
    internal IReadOnlyList<ArticlePicture>? PicturesAfter { get; init; }
}

/// <summary>The kind of a block of text.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>The caption of a photo, with its credit.</summary>
    Caption,

    /// <summary>A passage set off as a quotation, without quotation marks of its own.</summary>
    BlockQuote,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A block of code: its text keeps its lines, and is not searched for quotes.</summary>
    Code,

    /// <summary>One row of a table; tabs separate its cells.</summary>
    TableRow,

    /// <summary>A footnote; it starts with its number in brackets, such as <c>[1]</c>.</summary>
    Footnote,
}
