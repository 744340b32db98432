namespace Feed.Syndication;

/// <summary>One entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The entry's permanent id, a URN.</summary>
    public required string Id { get; init; }

    /// <summary>The entry's title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The names of the article's authors, or of the speaker whose words the entry shows; empty when unknown.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>
    /// The names of the article's authors if the entry shows a speaker's words; empty when unknown, or if the entry is the article.
    /// </summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];

    /// <summary>Where to read the article: the address that its file declares, else the page on this site.</summary>
    public required Uri Link { get; init; }

    /// <summary>The date of the article.</summary>
    public required PublicationDate Date { get; init; }

    /// <summary>The day of that date as people write it, in the site's time zone.</summary>
    public required string Day { get; init; }

    /// <summary>When the content last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The article's language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The summary, plain text, a sentence or two; never empty.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// Renders the content as HTML with absolute addresses. Each call renders again, so that a page never holds the HTML of all its entries
    /// in memory.
    /// </summary>
    public required Func<string> WriteHtml { get; init; }

    /// <summary>The entry's picture; null for none.</summary>
    public ShownPicture? Image { get; init; }

    /// <summary>The article, with its tags and speakers.</summary>
    public required Article Article { get; init; }

    /// <summary>The quotes that the entry shows: the speaker's in a speaker's feed, else all.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>The reported statements that the entry shows: the speaker's in a speaker's feed, else all.</summary>
    public required IReadOnlyList<ReportedStatement> Reported { get; init; }

    /// <summary>The address of the article's page on this site.</summary>
    public required Uri Page { get; init; }
}
