namespace Feed.Local.Files;

/// <summary>Files that a container mirrors.</summary>
/// <param name="Folders">Returns the folders that may contain the files, as full paths.</param>
/// <param name="Scan">Returns the files as they are now, by the name of their blob.</param>
internal sealed record MirroredFiles(Func<IReadOnlyList<string>> Folders, Func<IReadOnlyDictionary<string, NamedFile>> Scan)
{
    /// <summary>The article files that the user named.</summary>
    public static MirroredFiles Articles(NamedFiles files) => new(() => files.Folders, files.Scan);

    /// <summary>The configuration files of the named folders.</summary>
    public static MirroredFiles Configuration(NamedFiles files) => new(() => files.ConfigurationFolders, files.ScanConfiguration);
}
