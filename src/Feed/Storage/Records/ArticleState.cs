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
