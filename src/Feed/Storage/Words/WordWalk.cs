using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Feed.Storage.Words;

/// <summary>
/// Goes through the rows of words of a list from the newest on. A short query comes first, which is all that a frequent word needs; then
/// several months are asked for at once, the last of them together with all that come after it, so that no month without articles costs a
/// query.
/// </summary>
/// <param name="storage">The tables.</param>
internal sealed class WordWalk(FeedStorage storage)
{
    private const int FirstPage = 100;
    private const int PerPage = 1_000;

    /// <summary>How many whole months are asked for at once, besides the rest of one and all that come after them.</summary>
    private const int WholeMonths = 2;

    /// <summary>The rows after a place, in the order of the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<WordRow> AfterAsync(ListName list, Cursor? before,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filters = FirstOf(list, before);
        for (var perPage = FirstPage; filters.Count > 0; perPage = PerPage)
        {
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var months = filters.Select(filter =>
                new WordPages(storage.Words.QueryAsync<TableEntity>(filter, perPage, null, stopping.Token), stopping.Token)).ToList();
            try
            {
                foreach (var month in months[..^1])
                {
                    while (await month.NextAsync() is { } page)
                    {
                        foreach (var entity in page.Values)
                            yield return WordRow.Of(entity);
                    }
                }

                // Of the last query one answer that has rows; what comes after it is asked for several months at once again.
                var rest = await months[^1].NextAsync();
                while (rest is { Values.Count: 0 })
                    rest = await months[^1].NextAsync();
                foreach (var entity in rest?.Values ?? [])
                    yield return WordRow.Of(entity);
                filters = rest?.ContinuationToken is null ? [] : RestOf(list, rest.Values[^1]);
            }
            finally
            {
                await stopping.CancelAsync();
                foreach (var month in months)
                    await month.EndAsync();
            }
        }
    }

    /// <summary>
    /// '~' sorts after every hex digit, and '|' follows the names of all lists: what comes between is all months of one list.
    /// </summary>
    private static IReadOnlyList<string> FirstOf(ListName list, Cursor? before)
    {
        if (before is null)
            return [After(list, WordRows.PartitionOf(list))];
        var partition = WordRows.PartitionOf(list, before.Order);
        return [Rest(partition, before + "-~"), After(list, partition)];
    }

    private static IReadOnlyList<string> RestOf(ListName list, TableEntity last)
    {
        var filters = new List<string> { Rest(last.PartitionKey, last.RowKey) };
        var partition = last.PartitionKey;
        for (var months = 0; months < WholeMonths && WordRows.MonthBefore(partition) is { } month; months++)
        {
            partition = month;
            filters.Add(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"));
        }

        return [.. filters, After(list, partition)];
    }

    private static string Rest(string partition, string key) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {key}");

    private static string After(ListName list, string partition) =>
        TableClient.CreateQueryFilter($"PartitionKey gt {partition} and PartitionKey lt {WordRows.PartitionOf(list) + "~"}");
}
