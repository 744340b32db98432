namespace Feed.Articles;

/// <summary>One block of an article's text.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">
/// Its plain text, without marks of structure, on one line; that of code has the lines of the code, and a tab stands between the cells of a
/// row.
/// </param>
public sealed record Paragraph(ParagraphKind Kind, string Text)
{
    /// <summary>
    /// Sanitised HTML of the block's inside where the file had formatting or links worth keeping, else null: <see cref="Text"/> says all.
    /// </summary>
    public string? Html { get; init; }

    /// <summary>The lines that its author broke it into, while its article is read; null for one.</summary>
    internal IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The pictures that stand right before it, while its article is read; null for none.</summary>
    internal IReadOnlyList<ArticlePicture>? Pictures { get; init; }

    /// <summary>The pictures behind the last paragraph of a text, while its article is read; null for none.</summary>
    internal IReadOnlyList<ArticlePicture>? PicturesAfter { get; init; }
}

/// <summary>What a block of text is.</summary>
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

    /// <summary>A block of code: its text keeps its lines, and nothing in it is a quote.</summary>
    Code,

    /// <summary>One row of a table: a tab stands between its cells.</summary>
    TableRow,

    /// <summary>A footnote: it begins with the number in brackets that refers to it, as in <c>[1]</c>.</summary>
    Footnote,
}
