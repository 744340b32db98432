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

    /// <summary>No version of the file has been readable yet.</summary>
    Rejected,

    /// <summary>The file is gone.</summary>
    Withdrawn,
}
