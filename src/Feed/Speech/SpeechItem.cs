namespace Feed.Speech;

/// <summary>One thing that a person says in an article.</summary>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
/// <param name="Start">Where it starts in the paragraph, in UTF-16 units.</param>
/// <param name="Text">The words to show, with quotation marks if they are a quote.</param>
/// <param name="Quoted">The quoted statement; null for a reported one.</param>
public sealed record SpeechItem(int Paragraph, int Start, string Text, QuotedStatement? Quoted);
