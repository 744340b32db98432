using Azure;
using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Names;

/// <summary>
/// The rows of the table <c>FeedTerms</c> by which names are found, see <see cref="NameKeys"/>. Each repeats what a list shows of its term.
/// </summary>
/// <param name="storage">The tables.</param>
internal sealed class NameRows(FeedStorage storage)
{
    /// <summary>Writes the rows of terms; those that are there are replaced. The rows of one kind are written together.</summary>
    public Task WriteAsync(IEnumerable<Term> terms, CancellationToken cancellation) => Task.WhenAll(
        terms.SelectMany(term => Split(term.Keys).Select(key => ToEntity(term, key)))
            .GroupBy(row => row.PartitionKey)
            .SelectMany(rows => rows.DistinctBy(row => row.RowKey).Chunk(FeedStorage.MaxPerTransaction))
            .Select(rows => storage.WriteAsync(
                () => storage.Terms.SubmitTransactionAsync(
                    rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation),
                cancellation)));

    /// <summary>Removes the rows that a term had and has no longer.</summary>
    public Task DeleteAsync(Term term, string? known, CancellationToken cancellation) =>
        Task.WhenAll(Split(known).Except(Split(term.Keys)).Select(
        key => storage.Terms.DeleteEntityAsync(NameKeys.Partition(term.Kind), key, ETag.All, cancellation)));

    /// <summary>The rows of all kinds after one of them, as many as are wanted if there are so many.</summary>
    public async Task<IReadOnlyList<NameRow>> AfterAsync(RowPlace place, int wanted, CancellationToken cancellation)
    {
        var partition = place.List.Length == 0 ? NameKeys.Partitions : place.List;
        return await storage.Terms.AfterAsync(partition, place.Key, ["PartitionKey", "RowKey", "Timestamp"], wanted, cancellation)
            .TakeWhile(entity => entity.PartitionKey.StartsWith(NameKeys.Partitions, StringComparison.Ordinal))
            .Where(entity => NameKeys.KindOf(entity.PartitionKey) is not null)
            .Select(entity =>
                new NameRow(NameKeys.KindOf(entity.PartitionKey)!.Value, entity.RowKey, entity.Timestamp ?? default, entity.ETag))
            .Take(wanted).ToListAsync(cancellation);
    }

    /// <summary>Removes a row if it is still as it was read.</summary>
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
    /// The rows in a range of keys, in their order, read as far as they are taken; a name stands in it as often as it has keys there.
    /// </summary>
    /// <param name="kind">Of which kind.</param>
    /// <param name="from">The first key.</param>
    /// <param name="before">The key after the last.</param>
    /// <param name="perPage">How many storage gives at once, 1 to 1000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<Term> BetweenAsync(
        TermKind kind, string from, string before, int perPage,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.Names(kind.Word()));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {NameKeys.Partition(kind)} and RowKey ge {from} and RowKey lt {before}");
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

/// <summary>A row by which a name is found.</summary>
/// <param name="Kind">The kind of its term.</param>
/// <param name="Key">Its key, see <see cref="NameKeys"/>.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="ETag">Its version.</param>
internal sealed record NameRow(TermKind Kind, string Key, DateTimeOffset Written, ETag ETag)
{
    /// <summary>The slug of its term.</summary>
    public string Slug => NameKeys.SlugOf(Key);

    /// <summary>Whether its term has it; a term that the publisher added and nobody has counted yet has the rows of its name.</summary>
    public bool Belongs(Term? term) => term is not null && (term.Keys ?? NameKeys.Of(term)).Split('\n').Contains(Key);
}
