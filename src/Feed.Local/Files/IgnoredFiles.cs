using System.Text.RegularExpressions;

namespace Feed.Local.Files;

/// <summary>
/// Files that editors, browsers and operating systems leave next to the files of users. They are not articles. The patterns are those that
/// the programs write, and no wider: an article may be called <c>#MeToo one year on.txt</c>.
/// </summary>
internal static partial class IgnoredFiles
{
    /// <summary>Backup, swap, lock and partial files.</summary>
    private static readonly string[] Extensions =
        [".tmp", ".temp", ".swp", ".swo", ".swn", ".swx", ".kate-swp", ".bak", ".old", ".orig", ".lock", ".lck", ".part", ".partial",
            ".crdownload", ".download", ".filepart"];

    /// <summary>Files that Windows leaves in folders that a user opened.</summary>
    private static readonly string[] Names = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    /// <summary>Whether a file in a watched folder is ignored.</summary>
    /// <param name="relative">The path relative to the folder.</param>
    public static bool Contains(string relative) =>
        // Vim creates a file 4913 to test whether it can write to the folder. The format of other files without an extension is unknown.
        !HasExtension(relative) || IsLeftover(relative);

    /// <summary>Whether a program or the system gives such names to its own files.</summary>
    /// <param name="relative">The path relative to the folder.</param>
    public static bool IsLeftover(string relative)
    {
        var parts = relative.Split(Path.DirectorySeparatorChar);
        var name = parts[^1];
        return parts.Any(part => part.StartsWith('.') || SafeSaveFolder().IsMatch(part))
            || Leftover().IsMatch(name)
            || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether an ignored file may be an article whose name lacks its extension: <c>Ferry returns</c>, but not <c>4913</c> or <c>LOCK</c>.
    /// </summary>
    /// <param name="relative">The path relative to the folder.</param>
    public static bool MayBeArticle(string relative) =>
        !HasExtension(relative) && WordBreak().IsMatch(Path.GetFileName(relative)) && !IsLeftover(relative);

    private static bool HasExtension(string name) => Path.GetExtension(name).Length > 1;

    /// <summary>
    /// Backups and automatic saves of Emacs (<c>a.txt~</c>, <c>#a.txt#</c>), locks and temporary files of Word (<c>~$a.docx</c>,
    /// <c>~WRL0003.tmp</c>), and files of JetBrains editors.
    /// </summary>
    [GeneratedRegex(@"~$|^#.*#$|^~\$|^~wr[a-z][0-9]{4}\.[a-z]{3}$|___jb_(tmp|old)___$", Options)]
    private static partial Regex Leftover();

    /// <summary>The folder in which macOS saves a document before it replaces the old one: <c>a.txt.sb-1a2b3c4d-5e6f7a</c>.</summary>
    [GeneratedRegex(@"\.sb-[0-9a-f]{8}-[a-z0-9]{6}$", Options)]
    private static partial Regex SafeSaveFolder();

    [GeneratedRegex(@"\p{L}[\s_-]+[\p{L}\p{N}]", Options)]
    private static partial Regex WordBreak();

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
}
