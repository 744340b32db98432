using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Names;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Repairs the index of names: deletes the rows that do not belong to their term. An interrupted attempt or a late call leaves such rows.
/// </summary>
/// <param name="terms">The terms, with the keys of their rows.</param>
/// <param name="names">The rows of the index.</param>
/// <param name="changes">Announces deleted names.</param>
/// <param name="time">The clock, for the age of rows.</param>
internal sealed class NameRepair(TermRows terms, NameRows names, ChangeTable changes, TimeProvider time)
{
    private const int RowsPerRun = 1_000;

    /// <summary>Does one run's work.</summary>
    /// <param name="from">The row after which the run starts.</param>
    /// <param name="cancellation">Cancels the run.</param>
    /// <returns>How many rows were deleted, and the row after which the next run starts.</returns>
    public async Task<(int Deleted, RowPlace Next)> RunAsync(RowPlace from, CancellationToken cancellation)
    {
        // Read the rows before their terms. A publisher writes a term before its rows, so the term of each row read here exists.
        var rows = await names.AfterAsync(from, RowsPerRun, cancellation);
        var oldest = time.GetUtcNow() - ListRows.OrphanAge;
        var deleted = 0;
        foreach (var group in rows.Where(row => row.Written < oldest).GroupBy(row => row.Kind))
        {
            var found = await TermsAsync(group.Key, [.. group.Select(row => row.Slug).Distinct()], cancellation);
            var orphans = group.Where(row => !row.BelongsTo(found.GetValueOrDefault(row.Slug))).ToList();
            if (orphans.Count == 0)
                continue;
            var change = Change.OfTerms(orphans.Select(row => (row.Kind, row.Slug)));
            await changes.RunAsync(change, () => StorageParallelism.EachAsync(orphans, async (row, token) =>
            {
                if (await names.DeleteAsync(row, token))
                    Interlocked.Increment(ref deleted);
            }, cancellation), cancellation);
        }

        return (deleted, rows.Count < RowsPerRun ? RowPlace.Start : new RowPlace(NameKeys.Partition(rows[^1].Kind), rows[^1].Key));
    }

    /// <summary>The terms with some slugs. Takes a single call if one response of storage has all terms of the kind.</summary>
    private async Task<IReadOnlyDictionary<string, Term>> TermsAsync(TermKind kind, IReadOnlyList<string> slugs,
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
