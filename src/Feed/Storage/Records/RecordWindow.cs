namespace Feed.Storage.Records;

/// <summary>A range of the records in the order of ids, without their text. Reads a record outside the range from storage.</summary>
internal sealed class RecordWindow
{
    private readonly ArticleRecords table;
    private readonly SortedDictionary<string, ArticleRecord> found = new(StringComparer.Ordinal);
    private readonly string after;
    private string? until;

    private RecordWindow(ArticleRecords table, string after) => (this.table, this.after) = (table, after);

    public IReadOnlyCollection<ArticleRecord> Records => found.Values;

    /// <summary>Whether the window contains all records.</summary>
    public bool IsWhole => after.Length == 0 && until is null;

    /// <summary>Whether the window contains the last record.</summary>
    public bool ReachesEnd => until is null;

    /// <summary>Reads the window that starts after an id.</summary>
    /// <param name="table">The records.</param>
    /// <param name="after">The id before the first; empty for the start.</param>
    /// <param name="bound">
    /// A small table, of at most this many records, is one window. In a larger one, a window ends where its records and their list rows
    /// together reach this number.
    /// </param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<RecordWindow> ReadAsync(ArticleRecords table, string after, int bound, CancellationToken cancellation)
    {
        var window = new RecordWindow(table, after);
        var (rows, lastWithinBound) = (0, after);
        await foreach (var record in table.AfterAsync(after, bound, cancellation))
        {
            // Only a record beyond the bound shows that the table is larger than one window, so the first window reads that far.
            var isFull = after.Length == 0 ? window.found.Count >= bound : rows >= bound;
            if (isFull)
            {
                window.CutAfter(lastWithinBound);
                break;
            }

            window.found[record.Id] = record;
            if (rows < bound)
                lastWithinBound = record.Id;
            rows += 1 + record.Lists.Count;
        }

        return window;
    }

    /// <summary>Reads the same range again.</summary>
    public async Task<RecordWindow> RereadAsync(CancellationToken cancellation)
    {
        var reread = new RecordWindow(table, after) { until = until };
        await foreach (var record in table.AfterAsync(after, perPage: int.MaxValue, cancellation))
        {
            if (until is not null && string.CompareOrdinal(record.Id, until) > 0)
                break;
            reread.found[record.Id] = record;
        }

        return reread;
    }

    /// <summary>A record as the window read it; null when the window does not contain it.</summary>
    public ArticleRecord? FindInWindow(string id) => found.GetValueOrDefault(id);

    /// <summary>A record, from storage when it is outside the window; null when there is none.</summary>
    public ValueTask<ArticleRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        var isInRange = string.CompareOrdinal(id, after) > 0 && (until is null || string.CompareOrdinal(id, until) <= 0);
        return isInRange ? new(FindInWindow(id)) : new(table.FindHeaderAsync(id, cancellation));
    }

    /// <summary>The id after which the next window starts.</summary>
    /// <param name="firstUnprocessed">The first id that was not processed; null when all were.</param>
    /// <returns>Empty for the start, and also after a window of all records: such a site starts over with each sweep.</returns>
    public string Next(string? firstUnprocessed)
    {
        if (IsWhole || (firstUnprocessed is null && until is null))
            return "";
        return firstUnprocessed is null
            ? until!
            : found.Keys.TakeWhile(id => string.CompareOrdinal(id, firstUnprocessed) < 0).LastOrDefault(after);
    }

    private void CutAfter(string id)
    {
        until = id;
        foreach (var beyond in found.Keys.SkipWhile(key => string.CompareOrdinal(key, id) <= 0).ToList())
            found.Remove(beyond);
    }
}
