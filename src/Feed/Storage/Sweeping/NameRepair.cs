using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Names;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Removes rows by which names are found that their term does not have: an attempt that was cut short, or a call that came late, leaves
/// them.
/// </summary>
/// <param name="terms">Say which rows they have.</param>
/// <param name="names">The rows.</param>
/// <param name="changes">Announces that names are gone.</param>
/// <param name="time">Tells the age of rows.</param>
internal sealed class NameRepair(TermRows terms, NameRows names, ChangeTable changes, TimeProvider time)
{
    private const int RowsPerRun = 1_000;

    /// <summary>One run's share.</summary>
    /// <param name="from">The row after which it begins.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many rows are gone, and after which row the next run begins.</returns>
    public async Task<(int Deleted, RowPlace Next)> RunAsync(RowPlace from, CancellationToken cancellation)
    {
        // The rows are read before their terms: a publisher writes them the other way round.
        var rows = await names.AfterAsync(from, RowsPerRun, cancellation);
        var oldest = time.GetUtcNow() - ListRows.OrphanAge;
        var deleted = 0;
        foreach (var ofKind in rows.Where(row => row.Written < oldest).GroupBy(row => row.Kind))
        {
            var known = await KnownAsync(ofKind.Key, [.. ofKind.Select(row => row.Slug).Distinct()], cancellation);
            var left = ofKind.Where(row => !row.Belongs(known.GetValueOrDefault(row.Slug))).ToList();
            if (left.Count == 0)
                continue;
            var change = Change.OfTerms(left.Select(row => (row.Kind, row.Slug)));
            await changes.AroundAsync(change, () => StorageParallelism.EachAsync(left, async (row, token) =>
            {
                if (await names.DeleteAsync(row, token))
                    Interlocked.Increment(ref deleted);
            }, cancellation), cancellation);
        }

        return (deleted, rows.Count < RowsPerRun ? RowPlace.Start : new RowPlace(NameKeys.Partition(rows[^1].Kind), rows[^1].Key));
    }

    /// <summary>The terms of these slugs, in one answer where that holds all of the kind.</summary>
    private async Task<IReadOnlyDictionary<string, Term>> KnownAsync(TermKind kind, IReadOnlyList<string> slugs,
        CancellationToken cancellation)
    {
        var all = await terms.AfterAsync(kind, after: null, RowsPerRun, cancellation).Take(RowsPerRun).ToListAsync(cancellation);
        if (all.Count < RowsPerRun)
            return all.ToDictionary(term => term.Slug);
        var found = new ConcurrentDictionary<string, Term>();
        await StorageParallelism.EachAsync(slugs, async (slug, token) =>
        {
            if (await terms.FindAsync(kind, slug, token) is { } term)
                found[slug] = term;
        }, cancellation);
        return found;
    }
}
