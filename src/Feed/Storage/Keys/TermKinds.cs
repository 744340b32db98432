namespace Feed.Storage;

/// <summary>The names and the order of each <see cref="TermKind"/>.</summary>
public static class TermKinds
{
    /// <summary>All kinds, in the order of their parameters in URLs.</summary>
    public static IReadOnlyList<TermKind> All { get; } = [TermKind.Tag, TermKind.Speaker, TermKind.Author];

    /// <summary>The kinds in the order of the names of their lists.</summary>
    internal static IReadOnlyList<TermKind> ByListName { get; } = [.. All.OrderBy(kind => kind.Word(), StringComparer.Ordinal)];

    /// <summary>The name of the kind in URLs, lists and rows: <c>tag</c>, <c>speaker</c> or <c>author</c>.</summary>
    public static string Word(this TermKind kind) => kind switch
    {
        TermKind.Tag => "tag",
        TermKind.Speaker => "speaker",
        _ => "author",
    };

    /// <summary>The name in URLs for all terms of a kind: <c>tags</c>, <c>speakers</c> or <c>authors</c>.</summary>
    public static string Plural(this TermKind kind) => kind.Word() + "s";

    /// <summary>The kind whose <see cref="Word"/> this is; null for any other text.</summary>
    public static TermKind? Parse(string word) => Find(kind => kind.Word() == word);

    /// <summary>The kind whose <see cref="Plural"/> this is; null for any other text.</summary>
    public static TermKind? ParsePlural(string words) => Find(kind => kind.Plural() == words);

    private static TermKind? Find(Func<TermKind, bool> fits) => All.Where(fits).Select(kind => (TermKind?)kind).FirstOrDefault();
}
