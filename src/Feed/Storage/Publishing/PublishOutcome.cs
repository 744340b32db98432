using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>What publishing a blob came to.</summary>
public enum PublishOutcome
{
    /// <summary>The record agreed with the blob already.</summary>
    Unchanged,

    /// <summary>The article is in its lists as the blob now has it.</summary>
    Published,

    /// <summary>The article waits until a time that is known.</summary>
    Embargoed,

    /// <summary>The article waits until its file changes: a draft, say.</summary>
    Held,

    /// <summary>The upload cannot be read; its record says why, and the last good version stays.</summary>
    Rejected,

    /// <summary>The blob is gone, and so the article has left its lists.</summary>
    Withdrawn,

    /// <summary>The blob is a picture, or was one, and the articles whose text names it agree with it.</summary>
    Picture,
}

/// <summary>What publishing a blob came to, with the record as it is afterwards.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Article">
/// The record: its id, state, title, date and where that is from, speakers, notes, reason and end of a hold; null when the blob has none,
/// such as one that never existed.
/// </param>
public sealed record PublishResult(PublishOutcome Outcome, ArticleRecord? Article)
{
    /// <summary>Whether the file is as it was, and a new version of the reader or a new configuration has read it again.</summary>
    public bool IsReread { get; init; }

    /// <summary>The files of the articles whose text names the picture; empty for an article.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];
}
