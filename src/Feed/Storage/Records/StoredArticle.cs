using Feed.Speech;

namespace Feed.Storage.Records;

/// <summary>The state of an uploaded file.</summary>
public enum ArticleState
{
    /// <summary>Readers see the article in its lists.</summary>
    Published,

    /// <summary>The file was read and is held until its embargo ends.</summary>
    Embargoed,

    /// <summary>The file was read and is held until it changes: a draft, for example.</summary>
    Held,

    /// <summary>No version of the file could be read so far.</summary>
    Rejected,

    /// <summary>The file is gone.</summary>
    Withdrawn,
}

/// <summary>One row of the table <c>FeedArticles</c>, decoded.</summary>
public sealed record StoredArticle
{
    /// <summary>32 hex digits of SHA-256 of the blob's name; permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The blob's name in the container <c>articles</c>.</summary>
    public required string Blob { get; init; }

    /// <summary>Whether the file is published, held, rejected or withdrawn.</summary>
    public required ArticleState State { get; init; }

    /// <summary>
    /// Why the newest upload could not be read; null when it could. Readers may still see the last good content of such an article.
    /// </summary>
    public string? Rejection { get; init; }

    /// <summary>The type of the exception that the parser threw; null when the file itself is at fault, or could be read.</summary>
    public string? RejectionFault { get; init; }

    /// <summary>When Feed rejected the newest upload; null when it could be read.</summary>
    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>
    /// Since when the file is held or has its current notes; null when neither, and in records of an older version.
    /// </summary>
    public DateTimeOffset? AttentionAt { get; init; }

    /// <summary>When the embargo of a held file ends; null when only a change of the file releases it, or when it is not held.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the file is held, one sentence for the editor; null when it is not.</summary>
    public string? HeldFor { get; init; }

    /// <summary>When the file was first seen; later, when it was first readable if it was rejected, or released if it was held.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When something that readers see last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The article's date, which feeds and pages show and by which lists are ordered.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public required PublishedFrom PublishedFrom { get; init; }

    /// <summary>
    /// The article's sort key in every list, newest first: <c>{DateTime.MaxValue.Ticks - t:D19}</c>, where t is <see cref="Published"/>.
    /// </summary>
    public required string Order { get; init; }

    /// <summary>The lists that contain the article.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    /// <summary>Changes whenever <see cref="Content"/> is read again, even where readers see no difference.</summary>
    public string Version { get; init; } = "";

    /// <summary>
    /// The content of the last readable upload, with the date as published; null when there never was one, or when it is withdrawn.
    /// </summary>
    public Article? Content { get; init; }

    /// <summary>The best lines that people say in it; empty unless it was read without text, for a list.</summary>
    public IReadOnlyList<SpokenLine> Spoken { get; init; } = [];

    /// <summary>The article's place as a cursor: a page that starts there has the older articles.</summary>
    public Cursor Cursor => new(Order, Id);
}
