using System.Collections.Frozen;

namespace Feed.Articles;

/// <summary>Reads the data files embedded in the assembly: one entry per line; a line that starts with <c>#</c> is a comment.</summary>
internal static class DataFile
{
    /// <summary>The entries of a file, in file order.</summary>
    /// <param name="name">The file's path in the project, with dots for slashes, such as <c>Reading.boilerplate.txt</c>.</param>
    public static IEnumerable<string> Entries(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Feed.Articles.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");
        using var reader = new StreamReader(stream);
        List<string> entries = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } entry && entry[0] != '#')
                entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The words of a file by their kind: each line is a kind, a colon and one word or phrase.</summary>
    /// <param name="name">As for <see cref="Entries"/>.</param>
    public static ILookup<string, string> ByKind(string name) =>
        Entries(name).Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());

    /// <summary>The words of a file by their kind: each line is a kind, a colon and words or phrases with commas between them.</summary>
    /// <param name="name">As for <see cref="Entries"/>.</param>
    public static ILookup<string, string> ListsByKind(string name) =>
        Entries(name).Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(',', StringSplitOptions.TrimEntries).Select(word => (Kind: parts[0], Word: word)))
            .ToLookup(entry => entry.Kind, entry => entry.Word);

    /// <summary>The kinds of each word of a file: each line is a kind, a colon and words with spaces between them.</summary>
    /// <param name="name">As for <see cref="Entries"/>.</param>
    /// <param name="comparer">Compares the words.</param>
    public static FrozenDictionary<string, FrozenSet<string>> KindsByWord(string name, StringComparer comparer) =>
        Entries(name).Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Kind: parts[0], Word: word)))
            .GroupBy(entry => entry.Word, comparer)
            .ToFrozenDictionary(
                group => group.Key, group => group.Select(entry => entry.Kind).ToFrozenSet(StringComparer.Ordinal), comparer);
}
