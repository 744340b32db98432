using Azure;
using Azure.Data.Tables;

namespace Feed.Storage;

/// <summary>The rows of the table <c>FeedTerms</c> by which names are found, see <see cref="NameKeys"/>. Each repeats what a list shows of its term.</summary>
/// <param name="storage">The tables.</param>
internal sealed class NameRows(FeedStorage storage)
{
    /// <summary>Writes the rows of a term; those that are there are replaced.</summary>
    public Task WriteAsync(Term term, CancellationToken cancellation) => Task.WhenAll(Split(term.Keys).Select(key => storage.WriteAsync(
        () => storage.Terms.UpsertEntityAsync(ToEntity(term, key), TableUpdateMode.Replace, cancellation), cancellation)));

    /// <summary>Removes the rows that a term had and has no longer.</summary>
    public Task DeleteAsync(Term term, string? known, CancellationToken cancellation) => Task.WhenAll(Split(known).Except(Split(term.Keys)).Select(
        key => storage.Terms.DeleteEntityAsync(NameKeys.Partition(term.Kind), key, ETag.All, cancellation)));

    /// <summary>The rows in a range of keys, in their order, read as far as they are taken; a name stands in it as often as it has keys there.</summary>
    /// <param name="kind">Of which kind.</param>
    /// <param name="from">The first key.</param>
    /// <param name="before">The key after the last.</param>
    /// <param name="perPage">How many storage gives at once, 1 to 1000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<Term> BetweenAsync(
        TermKind kind, string from, string before, int perPage, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {NameKeys.Partition(kind)} and RowKey ge {from} and RowKey lt {before}");
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
