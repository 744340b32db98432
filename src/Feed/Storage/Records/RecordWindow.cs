namespace Feed.Storage.Records;

/// <summary>A part of the records, without their text, in the order of ids; a record that is not in it is asked for.</summary>
internal sealed class RecordWindow
{
    private readonly ArticleRecords table;
    private readonly SortedDictionary<string, ArticleRecord> found = new(StringComparer.Ordinal);
    private readonly string after;
    private string? until;

    private RecordWindow(ArticleRecords table, string after) => (this.table, this.after) = (table, after);

    public IReadOnlyCollection<ArticleRecord> Records => found.Values;

    /// <summary>Whether these are all records that there are.</summary>
    public bool IsWhole => after.Length == 0 && until is null;

    /// <summary>Whether no records come after these.</summary>
    public bool ReachesEnd => until is null;

    /// <summary>Reads from an id on.</summary>
    /// <param name="table">The records.</param>
    /// <param name="after">The id before the first; empty for the start.</param>
    /// <param name="bound">As many records, if that is all of them, else as many as have so many rows together.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<RecordWindow> ReadAsync(ArticleRecords table, string after, int bound, CancellationToken cancellation)
    {
        var stretch = new RecordWindow(table, after);
        var (weight, light) = (0, after);
        await foreach (var record in table.AfterAsync(after, bound, cancellation))
        {
            if (after.Length == 0 ? stretch.found.Count >= bound : weight >= bound)
            {
                stretch.CutAfter(light);
                break;
            }

            stretch.found[record.Id] = record;
            if (weight < bound)
                light = record.Id;
            weight += 1 + record.Lists.Count;
        }

        return stretch;
    }

    /// <summary>The same part as it is now.</summary>
    public async Task<RecordWindow> AgainAsync(CancellationToken cancellation)
    {
        var again = new RecordWindow(table, after) { until = until };
        await foreach (var record in table.AfterAsync(after, bound: int.MaxValue, cancellation))
        {
            if (until is not null && string.CompareOrdinal(record.Id, until) > 0)
                break;
            again.found[record.Id] = record;
        }

        return again;
    }

    /// <summary>A record as it was read; null when it is not in this part.</summary>
    public ArticleRecord? Held(string id) => found.GetValueOrDefault(id);

    /// <summary>A record; null when there is none.</summary>
    public ValueTask<ArticleRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        var covered = string.CompareOrdinal(id, after) > 0 && (until is null || string.CompareOrdinal(id, until) <= 0);
        return covered ? new(Held(id)) : new(table.FindHeaderAsync(id, cancellation));
    }

    /// <summary>Where the next part begins.</summary>
    /// <param name="left">The first id that was not done; null when all were.</param>
    /// <returns>The id to go on after; empty for the start: all that there are begin anew each time.</returns>
    public string Next(string? left)
    {
        if (IsWhole || (left is null && until is null))
            return "";
        return left is null ? until! : found.Keys.TakeWhile(id => string.CompareOrdinal(id, left) < 0).LastOrDefault(after);
    }

    private void CutAfter(string id)
    {
        until = id;
        foreach (var beyond in found.Keys.SkipWhile(key => string.CompareOrdinal(key, id) <= 0).ToList())
            found.Remove(beyond);
    }
}
