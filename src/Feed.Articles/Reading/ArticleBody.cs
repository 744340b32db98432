namespace Feed.Articles.Reading;

/// <summary>The body of a parsed file, and the facts from its headline, byline, dateline and captions.</summary>
internal sealed record ArticleBody
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateOnly? Date { get; init; }

    public PublishedFrom DateSource { get; init; } = PublishedFrom.FirstSeen;

    /// <summary>The date in the dateline, the release, the byline or a caption, with or without its year; null if there is none.</summary>
    public FoundDate? WrittenDate { get; init; }

    /// <summary>The embargo stated in the text; null when there is none.</summary>
    public Hold? Hold { get; init; }

    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The paragraphs that were cut, in file order.</summary>
    public IReadOnlyList<string> Cut { get; init; } = [];
}
