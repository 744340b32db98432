namespace Feed.Articles;

/// <summary>One block of an article's text.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">Its plain text, on one line, without marks of structure.</param>
public sealed record Paragraph(ParagraphKind Kind, string Text)
{
    /// <summary>Sanitised HTML of the block's inside where the file had formatting or links worth keeping, else null: <see cref="Text"/> says all.</summary>
    public string? Html { get; init; }
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
}
