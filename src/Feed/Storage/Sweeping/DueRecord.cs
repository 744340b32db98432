namespace Feed.Storage.Sweeping;

/// <summary>A record whose file must be published again.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Blob">The article's file.</param>
/// <param name="IsUrgent">Whether readers see something wrong until the file is published.</param>
internal sealed record DueRecord(string Id, string Blob, bool IsUrgent)
{
    /// <summary>Whether the file is gone.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether readers may have seen the article.</summary>
    public bool MayBePublished { get; init; }
}
