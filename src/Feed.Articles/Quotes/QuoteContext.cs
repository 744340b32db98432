namespace Feed.Articles.Quotes;

/// <summary>The parts of an article needed to read its quotes.</summary>
/// <param name="Headline">The article's title.</param>
/// <param name="Paragraphs">The paragraphs of its text.</param>
public sealed record QuoteContext(string Headline, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The day of publication, which decides who "the president" is; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The authors, who are never named as speakers.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Full names declared as speakers by front matter or blob metadata.</summary>
    public IReadOnlyList<string> DeclaredSpeakers { get; init; } = [];
}
