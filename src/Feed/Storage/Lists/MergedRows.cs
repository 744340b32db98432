namespace Feed.Storage.Lists;

/// <summary>Merges the rows of several lists, newest first. An article in several of the lists appears once for each.</summary>
internal static class MergedRows
{
    public static async IAsyncEnumerable<ListRow> Of(IReadOnlyList<IAsyncEnumerable<ListRow>> lists)
    {
        var open = lists.Select(list => list.GetAsyncEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<IAsyncEnumerator<ListRow>, string>(StringComparer.Ordinal);
            var started = await Task.WhenAll(open.Select(async rows => (rows, hasRow: await rows.MoveNextAsync())));
            foreach (var (rows, _) in started.Where(list => list.hasRow))
                next.Enqueue(rows, rows.Current.Key);
            while (next.TryDequeue(out var rows, out _))
            {
                yield return rows.Current;
                if (await rows.MoveNextAsync())
                    next.Enqueue(rows, rows.Current.Key);
            }
        }
        finally
        {
            foreach (var rows in open)
                await rows.DisposeAsync();
        }
    }
}
