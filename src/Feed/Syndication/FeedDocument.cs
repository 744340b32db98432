namespace Feed.Syndication;

/// <summary>One page of a feed, before it takes the form of RSS, Atom or JSON Feed.</summary>
public sealed record FeedDocument
{
    /// <summary>The name of the program, as feeds give it.</summary>
    public const string Generator = "Feed";

    /// <summary>The feed's permanent id, a URN.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The site's name, which stands for the author where an article names none.</summary>
    public required string Site { get; init; }

    /// <summary>Plain text.</summary>
    public required string Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The page for people.</summary>
    public required Uri Page { get; init; }

    /// <summary>The address of this page of the feed, in this format.</summary>
    public required Uri Self { get; init; }

    /// <summary>The WebSub hub that Feed notifies when <see cref="Self"/> changes; null for none.</summary>
    public Uri? Hub { get; init; }

    /// <summary>The feed's first page.</summary>
    public required Uri First { get; init; }

    /// <summary>Where older entries are; null when there are none.</summary>
    public Uri? Next { get; init; }

    /// <summary>The style sheet for people who open the feed in a browser.</summary>
    public required Uri StyleSheet { get; init; }

    /// <summary>The page that says how to subscribe.</summary>
    public required Uri HowTo { get; init; }

    /// <summary>The start of the addresses of tags, which names them as a vocabulary.</summary>
    public required Uri TagScheme { get; init; }

    /// <summary>The newest change of any entry.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The entries, newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}

/// <summary>One entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The entry's permanent id, a URN.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Names: the article's authors, or the speaker whose words the entry is; empty when nobody is named.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>
    /// Names: who wrote the article that a speaker's words are from; empty when nobody is named or the entry is an article.
    /// </summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];

    /// <summary>Where the article is read: on the publisher's site where its address is declared, else on this one.</summary>
    public required Uri Link { get; init; }

    /// <summary>The date of the article.</summary>
    public required PublicationDate Date { get; init; }

    /// <summary>When its content last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Plain text, a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// Writes the full text as HTML, with absolute addresses only; at each call anew, so that a page never holds the text of all its
    /// entries.
    /// </summary>
    public required Func<string> WriteHtml { get; init; }

    /// <summary>The picture that stands for the entry; null for none.</summary>
    public ShownPicture? Image { get; init; }

    /// <summary>The article that the entry shows, for tags and speakers.</summary>
    public required Article Article { get; init; }

    /// <summary>The quotes that the entry is about: the speaker's in a speaker's feed, else all.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>The reported statements that the entry is about: the speaker's in a speaker's feed, else all.</summary>
    public required IReadOnlyList<ReportedStatement> Reported { get; init; }

    /// <summary>The article's own page on this site.</summary>
    public required Uri Page { get; init; }
}
