using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Names;

/// <summary>
/// The index of names in the table <c>FeedTerms</c>, with the keys of <see cref="NameKeys"/>. Each row repeats what a list shows of its
/// term.
/// </summary>
internal sealed class NameRows(FeedStorage storage)
{
    /// <summary>Writes the rows of terms and replaces existing ones, in transactions for each kind.</summary>
    public Task WriteAsync(IEnumerable<Term> terms, CancellationToken cancellation) => Task.WhenAll(
        terms.SelectMany(term => Split(term.Keys).Select(key => ToEntity(term, key)))
            .GroupBy(row => row.PartitionKey)
            .SelectMany(rows => rows.DistinctBy(row => row.RowKey).Chunk(FeedStorage.MaxPerTransaction))
            .Select(rows => storage.WriteAsync(
                () => storage.Terms.SubmitTransactionAsync(
                    rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation),
                cancellation)));

    /// <summary>Deletes the rows that a term had before and has no longer.</summary>
    /// <param name="term">The term with its current keys.</param>
    /// <param name="keysBefore">The keys that it had before.</param>
    /// <param name="cancellation">Cancels the deletions.</param>
    public Task DeleteFormerAsync(Term term, string? keysBefore, CancellationToken cancellation) =>
        Task.WhenAll(Split(keysBefore).Except(Split(term.Keys)).Select(
        key => storage.Terms.DeleteEntityAsync(NameKeys.Partition(term.Kind), key, ETag.All, cancellation)));

    /// <summary>The rows of all kinds after a place, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<NameRow>> AfterAsync(RowPlace place, int limit, CancellationToken cancellation)
    {
        var partition = place.List.Length == 0 ? NameKeys.PartitionPrefix : place.List;
        return await storage.Terms.AfterAsync(partition, place.Key, TableQueries.KeysAndTime, limit, cancellation)
            .TakeWhile(entity => entity.PartitionKey.StartsWith(NameKeys.PartitionPrefix, StringComparison.Ordinal))
            .Where(entity => NameKeys.KindOf(entity.PartitionKey) is not null)
            .Select(entity =>
                new NameRow(NameKeys.KindOf(entity.PartitionKey)!.Value, entity.RowKey, entity.Timestamp ?? default, entity.ETag))
            .Take(limit).ToListAsync(cancellation);
    }

    /// <summary>Deletes a row if it has not changed since it was read.</summary>
    /// <returns>False when another writer has changed it.</returns>
    public async Task<bool> DeleteAsync(NameRow row, CancellationToken cancellation)
    {
        try
        {
            await storage.Terms.DeleteEntityAsync(NameKeys.Partition(row.Kind), row.Key, row.ETag, cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    /// <summary>
    /// The terms of the rows in a range of keys, in the order of keys. A term appears once for each of its keys in the range.
    /// </summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="from">The first key.</param>
    /// <param name="before">The end of the range, which is not included.</param>
    /// <param name="perPage">How many rows one request fetches, 1 to 1000.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<Term> BetweenAsync(
        TermKind kind, string from, string before, int perPage,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.NamesKey(kind));
        FormattableString filter = $"PartitionKey eq {NameKeys.Partition(kind)} and RowKey ge {from} and RowKey lt {before}";
        await foreach (var entity in storage.Terms.QueryOrNoneAsync(filter, select: null, cancellation, perPage))
            yield return ToTerm(kind, entity);
    }

    private static string[] Split(string? keys) => (keys ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static TableEntity ToEntity(Term term, string key) => new(NameKeys.Partition(term.Kind), key)
    {
        ["Display"] = term.Display,
        ["Articles"] = term.Articles,
        ["Role"] = term.Role,
    };

    private static Term ToTerm(TermKind kind, TableEntity entity) => new(
        kind,
        NameKeys.SlugOf(entity.RowKey),
        ArticleRow.Column(entity.GetString, "Display") ?? NameKeys.SlugOf(entity.RowKey),
        ArticleRow.Column(entity.GetInt32, "Articles") ?? 0,
        Newest: null,
        MovedTo: null)
    {
        Role = ArticleRow.Column(entity.GetString, "Role"),
    };
}
