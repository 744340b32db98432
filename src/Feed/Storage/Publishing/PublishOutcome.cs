using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>The result of publishing a blob.</summary>
public enum PublishOutcome
{
    /// <summary>The record already matched the blob.</summary>
    Unchanged,

    /// <summary>The article is in its lists, with the content of the blob.</summary>
    Published,

    /// <summary>The article is held until its embargo ends.</summary>
    Embargoed,

    /// <summary>The article is held until its file changes: a draft, for example.</summary>
    Held,

    /// <summary>The upload cannot be read; its record says why, and the last good version stays.</summary>
    Rejected,

    /// <summary>The blob is gone, and the article is no longer in any list.</summary>
    Withdrawn,

    /// <summary>The blob is a new, changed or deleted picture, and the articles that refer to it are up to date.</summary>
    Picture,
}

/// <summary>The result of publishing a blob, with the record that it left.</summary>
/// <param name="Outcome">What publishing did.</param>
/// <param name="Record">
/// The record, with content if there is any; null when the blob has no record: a picture, or a name that never existed.
/// </param>
public sealed record PublishResult(PublishOutcome Outcome, ArticleRecord? Record)
{
    /// <summary>Whether the file is unchanged and was read again because the parser or the configuration is new.</summary>
    public bool IsReread { get; init; }

    /// <summary>The files of the articles that refer to the picture; empty when the blob is an article.</summary>
    public IReadOnlyList<string> ReferringFiles { get; init; } = [];
}
