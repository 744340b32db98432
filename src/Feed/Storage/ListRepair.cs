using Azure;

namespace Feed.Storage;

/// <summary>Makes the rows of the lists agree with the records, some lists a run: rows that no record names go, missing ones come back.</summary>
/// <param name="storage">The tables.</param>
/// <param name="records">The truth.</param>
/// <param name="lists">Reads rows.</param>
/// <param name="rows">Writes rows.</param>
/// <param name="terms">Name the lists that there are.</param>
/// <param name="time">Tells the age of rows.</param>
internal sealed class ListRepair(FeedStorage storage, ArticleRecords records, ArticleLists lists, ListRows rows, TermRows terms, TimeProvider time)
{
    /// <summary>A younger row that no record names may belong to an attempt that is about to write its record.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    /// <summary>A run that has looked at so many rows stops after the list at hand.</summary>
    public const int RowsPerRun = 20_000;

    /// <summary>One part of the round; the lease keeps the place.</summary>
    public async Task<(int Inserted, int Deleted)> RunAsync(Standing standing, SweepLease lease, CancellationToken cancellation)
    {
        var named = standing.ByList();
        var names = await NamesAsync(named.Select(list => list.Key), cancellation);
        var from = await lease.ResumeAtAsync(cancellation);
        int looked = 0, inserted = 0, deleted = 0;
        foreach (var list in names.Where(name => string.CompareOrdinal(name.Value, from) >= 0))
        {
            if (looked >= RowsPerRun)
            {
                await lease.StopAtAsync(list.Value, cancellation);
                return (inserted, deleted);
            }

            var (seen, added, removed) = await MendAsync(list, [.. named[list]], cancellation);
            looked += seen;
            inserted += added;
            deleted += removed;
        }

        if (from.Length > 0)
            await lease.StopAtAsync("", cancellation);
        return (inserted, deleted);
    }

    /// <summary>Every list that a record names, or whose tag or speaker was ever known: a list gets its term before its first row.</summary>
    private async Task<IEnumerable<ListName>> NamesAsync(IEnumerable<ListName> named, CancellationToken cancellation)
    {
        var tags = await terms.AllAsync(TermKind.Tag, cancellation);
        var speakers = await terms.AllAsync(TermKind.Speaker, cancellation);
        return tags.Concat(speakers).Select(term => ListName.Of(term.Kind, term.Slug))
            .Concat([ListName.Latest, ListName.Embargo, ListName.Rejected])
            .Concat(named)
            .Distinct()
            .OrderBy(name => name.Value, StringComparer.Ordinal);
    }

    private async Task<(int Seen, int Inserted, int Deleted)> MendAsync(ListName list, IReadOnlyList<ArticleRecord> articles, CancellationToken cancellation)
    {
        var missing = articles.ToDictionary(record => ListRows.KeyOf(record.Order, record.Id, record.Generation));
        int seen = 0, inserted = 0, deleted = 0;
        var oldest = time.GetUtcNow() - OrphanAge;
        await foreach (var row in lists.RowsAsync(list, before: null, perPage: 1000, cancellation))
        {
            seen++;
            if (!missing.Remove(row.Key) && row.Written < oldest && !await IsNamedAsync(row, cancellation))
            {
                await storage.Entries.DeleteEntityAsync(list.Value, row.Key, ETag.All, cancellation);
                deleted++;
            }
        }

        foreach (var record in missing.Values)
        {
            // Looked at again: the record may have moved on since the sweep began.
            var now = await records.FindAsync(record.Id, cancellation);
            if (now is null || now.Generation != record.Generation || !now.Lists.Contains(list))
                continue;
            await rows.InsertAsync(list, now, cancellation);
            inserted++;
        }

        return (seen, inserted, deleted);
    }

    private async Task<bool> IsNamedAsync(ListRow row, CancellationToken cancellation) =>
        await records.FindAsync(row.Id, cancellation) is { } record && record.Generation == row.Generation && record.Order == row.Order && record.Lists.Contains(row.List);
}
