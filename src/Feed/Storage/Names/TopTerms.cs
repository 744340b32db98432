using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Names;

/// <summary>
/// The tags, speakers and authors with the most articles, for pages that show a few of very many. The sweep, which counts articles, keeps
/// one row for each kind. If a kind has few terms, all of them are read instead.
/// </summary>
/// <param name="storage">The tables.</param>
/// <param name="terms">The tags, speakers and authors.</param>
internal sealed partial class TopTerms(FeedStorage storage, TermRows terms)
{
    /// <summary>How many terms a row has: enough that some are left when a page skips those without recent articles.</summary>
    public const int MaxStored = 100;

    private const string Partition = "busiest";
    private const string Column = "Terms";

    /// <summary>With fewer terms of a kind than this, all of them are read instead of the row.</summary>
    private const int MinForRow = 100;

    /// <summary>The terms of each kind with the most articles, the largest count first.</summary>
    public async Task<ILookup<TermKind, Term>> FindAsync(IReadOnlyCollection<TermKind> kinds, CancellationToken cancellation)
    {
        var stored = kinds.Count == 0 ? [] : await StoredAsync(cancellation);
        var found = await Task.WhenAll(kinds.Select(kind => FindAsync(kind, stored.GetValueOrDefault(kind, []), cancellation)));
        return found.SelectMany(terms => terms).ToLookup(term => term.Kind);
    }

    /// <summary>Updates the row of a kind with newly counted terms.</summary>
    /// <param name="kind">The kind of the terms.</param>
    /// <param name="counted">The terms with their new counts.</param>
    /// <param name="cancellation">Cancels the calls.</param>
    public async Task UpdateAsync(TermKind kind, IReadOnlyCollection<Term> counted, CancellationToken cancellation)
    {
        if (counted.Count == 0)
            return;
        var before = (await StoredAsync(cancellation)).GetValueOrDefault(kind, []);
        var others = await Task.WhenAll(before.Select(term => term.Slug).Except(counted.Select(term => term.Slug))
            .Select(slug => terms.FindAsync(kind, slug, cancellation)));
        var after = Ranked(counted.Concat(others.OfType<Term>()));
        if (after.Select(StoredTerm.Of).SequenceEqual(before.Select(StoredTerm.Of)))
            return;
        var row = new TableEntity(Partition, kind.Word())
        { [Column] = CompressedJson.Write([.. after.Select(StoredTerm.Of)], StoredJson.Default.StoredTermArray) };
        await storage.WriteAsync(() => storage.Terms.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation), cancellation);
    }

    /// <summary>Whether a kind has so many terms that it needs a row.</summary>
    public static bool NeedsRow(int terms) => terms >= MinForRow;

    private async Task<IReadOnlyList<Term>> FindAsync(TermKind kind, IReadOnlyList<Term> stored, CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.NamesKey(kind));
        if (stored.Count == MaxStored)
            return stored;
        var first = await terms.AfterAsync(kind, after: null, MinForRow, cancellation).Take(MinForRow).ToListAsync(cancellation);
        return first.Count == MinForRow && stored.Count > 0 ? stored : Ranked(first);
    }

    private async Task<Dictionary<TermKind, IReadOnlyList<Term>>> StoredAsync(CancellationToken cancellation)
    {
        var stored = new Dictionary<TermKind, IReadOnlyList<Term>>();
        FormattableString filter = $"PartitionKey eq {Partition}";
        await foreach (var row in storage.Terms.QueryOrNoneAsync(filter, select: null, cancellation))
        {
            if (TermKinds.Parse(row.RowKey) is { } kind && Read(ArticleRow.Column(row.GetBinary, Column)) is { } terms)
                stored[kind] = [.. terms.Select(term => term.ToTerm(kind))];
        }

        return stored;
    }

    /// <summary>The terms of a row; null when they cannot be decoded.</summary>
    private static StoredTerm[]? Read(byte[]? bytes) =>
        bytes is not null && CompressedJson.Read(new MemoryStream(bytes), StoredJson.Default.StoredTermArray) is { } read
        && read.All(term => term is { Slug: not null, Display: not null })
            ? read
            : null;

    private static IReadOnlyList<Term> Ranked(IEnumerable<Term> terms) =>
        [.. terms.Where(term => term.IsListed).OrderByDescending(term => term.Articles)
            .ThenBy(term => term.Slug, StringComparer.Ordinal).Take(MaxStored)];

    private sealed record StoredTerm(string Slug, string Display, int Articles, DateTimeOffset? Newest, string? Role)
    {
        public static StoredTerm Of(Term term) => new(term.Slug, term.Display, term.Articles, term.Newest, term.Role);

        public Term ToTerm(TermKind kind) => new(kind, Slug, Display, Articles, Newest, MovedTo: null) { Role = Role };
    }

    [JsonSerializable(typeof(StoredTerm[]))]
    private sealed partial class StoredJson : JsonSerializerContext;
}
