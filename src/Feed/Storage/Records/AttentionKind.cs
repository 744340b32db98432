namespace Feed.Storage.Records;

/// <summary>Why a file needs an editor's attention.</summary>
public enum AttentionKind
{
    /// <summary>The newest upload cannot be read.</summary>
    Rejected,

    /// <summary>The file is a draft, under embargo, or canceled or withheld by its agency: it is not published.</summary>
    Held,

    /// <summary>The article is published, but its file declares something that Feed cannot use.</summary>
    Note,
}
