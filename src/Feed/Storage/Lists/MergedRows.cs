namespace Feed.Storage.Lists;

/// <summary>Rows of several lists as one, in the order of lists; an article that is in more than one comes as often.</summary>
internal static class MergedRows
{
    public static async IAsyncEnumerable<ListRow> Of(IReadOnlyList<IAsyncEnumerable<ListRow>> lists)
    {
        var open = lists.Select(list => list.GetAsyncEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<IAsyncEnumerator<ListRow>, string>(StringComparer.Ordinal);
            var begun = await Task.WhenAll(open.Select(async rows => (rows, any: await rows.MoveNextAsync())));
            foreach (var (rows, _) in begun.Where(list => list.any))
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
