namespace Feed.Storage.Names;

/// <summary>
/// The keys of the rows by which names are found: in a partition for each kind, one row with the surname first (people only), which makes
/// the list from A to Z, and one with each of its words first, so that whatever word somebody begins to type is a range of keys.
/// </summary>
internal static class NameKeys
{
    /// <summary>How the names of the partitions begin.</summary>
    public const string Partitions = "names.";

    /// <summary>How the keys of the list from A to Z begin.</summary>
    public const string Listed = "n ";

    /// <summary>How the keys for finding begin.</summary>
    public const string Word = "w ";

    /// <summary>Before the slug: a name that goes on comes after one that ends.</summary>
    private const string End = "  ";

    /// <summary>A name of very many words is found by the first of them.</summary>
    private const int MostWords = 8;

    /// <summary>Where the keys of a kind are.</summary>
    public static string Partition(TermKind kind) => Partitions + kind.Word();

    /// <summary>The kind of term whose keys a partition holds; null for a partition of something else.</summary>
    public static TermKind? KindOf(string partition) =>
        partition.StartsWith(Partitions, StringComparison.Ordinal) ? TermKinds.Parse(partition[Partitions.Length..]) : null;

    /// <summary>All keys of a term, a line each; empty when it has no article or has moved, so that nobody is to find it.</summary>
    public static string Of(Term term)
    {
        if (!term.IsListed)
            return "";
        var words = WordsOf(term.Display);
        var turned = Enumerable.Range(0, Math.Min(words.Length, MostWords))
            .Select(first => $"{Word}{Slug.Of(string.Join('-', words[first..]))}{End}{term.Slug}");
        return string.Join('\n', term.Kind == TermKind.Tag ? turned : turned.Prepend(ListedKey(term)));
    }

    /// <summary>The key of a term in the list from A to Z.</summary>
    public static string ListedKey(Term term) => $"{Listed}{SortName.Of(term.Display).Key}{End}{term.Slug}";

    /// <summary>The slug of the term that a key is of.</summary>
    public static string SlugOf(string key) =>
        key.LastIndexOf(End, StringComparison.Ordinal) is >= 0 and var end ? key[(end + End.Length)..] : key;

    /// <summary>The words of a name, or of what is typed of one, folded; empty when there is no letter and no digit.</summary>
    public static string[] WordsOf(string text) => Slug.Of(text).Split('-', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each word typed begins a word of the name.</summary>
    public static bool Matches(string name, IReadOnlyList<string> typed)
    {
        var words = WordsOf(name);
        return typed.All(word => words.Any(one => one.StartsWith(word, StringComparison.Ordinal)));
    }
}
