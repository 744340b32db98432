using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Feed.Storage.Words;

/// <summary>
/// Reads the rows of words of a list, newest first. The first query is short, which is enough for a frequent word. After it, several months
/// are queried in parallel. The last of these queries also covers all older months, so a gap of months without articles costs no query.
/// </summary>
internal sealed class WordRowReader(FeedStorage storage)
{
    private const int FirstPage = 100;
    private const int PerPage = 1_000;

    /// <summary>How many whole months are queried in parallel, in addition to the rest of the current month and all older months.</summary>
    private const int WholeMonths = 2;

    /// <summary>The rows after a place, in the order of the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="after">The rows start after this place; null starts with the newest.</param>
    /// <param name="bound">The maximum number of rows that the caller takes; no more are read.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<WordRow> AfterAsync(ListName list, Cursor? after, int bound,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (filters, remaining) = (FirstFilters(list, after), bound);
        for (var perPage = FirstPage; filters.Count > 0 && remaining > 0; perPage = Math.Min(PerPage, remaining))
        {
            // Near the bound, one query at a time: parallel queries would read more rows than the caller takes.
            IReadOnlyList<FormattableString> later = remaining < filters.Count * perPage ? [.. filters.Skip(1)] : [];
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var queries = filters.SkipLast(later.Count).Select(filter =>
                new WordRowPages(storage.Words.QueryRows(filter, perPage, select: null, stopping.Token), stopping.Token)).ToList();
            try
            {
                foreach (var query in queries[..^1])
                {
                    while (await query.NextAsync() is { } page)
                    {
                        remaining -= page.Values.Count;
                        foreach (var entity in page.Values)
                            yield return WordRow.Of(entity);
                    }
                }

                // Take only one page with rows from the last query, and then query the months after that page in parallel again.
                var rest = await queries[^1].NextAsync();
                while (rest is { Values.Count: 0 })
                    rest = await queries[^1].NextAsync();
                foreach (var entity in rest?.Values ?? [])
                    yield return WordRow.Of(entity);
                remaining -= rest?.Values.Count ?? 0;
                filters = rest?.ContinuationToken is null ? later : NextFilters(list, rest.Values[^1], remaining);
            }
            finally
            {
                await stopping.CancelAsync();
                foreach (var started in queries)
                    await started.EndAsync();
            }
        }
    }

    private static IReadOnlyList<FormattableString> FirstFilters(ListName list, Cursor? after)
    {
        if (after is null)
            return [OlderMonths(list, WordRows.PartitionPrefixOf(list))];
        var partition = WordRows.PartitionOf(list, after.Order);

        // '~' sorts after every hex digit, so this skips all rows of the cursor's article, whatever their generation.
        return [RestOfMonth(partition, after + "-~"), OlderMonths(list, partition)];
    }

    private static IReadOnlyList<FormattableString> NextFilters(ListName list, TableEntity last, int remaining)
    {
        var wholeMonths = remaining < WholeMonths * PerPage ? 0 : WholeMonths;
        var filters = new List<FormattableString> { RestOfMonth(last.PartitionKey, last.RowKey) };
        var partition = last.PartitionKey;
        for (var months = 0; months < wholeMonths && WordRows.MonthBefore(partition) is { } month; months++)
        {
            partition = month;
            filters.Add($"PartitionKey eq {partition}");
        }

        return [.. filters, OlderMonths(list, partition)];
    }

    private static FormattableString RestOfMonth(string partition, string key) =>
        $"PartitionKey eq {partition} and RowKey gt {key}";

    /// <summary>The months after a partition: all months of a list start with its name and '|', so they sort before its '|~'.</summary>
    private static FormattableString OlderMonths(ListName list, string partition) =>
        $"PartitionKey gt {partition} and PartitionKey lt {WordRows.PartitionPrefixOf(list) + "~"}";
}
