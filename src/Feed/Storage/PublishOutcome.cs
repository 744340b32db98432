namespace Feed.Storage;

/// <summary>What publishing a blob came to.</summary>
public enum PublishOutcome
{
    /// <summary>The record agreed with the blob already.</summary>
    Unchanged,

    /// <summary>The article is in its lists as the blob now has it.</summary>
    Published,

    /// <summary>The article waits for its declared time.</summary>
    Embargoed,

    /// <summary>The upload cannot be read; its record says why, and the last good version stays.</summary>
    Rejected,

    /// <summary>The blob is gone, and so the article has left its lists.</summary>
    Withdrawn,
}
