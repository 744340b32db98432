using System.Collections.Frozen;

namespace Feed.Articles.Quotes;

/// <summary>Reads the text files of a language's folder: a line that begins with <c>#</c> is a comment.</summary>
/// <param name="code">The folder's name, a BCP 47 tag such as <c>en</c>.</param>
internal sealed class LanguageFiles(string code)
{
    private readonly string prefix = $"Feed.Articles.Quotes.{code}.";

    /// <summary>All words of the lists under <c>words/</c> and of <c>reporting.txt</c>, each with its classes and its reporting
    /// roles.</summary>
    public WordLookup<(WordClass Class, ReportingRole ReportingRole)> AllWords()
    {
        var words = new Dictionary<string, (WordClass Class, ReportingRole ReportingRole)>(StringComparer.OrdinalIgnoreCase);
        var lists = typeof(LanguageFiles).Assembly.GetManifestResourceNames().Where(name =>
            name.StartsWith($"{prefix}words.", StringComparison.Ordinal));
        foreach (var list in lists)
        {
            foreach (var (word, found) in Classes(list[prefix.Length..^".txt".Length]))
                words[word] = (words.GetValueOrDefault(word).Class | found, ReportingRole.None);
        }

        foreach (var (word, found) in Entries<ReportingRole>("reporting"))
            words[word] = found.Aggregate(words.GetValueOrDefault(word), (entry, roles) => (entry.Class, entry.ReportingRole | roles));
        return new(words);
    }

    /// <summary>The entries of a file with lines such as <c>title male: Sir Lord</c>; the names before the colon are classes.</summary>
    /// <exception cref="FormatException">A line names a class that does not exist.</exception>
    public IEnumerable<(string Word, WordClass Class)> Classes(string file) =>
        Entries<WordClass>(file).Select(entry => (entry.Word, entry.Values.Aggregate(WordClass.None, (all, one) => all | one)));

    /// <summary>The lines of a file without its comments.</summary>
    /// <param name="file">The file's name without <c>.txt</c>; a dot separates it from its folder.</param>
    public IEnumerable<string> Lines(string file) => DataFile.Entries($"Quotes.{code}.{file}.txt");

    /// <summary>All words of a file.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSet(string file, StringComparer comparer) =>
        Lines(file).SelectMany(Words).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a line.</summary>
    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<(string Word, TValue[] Values)> Entries<TValue>(string file)
        where TValue : struct, Enum => Lines(file).SelectMany(line =>
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var values = Words(line[..Math.Max(colon, 0)]).Select(name => Parse<TValue>(name, line)).ToArray();
        return Words(line[(colon + 1)..]).Select(word => (word, values));
    });

    private static TValue Parse<TValue>(string name, string line)
        where TValue : struct, Enum =>
        Enum.TryParse<TValue>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var found)
            ? found
            : throw new FormatException($"\"{name}\" in the line \"{line}\" is neither a word class nor a reporting role.");
}
