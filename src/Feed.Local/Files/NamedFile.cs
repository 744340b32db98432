namespace Feed.Local.Files;

/// <summary>A file as it was at one moment.</summary>
/// <param name="Blob">The name of its blob.</param>
/// <param name="Path">The full path.</param>
/// <param name="Folder">The named folder that it was found in; empty for a file named directly.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Written">The time of the last write, UTC.</param>
internal sealed record NamedFile(string Blob, string Path, string Folder, long Length, DateTime Written)
{
    /// <summary>What is wrong with its name, see <see cref="FileName.Problem"/>; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>
    /// The path of another file whose name differs only in the Unicode composition of its letters; null when there is none.
    /// </summary>
    public string? Twin { get; init; }

    /// <summary>
    /// The path of a file in another named folder that would be the same blob and is not uploaded; null when there is none.
    /// </summary>
    public string? Duplicate { get; init; }

    /// <summary>Whether it is a pipe, a socket or a device, which must not be opened.</summary>
    public bool IsSpecial { get; init; }
}
