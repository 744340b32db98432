using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Records;

namespace Feed.Storage.Names;

/// <summary>Reads and writes the table <c>FeedTerms</c>: the tags, speakers and authors that have articles, or once had some.</summary>
/// <param name="storage">The tables.</param>
/// <param name="names">The index of names.</param>
/// <param name="changes">Counts how many times storage may have lost rows.</param>
internal sealed class TermRows(FeedStorage storage, NameRows names, KnownChanges changes)
{
    /// <summary>The partition of the identities that several files share.</summary>
    public const string SharedPartition = "shared";

    private readonly TermCache cache = new();

    /// <summary>
    /// Adds the missing rows of an article's tags, speakers and authors. Runs before the list rows are written, so that every list has a
    /// name; the sweep counts the articles later. Feed never deletes a term's row, so a process checks each term only once.
    /// </summary>
    public async Task AddAsync(ArticleRecord record, CancellationToken cancellation)
    {
        if (record.Content is not { } content)
            return;
        var newest = record.Date.Moment;
        var known = cache.KnownTerms(changes.Losses);
        var terms = ArticleTerms.Of(content).DistinctBy(term => (term.Kind, term.Slug))
            .Where(term => !known.ContainsKey((term.Kind, term.Slug)))
            .Select(term => new Term(term.Kind, term.Slug, term.Name, Articles: 1, newest, MovedTo: null) { Role = term.Role }).ToList();
        var isNew = await Task.WhenAll(terms.Select(term => TryAddAsync(term, cancellation)));
        var added = terms.Where((_, index) => isNew[index]);
        await names.WriteAsync(added.Select(term => term with { Keys = NameKeys.Of(term) }), cancellation);
        foreach (var term in terms)
            known[(term.Kind, term.Slug)] = true;
    }

    /// <summary>The term; null when it has no row.</summary>
    public async Task<Term?> FindAsync(TermKind kind, string slug, CancellationToken cancellation)
    {
        if (!IsKey(slug))
            return null;
        var found = await storage.Terms.GetEntityIfExistsAsync<TableEntity>(kind.Word(), slug, cancellationToken: cancellation);
        Dependencies.Current?.Add(
            found.HasValue ? Dependencies.KnownTermKey(kind, slug) : Dependencies.UnknownTermKey(ListName.Of(kind, slug).Value));
        return found.HasValue ? ToTerm(found.Value!) : null;
    }

    /// <summary>Terms of a kind in the order of their slugs; reads only as many pages as the caller enumerates.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="after">Only terms whose slug comes after this one; null for all.</param>
    /// <param name="perPage">How many rows one request fetches, 1 to 1000.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<Term> AfterAsync(
        TermKind kind, string? after, int perPage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.NamesKey(kind));
        var filter = after is null
            ? (FormattableString)$"PartitionKey eq {kind.Word()}"
            : $"PartitionKey eq {kind.Word()} and RowKey gt {after}";
        await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, select: null, cancellation, perPage))
            yield return ToTerm(entity);
    }

    /// <summary>The terms whose lists are in a range of list names, in the order of those names.</summary>
    /// <param name="from">The first list; empty for the start.</param>
    /// <param name="before">The end of the range, which is not included; null for all further lists.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<Term> BetweenAsync(
        string from, string? before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var kind in TermKinds.ByListName)
        {
            var (first, end) = (SlugAt(kind, from), before is null ? null : SlugAt(kind, before));
            if (first is null || end == "")
                continue;
            var filter = end is null
                ? (FormattableString)$"PartitionKey eq {kind.Word()} and RowKey ge {first}"
                : $"PartitionKey eq {kind.Word()} and RowKey ge {first} and RowKey lt {end}";
            await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, select: null, cancellation))
                yield return ToTerm(entity);
        }
    }

    /// <summary>
    /// Writes a counted term. Writes its rows in the index of names first: the keys in the term's row always exist in the index.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="keysBefore">The keys of its rows that are in the index now, see <see cref="Term.Keys"/>.</param>
    /// <param name="cancellation">Cancels the write.</param>
    public async Task WriteAsync(Term term, string? keysBefore, CancellationToken cancellation)
    {
        term = term with { Keys = NameKeys.Of(term) };
        await names.WriteAsync([term], cancellation);
        await names.DeleteFormerAsync(term, keysBefore, cancellation);
        await storage.WriteAsync(() => storage.Terms.UpsertEntityAsync(ToEntity(term), TableUpdateMode.Replace, cancellation),
            cancellation);
    }

    /// <summary>The lists of identities that several files shared at the last count of the sweep.</summary>
    public async IAsyncEnumerable<ListName> SharedIdentitiesAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        FormattableString filter = $"PartitionKey eq {SharedPartition}";
        await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, ["RowKey"], cancellation))
            yield return new ListName(entity.RowKey);
    }

    /// <summary>Stores whether several files share an identity.</summary>
    public Task SetSharedAsync(string list, bool isShared, CancellationToken cancellation) => isShared
        ? storage.WriteAsync(() =>
            storage.Terms.UpsertEntityAsync(new TableEntity(SharedPartition, list), TableUpdateMode.Replace, cancellation), cancellation)
        : storage.Terms.DeleteEntityAsync(SharedPartition, list, ETag.All, cancellation);

    /// <returns>False when the term already has a row.</returns>
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

    /// <summary>Whether a text is a slug that Feed may have written. Storage refuses some other texts as keys.</summary>
    private static bool IsKey(string slug) => slug.Length is > 0 and <= Slug.MaxLength && Slug.Of(slug) == slug;

    /// <summary>The smallest slug of a kind whose list does not come before <paramref name="list"/>; null when all its lists do.</summary>
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
