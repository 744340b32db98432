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
