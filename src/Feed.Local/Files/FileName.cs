using Feed.Storage;

namespace Feed.Local.Files;

/// <summary>Finds out whether the name of a file keeps it from being opened or uploaded.</summary>
internal static class FileName
{
    /// <summary>.NET shows each byte of a name that is not UTF-8 as this character, and cannot open such a file.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// What is wrong with the name of a file, as the end of a sentence that starts "The name of the file"; null when nothing is.
    /// </summary>
    /// <param name="blob">The name that its blob would have.</param>
    /// <param name="path">The full path.</param>
    /// <param name="isNamed">Whether the user named the file itself, which then needs no extension.</param>
    public static string? Problem(string blob, string path, bool isNamed) =>
        IsUnreadable(path) ? "is not in UTF-8, so the file cannot be opened"
        : !XmlSafeName.IsValid(blob) ? "has a character that storage cannot list, such as U+FFFE or U+FFFF"
        : blob.Contains('\\', StringComparison.Ordinal) ? "has a backslash, which storage turns into a slash"
        : !isNamed && IgnoredFiles.MayBeArticle(blob.Replace('/', Path.DirectorySeparatorChar))
            ? "has no extension, such as .txt"
        : null;

    /// <summary>
    /// Whether a path has a part that is not UTF-8. The character that stands for such bytes may also be in a valid name.
    /// </summary>
    public static bool IsUnreadable(string path) => path.Contains(Replacement, StringComparison.Ordinal) && !Path.Exists(path);
}
