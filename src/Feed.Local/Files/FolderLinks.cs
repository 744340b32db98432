namespace Feed.Local.Files;

/// <summary>Links inside a watched folder.</summary>
internal static class FolderLinks
{
    /// <summary>A longer chain of links counts as a loop.</summary>
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Whether a link leads to a folder that contains the link. The scan has already found the files of that folder.</summary>
    /// <param name="link">The path at which the link was found.</param>
    /// <param name="watched">The watched folder.</param>
    public static bool IsLoop(string link, string watched)
    {
        try
        {
            var target = ResolveLinks(link, MaxLinks);
            for (var folder = Path.GetDirectoryName(link); folder is not null && folder.Length >= watched.Length;
                folder = Path.GetDirectoryName(folder))
            {
                if (IsIn(ResolveLinks(folder, MaxLinks), target))
                    return true;
            }

            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The link leads nowhere, or only to itself.
            return true;
        }
    }

    private static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, Comparison)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>The path without links.</summary>
    private static string ResolveLinks(string path, int linksLeft)
    {
        if (linksLeft == 0)
            throw new IOException($"The links of {path} form a loop.");
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = new DirectoryInfo(next).LinkTarget is { } target ? ResolveLinks(Path.GetFullPath(target, real), linksLeft - 1) : next;
        }

        return real;
    }
}
