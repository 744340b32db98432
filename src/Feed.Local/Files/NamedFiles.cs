using System.Text;
using Feed.Storage;

namespace Feed.Local.Files;

/// <summary>The files and folders that the user named, as the blobs that they are to be.</summary>
internal sealed class NamedFiles
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,

        // A link to a folder above would otherwise go round for ever.
        MaxRecursionDepth = 16,
    };

    private readonly IReadOnlyList<string> paths;

    private NamedFiles(IReadOnlyList<string> paths)
    {
        this.paths = paths;
    }

    /// <summary>The names of the publisher's configuration files, in a folder <c>config</c> in a named folder or beside it.</summary>
    private static readonly string[] ConfigurationNames = ["people.yaml", "topics.yaml", "site.css", "logo.svg", "logo.png"];

    /// <summary>The folders among them, as full paths.</summary>
    public IReadOnlyList<string> Folders => [.. paths.Where(Directory.Exists)];

    /// <summary>Whether there is anything to watch.</summary>
    public bool Any => paths.Count > 0;

    /// <summary>Takes the names of the command line.</summary>
    /// <exception cref="StartupException">One does not exist, or two files would be the same blob.</exception>
    public static NamedFiles Of(IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => !File.Exists(name) && !Directory.Exists(name)))
            throw new StartupException($"There is no file or folder '{name}' here ({Environment.CurrentDirectory}): check the name.");
        var named = new NamedFiles([.. names.Select(Path.GetFullPath).Distinct()]);
        foreach (var blob in named.Candidates().GroupBy(file => file.Blob).Where(blob => blob.Count() > 1))
        {
            throw new StartupException(
                $"'{blob.First().Path}' and '{blob.Last().Path}' would both be the article {blob.Key}: rename one, or name the folder that holds both folders.");
        }

        return named;
    }

    /// <summary>The files as they are now, by the name of their blob.</summary>
    public IReadOnlyDictionary<string, NamedFile> Scan() => AsTheyAre(Candidates());

    /// <summary>The configuration files as they are now. One in a named folder comes before one beside it.</summary>
    public IReadOnlyDictionary<string, NamedFile> ScanConfiguration() => AsTheyAre(
        from folder in ConfigurationFolders
        from name in ConfigurationNames
        select (name, Path.Combine(folder, name), folder));

    /// <summary>Where configuration files are looked for. A named folder that is away for a moment still has its place.</summary>
    public IReadOnlyList<string> ConfigurationFolders =>
    [
        .. FolderPaths.Concat(FolderPaths.Select(Path.GetDirectoryName).OfType<string>())
            .Select(folder => Path.Combine(folder, FeedStorage.ConfigContainer))
            .Distinct(),
    ];

    private IEnumerable<string> FolderPaths => paths.Where(path => !File.Exists(path));

    /// <summary>
    /// Whether a file that a scan did not find may be there all the same: its folder was moved, its drive is away for a moment, or nobody
    /// may look into the folder that holds it. None of that is a sign that an article was deleted.
    /// </summary>
    /// <param name="folder">The named folder in which it was found; empty for a file that was named itself.</param>
    /// <param name="blob">The name of its blob.</param>
    public static bool MayBeThere(string folder, string blob)
    {
        if (folder.Length == 0)
            return false;
        if (!Directory.Exists(folder))
            return true;
        var holder = Path.GetDirectoryName(Path.Combine(folder, blob))!;
        while (holder.Length > folder.Length && !Directory.Exists(holder))
            holder = Path.GetDirectoryName(holder)!;
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(holder).GetEnumerator();
            entries.MoveNext();
            return false;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return true;
        }
    }

    private static Dictionary<string, NamedFile> AsTheyAre(IEnumerable<(string Blob, string Path, string Folder)> candidates)
    {
        var files = new Dictionary<string, NamedFile>();
        foreach (var (blob, path, folder) in candidates)
        {
            var info = new FileInfo(path);
            if (info.Exists)
                files.TryAdd(blob, new NamedFile(blob, path, folder, info.Length, info.LastWriteTimeUtc));
        }

        return files;
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
            foreach (var file in Directory.EnumerateFiles(path, "*", Everything).Where(file => IsArticle(Path.GetRelativePath(path, file))))
                yield return (BlobName(Path.GetRelativePath(path, file)), file, path);
        }
    }

    private static bool IsArticle(string relative) =>
        !NotArticles.Has(relative) && !ConfigurationNames.Any(name => relative == Path.Combine(FeedStorage.ConfigContainer, name));

    /// <summary>macOS hands out decomposed names; the same file has to be the same article everywhere.</summary>
    private static string BlobName(string relative) =>
        relative.Replace(Path.DirectorySeparatorChar, '/').Normalize(NormalizationForm.FormC);
}

/// <summary>A file as it was at one moment.</summary>
/// <param name="Blob">The name of its blob.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Folder">The named folder that it was found in; empty for a file named itself.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Written">Last change.</param>
internal sealed record NamedFile(string Blob, string Path, string Folder, long Length, DateTime Written);
