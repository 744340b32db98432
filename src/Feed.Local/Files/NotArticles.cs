namespace Feed.Local.Files;

/// <summary>What editors, browsers and systems leave beside the files that people save, none of it an article.</summary>
internal static class NotArticles
{
    /// <summary>Back-up, swap, lock and half-written files.</summary>
    private static readonly string[] Extensions =
        [".tmp", ".temp", ".swp", ".swo", ".swn", ".swx", ".kate-swp", ".bak", ".old", ".orig", ".lock", ".lck", ".part", ".partial",
            ".crdownload", ".download", ".filepart"];

    /// <summary>What Windows leaves in folders that somebody opened.</summary>
    private static readonly string[] Names = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    /// <summary>JetBrains, and TextEdit's folders <c>name.txt.sb-1a2b3c4d-5e6f7a</c>.</summary>
    private static readonly string[] Parts = ["___jb_tmp___", "___jb_old___", ".sb-"];

    /// <summary>Whether a file in a watched folder is passed over without a word.</summary>
    /// <param name="relative">Its path below the folder.</param>
    public static bool Has(string relative)
    {
        var parts = relative.Split(Path.DirectorySeparatorChar);
        var name = parts[^1];
        var extension = Path.GetExtension(name);

        // A file without an extension is vim's test whether the folder can be written (4913), a lock, or nothing that says what it is.
        return extension.Length < 2
            || parts.Any(part => part.StartsWith('.') || Parts.Any(mark => part.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name[0] is '#' or '~'
            || name[^1] is '~' or '#'
            || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }
}
