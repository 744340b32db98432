namespace Feed.Speech;

/// <summary>A speaker's quotes in one paragraph, without the words between them.</summary>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
/// <param name="Parts">The words of the quotes, without outer quotation marks; quotes that only "she said" separates are one part.</param>
/// <param name="First">The first of the quotes.</param>
public sealed record QuotedStatement(int Paragraph, IReadOnlyList<string> Parts, Quote First)
{
    /// <summary>
    /// The parts in one line, with an ellipsis for the words of the article between them. Leaves out the comma before "she said", which is
    /// not part of what the speaker said.
    /// </summary>
    public string Text => string.Join(" … ", Parts.Select(part => QuotedText.TrimComma(part)));

    /// <summary>The interviewer's question that the statement answers; null outside interviews.</summary>
    public string? Question { get; init; }

    /// <summary>The article's words on what the speaker reacts to, such as "Asked about the cost"; null when there are none.</summary>
    public string? Prompt { get; init; }
}
