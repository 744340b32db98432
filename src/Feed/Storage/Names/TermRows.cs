using Azure;
using Azure.Data.Tables;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Records;

namespace Feed.Storage.Names;

/// <summary>The table <c>FeedTerms</c>: the tags, speakers and authors that are known, or once were.</summary>
/// <param name="storage">The tables.</param>
/// <param name="names">The rows by which names are found.</param>
/// <param name="changes">Tells when storage may have lost rows.</param>
internal sealed class TermRows(FeedStorage storage, NameRows names, Changes changes)
{
    /// <summary>The partition of the identities that several files share.</summary>
    public const string SharedPartition = "shared";

    /// <summary>The most rows that table storage gives at once.</summary>
    private const int MaxPerPage = 1000;

    private readonly MetTerms met = new();

    /// <summary>
    /// Makes an article's tags, speakers and authors known before its rows are, so that no list lacks its name. Counts are the sweep's.
    /// A row of a term is never removed, so one that this process has met is not asked for again.
    /// </summary>
    public async Task AddAsync(ArticleRecord record, CancellationToken cancellation)
    {
        if (record.Content is not { } content)
            return;
        var newest = record.Date.Moment;
        var seen = met.Since(changes.Losses);
        var terms = ArticleTerms.Of(content).DistinctBy(term => (term.Kind, term.Slug))
            .Where(term => !seen.ContainsKey((term.Kind, term.Slug)))
            .Select(term => new Term(term.Kind, term.Slug, term.Name, 1, newest, null) { Role = term.Role }).ToList();
        var isNew = await Task.WhenAll(terms.Select(term => TryAddAsync(term, cancellation)));
        var added = terms.Where((_, place) => isNew[place]);
        await names.WriteAsync(added.Select(term => term with { Keys = NameKeys.Of(term) }), cancellation);
        foreach (var term in terms)
            seen[(term.Kind, term.Slug)] = true;
    }

    /// <summary>The term; null when it was never known.</summary>
    public async Task<Term?> FindAsync(TermKind kind, string slug, CancellationToken cancellation)
    {
        if (!IsKey(slug))
            return null;
        var found = await storage.Terms.GetEntityIfExistsAsync<TableEntity>(kind.Word(), slug, cancellationToken: cancellation);
        Dependencies.Current?.Add(found.HasValue ? Dependencies.Known(kind, slug) : Dependencies.Unknown(ListName.Of(kind, slug).Value));
        return found.HasValue ? ToTerm(found.Value!) : null;
    }

    /// <summary>All terms of a kind, in the order of their slugs.</summary>
    public async Task<IReadOnlyList<Term>> AllAsync(TermKind kind, CancellationToken cancellation)
    {
        var terms = new List<Term>();
        await foreach (var term in AfterAsync(kind, after: null, MaxPerPage, cancellation))
            terms.Add(term);
        return terms;
    }

    /// <summary>Terms of a kind in the order of their slugs, read as far as they are taken.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="after">Only those whose slug comes after this one; null for all.</param>
    /// <param name="perPage">How many storage gives at once, 1 to 1000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<Term> AfterAsync(
        TermKind kind, string? after, int perPage, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.Names(kind.Word()));
        var filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {kind.Word()}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {kind.Word()} and RowKey gt {after}");
        await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, select: null, cancellation, perPage))
            yield return ToTerm(entity);
    }

    /// <summary>The terms whose lists lie in a range, in the order of the names of lists.</summary>
    /// <param name="from">The first list; empty for the start.</param>
    /// <param name="before">The list after the last; null to the end.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<Term> BetweenAsync(
        string from, string? before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var kind in TermKinds.ByListName)
        {
            var (first, end) = (SlugAt(kind, from), before is null ? null : SlugAt(kind, before));
            if (first is null || end == "")
                continue;
            var filter = end is null
                ? TableClient.CreateQueryFilter($"PartitionKey eq {kind.Word()} and RowKey ge {first}")
                : TableClient.CreateQueryFilter($"PartitionKey eq {kind.Word()} and RowKey ge {first} and RowKey lt {end}");
            await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, select: null, cancellation))
                yield return ToTerm(entity);
        }
    }

    /// <summary>
    /// Writes a term as counted, and before it the rows by which its name is found, so that one that is known to have them has them.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="known">The keys of the rows that it had, see <see cref="Term.Keys"/>.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task WriteAsync(Term term, string? known, CancellationToken cancellation)
    {
        term = term with { Keys = NameKeys.Of(term) };
        await names.WriteAsync([term], cancellation);
        await names.DeleteAsync(term, known, cancellation);
        await storage.WriteAsync(() => storage.Terms.UpsertEntityAsync(ToEntity(term), TableUpdateMode.Replace, cancellation),
            cancellation);
    }

    /// <summary>The lists of identities that were shared by several files when they were last counted.</summary>
    public async IAsyncEnumerable<ListName> SharedAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SharedPartition}");
        await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, ["RowKey"], cancellation))
            yield return new ListName(entity.RowKey);
    }

    /// <summary>Keeps in mind that several files share an identity, or that they no longer do.</summary>
    public Task SetSharedAsync(string list, bool isShared, CancellationToken cancellation) => isShared
        ? storage.WriteAsync(() =>
            storage.Terms.UpsertEntityAsync(new TableEntity(SharedPartition, list), TableUpdateMode.Replace, cancellation), cancellation)
        : storage.Terms.DeleteEntityAsync(SharedPartition, list, ETag.All, cancellation);

    /// <returns>False when it was known already.</returns>
    private async Task<bool> TryAddAsync(Term term, CancellationToken cancellation)
    {
        try
        {
            await storage.WriteAsync(() => storage.Terms.AddEntityAsync(ToEntity(term), cancellation), cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Whether storage takes a text as a key; what it does not take was never written.</summary>
    private static bool IsKey(string slug) => slug.Length is > 0 and <= Slug.MaxLength && Slug.Of(slug) == slug;

    /// <summary>The first slug of a kind whose list is not before a list; null when there can be none.</summary>
    private static string? SlugAt(TermKind kind, string list)
    {
        var prefix = ListName.Of(kind, "").Value;
        return string.CompareOrdinal(list, prefix) <= 0 ? ""
            : list.StartsWith(prefix, StringComparison.Ordinal) ? list[prefix.Length..]
            : null;
    }

    private static TableEntity ToEntity(Term term) => new(term.Kind.Word(), term.Slug)
    {
        ["Display"] = term.Display,
        ["Articles"] = term.Articles,
        ["Newest"] = term.Newest,
        ["MovedTo"] = term.MovedTo,
        ["Role"] = term.Role,
        ["Keys"] = term.Keys,
    };

    private static Term ToTerm(TableEntity entity) => new(
        TermKinds.Parse(entity.PartitionKey) ?? TermKind.Tag,
        entity.RowKey,
        ArticleRow.Column(entity.GetString, "Display") ?? entity.RowKey,
        ArticleRow.Column(entity.GetInt32, "Articles") ?? 0,
        ArticleRow.Column(entity.GetDateTimeOffset, "Newest"),
        ArticleRow.Column(entity.GetString, "MovedTo"))
    {
        Role = ArticleRow.Column(entity.GetString, "Role"),
        Keys = ArticleRow.Column(entity.GetString, "Keys"),
    };
}
