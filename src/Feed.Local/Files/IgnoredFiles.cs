namespace Feed.Local.Files;

/// <summary>Files that editors, browsers and operating systems leave next to the files of users. They are not articles.</summary>
internal static class IgnoredFiles
{
    /// <summary>Backup, swap, lock and partial files.</summary>
    private static readonly string[] Extensions =
        [".tmp", ".temp", ".swp", ".swo", ".swn", ".swx", ".kate-swp", ".bak", ".old", ".orig", ".lock", ".lck", ".part", ".partial",
            ".crdownload", ".download", ".filepart"];

    /// <summary>Files that Windows leaves in folders that a user opened.</summary>
    private static readonly string[] Names = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    /// <summary>Files of JetBrains editors, and TextEdit's folders <c>name.txt.sb-1a2b3c4d-5e6f7a</c>.</summary>
    private static readonly string[] Parts = ["___jb_tmp___", "___jb_old___", ".sb-"];

    /// <summary>Whether a file in a watched folder is ignored silently.</summary>
    /// <param name="relative">The path relative to the folder.</param>
    public static bool Has(string relative)
    {
        var parts = relative.Split(Path.DirectorySeparatorChar);
        var name = parts[^1];
        var extension = Path.GetExtension(name);

        // A file without an extension is vim's write test of the folder (4913), a lock, or of unknown format.
        return extension.Length < 2
            || parts.Any(part => part.StartsWith('.') || Parts.Any(mark => part.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name[0] is '#' or '~'
            || name[^1] is '~' or '#'
            || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }
}
