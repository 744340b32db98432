using Azure;

namespace Feed.Storage.Names;

/// <summary>A row of the index of names.</summary>
/// <param name="Kind">The kind of the term.</param>
/// <param name="Key">The key of the row, see <see cref="NameKeys"/>.</param>
/// <param name="Written">When the row was last written.</param>
/// <param name="ETag">The ETag of the row.</param>
internal sealed record NameRow(TermKind Kind, string Key, DateTimeOffset Written, ETag ETag)
{
    /// <summary>The slug of the term.</summary>
    public string Slug => NameKeys.SlugOf(Key);

    /// <summary>Whether the row belongs to a term. A term that the sweep has not counted yet has the rows of its display name.</summary>
    public bool BelongsTo(Term? term) => term is not null && (term.Keys ?? NameKeys.Of(term)).Split('\n').Contains(Key);
}
