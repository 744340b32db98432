namespace Feed.Storage;

/// <summary>What goes with each <see cref="TermKind"/>.</summary>
public static class TermKinds
{
    /// <summary>All kinds, in the order in which addresses name them.</summary>
    public static IReadOnlyList<TermKind> All { get; } = [TermKind.Tag, TermKind.Speaker, TermKind.Author];

    /// <summary>The kinds in the order of the names of their lists.</summary>
    internal static IReadOnlyList<TermKind> ByListName { get; } = [.. All.OrderBy(kind => kind.Word(), StringComparer.Ordinal)];

    /// <summary>The kind as addresses, lists and rows name it: <c>tag</c>, <c>speaker</c> or <c>author</c>.</summary>
    public static string Word(this TermKind kind) => kind switch
    {
        TermKind.Tag => "tag",
        TermKind.Speaker => "speaker",
        _ => "author",
    };

    /// <summary>The list of all terms of a kind, as addresses name it: <c>tags</c>, <c>speakers</c> or <c>authors</c>.</summary>
    public static string Plural(this TermKind kind) => kind.Word() + "s";

    /// <summary>Reads what <see cref="Word"/> gives; null for anything else.</summary>
    public static TermKind? Parse(string word) => Find(kind => kind.Word() == word);

    /// <summary>Reads what <see cref="Plural"/> gives; null for anything else.</summary>
    public static TermKind? ParsePlural(string words) => Find(kind => kind.Plural() == words);

    private static TermKind? Find(Func<TermKind, bool> fits) => All.Where(fits).Select(kind => (TermKind?)kind).FirstOrDefault();
}
