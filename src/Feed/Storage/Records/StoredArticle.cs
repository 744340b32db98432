using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>What became of an uploaded file.</summary>
public enum ArticleState
{
    /// <summary>In the lists.</summary>
    Published,

    /// <summary>Read, and held until a time that is known.</summary>
    Embargoed,

    /// <summary>Read, and held until its file changes: a draft, say.</summary>
    Held,

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

    /// <summary>
    /// Why the newest upload could not be read; null when it could. An article with a rejection may still show its last good content.
    /// </summary>
    public string? Rejection { get; init; }

    /// <summary>The type of the exception that the reader threw; null when the file itself is at fault, or could be read.</summary>
    public string? RejectionFault { get; init; }

    /// <summary>When the newest upload was found unreadable; null when it could be read.</summary>
    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>
    /// Since when the file is held, or has the notes that it has; null when neither, and where an older version wrote the record.
    /// </summary>
    public DateTimeOffset? AttentionAt { get; init; }

    /// <summary>When a held file is due; null when only a change of the file releases it, or when it is not held.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the file is held, one sentence for the editor; null when it is not.</summary>
    public string? HeldFor { get; init; }

    /// <summary>When the file was first seen, or first readable where it was not so at once, or released where it was held.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When something that readers see last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The one date of the article, by which lists are ordered and which feeds and pages show.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public required PublishedFrom PublishedFrom { get; init; }

    /// <summary>
    /// The article's place in every list: <c>{DateTime.MaxValue.Ticks - t:D19}</c>, t being <see cref="Published"/>; newest first.
    /// </summary>
    public required string Order { get; init; }

    /// <summary>The lists that the article is in.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    /// <summary>Changes whenever <see cref="Content"/> is read again, even where readers see no difference.</summary>
    public string Version { get; init; } = "";

    /// <summary>
    /// All that the last readable upload said, dated as published; null when there never was one, or when it is withdrawn.
    /// </summary>
    public Article? Content { get; init; }

    /// <summary>What people said best in it; empty unless it was read without text, for a list.</summary>
    public IReadOnlyList<SpokenLine> Spoken { get; init; } = [];

    /// <summary>The article's place as a cursor: what comes before it is older.</summary>
    public Cursor Cursor => new(Order, Id);
}
