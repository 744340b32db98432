namespace Feed.Speech;

/// <summary>One thing that a person says in an article.</summary>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
/// <param name="Start">Where it starts in the paragraph, in UTF-16 units.</param>
/// <param name="Text">The words to show, with quotation marks if they are a quote.</param>
/// <param name="Kind">How the article presents it.</param>
public sealed record SpeechItem(int Paragraph, int Start, string Text, StatementKind Kind)
{
    /// <summary>The statement of the quote; null for a sentence of the article.</summary>
    public QuotedStatement? Quoted { get; init; }

    /// <summary>Whether it has no quoted words.</summary>
    public bool IsReported => Kind == StatementKind.Reported;
}
