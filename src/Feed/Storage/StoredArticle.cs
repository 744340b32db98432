using Feed.Articles;

namespace Feed.Storage;

/// <summary>What became of an uploaded file.</summary>
public enum ArticleState
{
    /// <summary>In the lists.</summary>
    Published,

    /// <summary>Read, but declared for a later time.</summary>
    Embargoed,

    /// <summary>Never readable so far.</summary>
    Rejected,

    /// <summary>Its file is gone.</summary>
    Withdrawn,
}

/// <summary>One row of the table <c>FeedArticles</c>, decoded.</summary>
public sealed record StoredArticle
{
    /// <summary>32 hex digits of SHA-256 of the blob's name; permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The blob's name in the container <c>articles</c>.</summary>
    public required string Blob { get; init; }

    /// <summary>What became of the file.</summary>
    public required ArticleState State { get; init; }

    /// <summary>Why the newest upload could not be read; null when it could. An article with a rejection may still show its last good content.</summary>
    public string? Rejection { get; init; }

    /// <summary>When the newest upload was found unreadable; null when it could be read.</summary>
    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>When the file was first seen, or first readable where it was not so at once.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When the content last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When the article was published: what the file says, else <see cref="FirstSeen"/>.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The article's place in every list: <c>{DateTime.MaxValue.Ticks - t:D19}</c>, newest first.</summary>
    public required string Order { get; init; }

    /// <summary>All that the last readable upload said; null when there never was one, or when it is withdrawn.</summary>
    public Article? Content { get; init; }

    /// <summary>The article's place as a cursor: what comes before it is older.</summary>
    public Cursor Cursor => new(Order, Id);
}
