using System.Collections.Frozen;

namespace Feed.Articles.Reading;

/// <summary>The languages of <c>language-codes.txt</c>.</summary>
internal static class LanguageCodes
{
    private const int ShortCode = 2;

    private static readonly FrozenSet<string> Short = DataFile.Entries("Reading.language-codes.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a tag names a language. Any code of three letters counts: there are thousands.</summary>
    public static bool Knows(string tag) => tag.Split('-')[0] is var code && (code.Length != ShortCode || Short.Contains(code));
}
