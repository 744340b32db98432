namespace Feed.Syndication;

/// <summary>One page of a feed, independent of its format.</summary>
public sealed record FeedDocument
{
    /// <summary>The name of the program in every feed.</summary>
    public const string Generator = "Feed";

    /// <summary>The feed's permanent id, a URN.</summary>
    public required string Id { get; init; }

    /// <summary>The feed's title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The site's name; Atom uses it as the author of articles without a byline.</summary>
    public required string Site { get; init; }

    /// <summary>What the feed contains, plain text.</summary>
    public required string Description { get; init; }

    /// <summary>The feed's language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The address of the HTML page with the same entries.</summary>
    public required Uri Page { get; init; }

    /// <summary>The address of this page of the feed, in this format.</summary>
    public required Uri Self { get; init; }

    /// <summary>The WebSub hub that Feed notifies when <see cref="Self"/> changes; null for none.</summary>
    public Uri? Hub { get; init; }

    /// <summary>The address of the feed's first page.</summary>
    public required Uri First { get; init; }

    /// <summary>The address of the next page, with older entries; null on the last page.</summary>
    public Uri? Next { get; init; }

    /// <summary>The address of the style sheet for people who open the feed in a browser.</summary>
    public required Uri StyleSheet { get; init; }

    /// <summary>The address of the page that says how to subscribe.</summary>
    public required Uri HowTo { get; init; }

    /// <summary>The common prefix of the addresses of tags, used as the name of their vocabulary.</summary>
    public required Uri TagScheme { get; init; }

    /// <summary>When any of the entries last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The entries, newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}
