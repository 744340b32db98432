namespace Feed.Storage.Names;

/// <summary>
/// The keys of the index of names, in one partition for each kind. A person has one row with the surname first, for the list from A to Z. A
/// term has one row for each word of its name, with that word first: the start of any word is then a range of keys.
/// </summary>
internal static class NameKeys
{
    /// <summary>Prefix of the partition names.</summary>
    public const string PartitionPrefix = "names.";

    /// <summary>Prefix of the keys of the list from A to Z.</summary>
    public const string ListPrefix = "n ";

    /// <summary>Prefix of the keys for finding names by a word.</summary>
    public const string WordPrefix = "w ";

    /// <summary>Sorts after every letter that a slug can have.</summary>
    public const string AfterLetters = "\uFFFD";

    /// <summary>Separates the name from the slug: with it a name sorts before a longer one that starts with the same words.</summary>
    private const string Separator = "  ";

    /// <summary>How many words of a name have rows. A name with more words can be found only by this many, from the first on.</summary>
    private const int MaxWords = 8;

    /// <summary>The partition of a kind.</summary>
    public static string Partition(TermKind kind) => PartitionPrefix + kind.Word();

    /// <summary>The kind of the terms in a partition; null for any other partition.</summary>
    public static TermKind? KindOf(string partition) =>
        partition.StartsWith(PartitionPrefix, StringComparison.Ordinal) ? TermKinds.Parse(partition[PartitionPrefix.Length..]) : null;

    /// <summary>All keys of a term, one per line; empty when the term has no article or has moved: readers must not find it.</summary>
    public static string Of(Term term)
    {
        if (!term.IsListed)
            return "";
        var words = WordsOf(term.Display);
        var rotated = Enumerable.Range(0, Math.Min(words.Length, MaxWords))
            .Select(first => $"{WordPrefix}{Slug.Of(string.Join('-', words[first..]))}{Separator}{term.Slug}");
        return string.Join('\n', term.Kind == TermKind.Tag ? rotated : rotated.Prepend(ListedKey(term)));
    }

    /// <summary>The key of a term in the list from A to Z.</summary>
    public static string ListedKey(Term term) => $"{ListPrefix}{SortName.Of(term.Display).Key}{Separator}{term.Slug}";

    /// <summary>The slug at the end of a key.</summary>
    public static string SlugOf(string key) =>
        key.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? key[(end + Separator.Length)..] : key;

    /// <summary>The words of a name or of a typed text, folded as in slugs; empty when the text has neither letters nor digits.</summary>
    public static string[] WordsOf(string text) => Slug.Of(text).Split('-', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether, for each typed word, a word of the name starts with it.</summary>
    public static bool Matches(string name, IReadOnlyList<string> typed)
    {
        var words = WordsOf(name);
        return typed.All(start => words.Any(word => word.StartsWith(start, StringComparison.Ordinal)));
    }
}
