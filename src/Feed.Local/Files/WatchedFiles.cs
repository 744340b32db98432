namespace Feed.Local.Files;

/// <summary>Files that a container is to hold as they are on disk.</summary>
/// <param name="Folders">The folders that may hold them, as full paths; asked for each time.</param>
/// <param name="Scan">The files as they are now, by the name of their blob.</param>
internal sealed record WatchedFiles(Func<IReadOnlyList<string>> Folders, Func<IReadOnlyDictionary<string, NamedFile>> Scan)
{
    /// <summary>The article files that the user named.</summary>
    public static WatchedFiles Articles(NamedFiles files) => new(() => files.Folders, files.Scan);

    /// <summary>The configuration files that belong to them.</summary>
    public static WatchedFiles Configuration(NamedFiles files) => new(() => files.ConfigurationFolders, files.ScanConfiguration);
}
