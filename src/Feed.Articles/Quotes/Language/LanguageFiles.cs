using System.Collections.Frozen;

namespace Feed.Articles.Quotes;

/// <summary>Reads the text files of a language's folder: a line that begins with <c>#</c> is a comment.</summary>
/// <param name="code">The folder's name, a BCP 47 tag such as <c>en</c>.</param>
internal sealed class LanguageFiles(string code)
{
    private readonly string prefix = $"Feed.Articles.Quotes.{code}.";

    /// <summary>The words of all lists under <c>words/</c>, with what the lists say of them, and of <c>reporting.txt</c>, with what they
    /// do in a sentence that reports speech.</summary>
    public FrozenDictionary<string, (WordClass Class, ReportingRole ReportingRole)> Words()
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
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The entries of a file of lines such as <c>title male: Sir Lord</c>: before the colon the names of classes.</summary>
    /// <exception cref="FormatException">A line names a class that does not exist.</exception>
    public IEnumerable<(string Word, WordClass Class)> Classes(string file) =>
        Entries<WordClass>(file).Select(entry => (entry.Word, entry.Values.Aggregate(WordClass.None, (all, one) => all | one)));

    /// <summary>The lines of a file without its comments.</summary>
    /// <param name="file">The file's name without <c>.txt</c>; a dot separates it from its folder.</param>
    public IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(LanguageFiles).Assembly.GetManifestResourceStream($"{prefix}{file}.txt")
            ?? throw new InvalidOperationException($"The assembly lacks the language file {prefix}{file}.txt.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The words of a line.</summary>
    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<(string Word, TValue[] Values)> Entries<TValue>(string file)
        where TValue : struct, Enum => Lines(file).SelectMany(line =>
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var values = Words(line[..Math.Max(colon, 0)]).Select(name => ValueCalled<TValue>(name, line)).ToArray();
        return Words(line[(colon + 1)..]).Select(word => (word, values));
    });

    private static TValue ValueCalled<TValue>(string name, string line)
        where TValue : struct, Enum =>
        Enum.TryParse<TValue>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var found)
            ? found
            : throw new FormatException($"\"{name}\" in the line \"{line}\" is no class of words.");
}
