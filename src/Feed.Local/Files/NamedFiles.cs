using System.IO.Enumeration;
using Feed.Storage;

namespace Feed.Local.Files;

/// <summary>The files and folders that the user named, with the names of their blobs.</summary>
internal sealed class NamedFiles
{
    /// <summary>The names of the publisher's configuration files, in a folder <c>config</c> in a named folder or next to it.</summary>
    private static readonly string[] ConfigurationNames = ["people.yaml", "topics.yaml", "site.css", "logo.svg", "logo.png"];

    private static readonly EnumerationOptions VisibleFiles = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        MaxRecursionDepth = 16,
    };

    private readonly IReadOnlyList<string> paths;

    private NamedFiles(IReadOnlyList<string> paths)
    {
        this.paths = paths;
    }

    /// <summary>The named folders that exist, as full paths.</summary>
    public IReadOnlyList<string> Folders => [.. paths.Where(Directory.Exists)];

    /// <summary>Whether the user named nothing, so that there is nothing to watch.</summary>
    public bool IsEmpty => paths.Count == 0;

    /// <summary>Creates the set from the names on the command line.</summary>
    /// <exception cref="StartupException">A name does not exist, or two files would be the same blob.</exception>
    public static NamedFiles FromCommandLine(IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => !File.Exists(name) && !Directory.Exists(name)))
            throw new StartupException(FileName.IsUnreadable(name)
                ? $"The name of '{name}' is not in UTF-8, so the file cannot be opened: rename it."
                : $"There is no file or folder '{name}' here ({Environment.CurrentDirectory}): check the name.");
        var named = new NamedFiles([.. names.Select(Path.GetFullPath).Distinct()]);
        foreach (var blob in named.Candidates().GroupBy(file => file.Blob)
            .Where(blob => blob.Count() > 1
                && blob.First() is var one && FileName.Problem(one.Blob, one.Path, isNamed: one.Folder.Length == 0) is null))
        {
            throw new StartupException(
                $"'{blob.First().Path}' and '{blob.Last().Path}' would both be the article {blob.Key}: rename one, or name the folder that contains both folders.");
        }

        return named;
    }

    /// <summary>The article files as they are now, by the name of their blob.</summary>
    public IReadOnlyDictionary<string, NamedFile> Scan()
    {
        var candidates = Candidates().ToList();
        var files = Snapshot(candidates);
        foreach (var (blob, path, _) in candidates)
        {
            if (files.GetValueOrDefault(blob) is { Duplicate: null, Problem: null } file && file.Path != path)
                files[blob] = file with { Duplicate = path };
            if (ComposedName.Compose(blob) is var composed && composed != blob && files.GetValueOrDefault(blob) is { } decomposed
                && files.GetValueOrDefault(composed) is { } twin)
                files[blob] = decomposed with { Twin = twin.Path };
        }

        return files;
    }

    /// <summary>The configuration files as they are now. A file in a named folder takes precedence over a file next to it.</summary>
    public IReadOnlyDictionary<string, NamedFile> ScanConfiguration() => Snapshot(
        from folder in ConfigurationFolders
        from name in ConfigurationNames
        select (name, Path.Combine(folder, name), folder));

    /// <summary>The folders to look for configuration files in. Includes named folders that are missing at the moment.</summary>
    public IReadOnlyList<string> ConfigurationFolders =>
    [
        .. FolderPaths.Concat(FolderPaths.Select(Path.GetDirectoryName).OfType<string>())
            .Select(folder => Path.Combine(folder, FeedStorage.ConfigContainer))
            .Distinct(),
    ];

    private IEnumerable<string> FolderPaths => paths.Where(path => !File.Exists(path));

    /// <summary>
    /// Whether a file that a scan did not find may still exist: its folder was moved, its drive is offline, or the folder that contains it
    /// cannot be read. In these cases the article was not deleted.
    /// </summary>
    /// <param name="folder">The named folder that the file was found in; empty for a file named directly.</param>
    /// <param name="blob">The name of its blob.</param>
    public static bool MayStillExist(string folder, string blob)
    {
        if (folder.Length == 0)
            return false;
        if (!Directory.Exists(folder))
            return true;
        var parent = Path.GetDirectoryName(Path.Combine(folder, blob))!;
        while (parent.Length > folder.Length && !Directory.Exists(parent))
            parent = Path.GetDirectoryName(parent)!;
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(parent).GetEnumerator();
            entries.MoveNext();
            return false;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return true;
        }
    }

    private static Dictionary<string, NamedFile> Snapshot(IEnumerable<(string Blob, string Path, string Folder)> candidates)
    {
        var files = new Dictionary<string, NamedFile>();
        foreach (var (blob, path, folder) in candidates)
        {
            if (FileName.Problem(blob, path, isNamed: folder.Length == 0) is { } problem)
            {
                files.TryAdd(blob, new NamedFile(blob, path, folder, Length: 0, default) { Problem = problem });
                continue;
            }

            if (FindFile(path) is not { } info)
                continue;
            var file = new NamedFile(blob, path, folder, info.Length, info.LastWriteTimeUtc);
            files.TryAdd(blob, file.Length == 0 && FileTypes.IsSpecial(path) ? file with { IsSpecial = true } : file);
        }

        return files;
    }

    /// <summary>The file, or the file that a link leads to; null when there is none.</summary>
    private static FileInfo? FindFile(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (info.LinkTarget is not null)
                info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return info is { Exists: true } ? info : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A link that leads to itself.
            return null;
        }
    }

    private IEnumerable<(string Blob, string Path, string Folder)> Candidates()
    {
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                yield return (BlobName(Path.GetFileName(path)), path, "");
                continue;
            }

            if (!Directory.Exists(path))
                continue;
            foreach (var names in FilesIn(path).Select(file => Path.GetRelativePath(path, file))
                .Where(name => IsArticle(name) || IgnoredFiles.MayBeArticle(name)
                    || (FileName.IsUnreadable(Path.Combine(path, name)) && !IgnoredFiles.IsLeftover(name)))
                .GroupBy(BlobName))
            {
                // Files whose names compose to the same name keep their own, so that neither hides the other.
                var isShared = names.Count() > 1;
                foreach (var name in names)
                    yield return (isShared ? WithSlashes(name) : names.Key, Path.Combine(path, name), path);
            }
        }
    }

    /// <summary>
    /// The files in a folder and those below it, and the folders that cannot be opened because of their names. A link to a folder is
    /// followed, unless that folder contains the link.
    /// </summary>
    private static FileSystemEnumerable<string> FilesIn(string folder) =>
        new(folder, (ref entry) => entry.ToFullPath(), VisibleFiles)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || FileName.IsUnreadable(entry.ToFullPath()),
            ShouldRecursePredicate = (ref entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || !FolderLinks.IsLoop(entry.ToFullPath(), folder),
        };

    private static bool IsArticle(string relative) =>
        !IgnoredFiles.Contains(relative) && !ConfigurationNames.Any(name => relative == Path.Combine(FeedStorage.ConfigContainer, name));

    /// <summary>macOS returns decomposed names; the same file must be the same article on every system.</summary>
    private static string BlobName(string relative) => ComposedName.Compose(WithSlashes(relative));

    private static string WithSlashes(string relative) => relative.Replace(Path.DirectorySeparatorChar, '/');
}
