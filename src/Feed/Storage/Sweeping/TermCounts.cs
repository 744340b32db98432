using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Counts the articles of every tag, speaker and author, and decides how each name is displayed. Only the sweep does this, so there is one
/// writer, and the results lag by up to one pass over the rows.
/// </summary>
/// <param name="records">The records, which have the name of a term whose row was lost.</param>
/// <param name="terms">The rows of the terms.</param>
/// <param name="busiest">The terms with the most articles.</param>
/// <param name="changes">Announces new counts.</param>
internal sealed class TermCounts(ArticleRecords records, TermRows terms, TopTerms busiest, ChangeTable changes)
{
    /// <summary>
    /// Reads the terms whose lists are in a window of rows, at most <paramref name="bound"/>. If there are more, cuts the window at the
    /// list of the first term that is not returned.
    /// </summary>
    public async Task<IReadOnlyList<Term>> KnownAsync(RowWindow part, int bound, CancellationToken cancellation)
    {
        var known = await terms.BetweenAsync(part.FirstList, part.LastList, cancellation).Take(bound + 1).ToListAsync(cancellation);
        if (known.Count <= bound)
            return known;
        part.EndWith(ListName.Of(known[bound].Kind, known[bound].Slug).Value);
        return known[..bound];
    }

    /// <summary>
    /// Writes the terms of the lists that end in a window, if their count, newest article, name or successor has changed.
    /// </summary>
    /// <param name="part">The window of rows.</param>
    /// <param name="counted">The count of its first list in earlier windows.</param>
    /// <param name="named">The rows of the window that a record names.</param>
    /// <param name="known">The terms of these lists.</param>
    /// <param name="configuration">The configuration, with the names that have moved.</param>
    /// <param name="cancellation">Cancels the write.</param>
    /// <returns>The count of the last list so far, if the next window may have more of its rows.</returns>
    public async Task<ListCount> WriteAsync(
        RowWindow part, ListCount counted, IEnumerable<ListRow> named, IReadOnlyList<Term> known, CurrentConfiguration configuration,
        CancellationToken cancellation)
    {
        var counts = new Dictionary<string, ListCount> { [part.FirstList] = counted };
        var samples = new Dictionary<string, string>();
        foreach (var row in named.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            counts[row.List.Value] = counts.GetValueOrDefault(row.List.Value, ListCount.None).With(row);
            samples[row.List.Value] = row.Id;
        }

        var all = known.ToDictionary(term => ListName.Of(term.Kind, term.Slug).Value);
        var moved = configuration.PeopleFile.Value.Moved;
        foreach (var slug in moved.Keys.Where(slug => part.Completes(ListName.Speaker(slug).Value)))
            all.TryAdd(ListName.Speaker(slug).Value, new Term(
                TermKind.Speaker, slug, Display: slug, Articles: 0, Newest: null, MovedTo: null));
        var nameless = samples
            .Where(sample => ListName.IsTerm(new ListName(sample.Key)) && part.Completes(sample.Key) && !all.ContainsKey(sample.Key))
            .ToList();
        await StorageParallelism.EachAsync(nameless, async (sample, token) =>
        {
            if (await NewTermAsync(sample.Key, sample.Value, token) is not { } term)
                return;
            lock (all)
                all[sample.Key] = term;
        }, cancellation);
        var now = all.Select(entry => WithCount(entry.Value, counts.GetValueOrDefault(entry.Key, ListCount.None), moved)).ToList();

        // A term never counted has no keys yet; its name rows are those of its first name.
        var keys = known.ToDictionary(term => (term.Kind, term.Slug), term => term.Keys ?? NameKeys.Of(term));
        var changed = now.Except(known).ToList();
        await WriteAndAnnounceAsync(changed, async () =>
        {
            await StorageParallelism.EachAsync(
                changed, (term, token) => new(terms.WriteAsync(term, keys.GetValueOrDefault((term.Kind, term.Slug)), token)), cancellation);
            foreach (var kind in now.GroupBy(term => term.Kind))
            {
                if (!part.IsWhole || TopTerms.NeedsRow(kind.Count()))
                    await busiest.UpdateAsync(kind.Key, [.. kind], cancellation);
            }
        }, cancellation);

        await WriteSharedAsync(part, counts, cancellation);
        return part.LastList is null ? ListCount.None : counts.GetValueOrDefault(part.LastList, ListCount.None);
    }

    /// <summary>Writes which identities several files share.</summary>
    private async Task WriteSharedAsync(RowWindow part, Dictionary<string, ListCount> counts, CancellationToken cancellation)
    {
        var shared = counts.Where(count => count.Value.Articles > 1 && ListName.IsIdentityList(count.Key) && part.Completes(count.Key))
            .Select(count => count.Key).ToHashSet();
        var known = await terms.SharedIdentitiesAsync(cancellation).Select(list => list.Value).Where(part.Completes)
            .ToHashSetAsync(cancellationToken: cancellation);
        await StorageParallelism.EachAsync(shared.Except(known), (list, token) => new(terms.SetSharedAsync(list, isShared: true, token)),
            cancellation);
        await StorageParallelism.EachAsync(known.Except(shared), (list, token) => new(terms.SetSharedAsync(list, isShared: false, token)),
            cancellation);
    }

    /// <summary>Writes the names that the configuration has moved, without waiting for the pass over the rows.</summary>
    public async Task MoveAsync(CurrentConfiguration configuration, CancellationToken cancellation)
    {
        var moved = new ConcurrentBag<(Term Term, string? Known)>();
        await StorageParallelism.EachAsync(configuration.PeopleFile.Value.Moved, async (name, token) =>
        {
            var term = await terms.FindAsync(TermKind.Speaker, name.Key, token)
                ?? new Term(TermKind.Speaker, name.Key, Display: name.Key, Articles: 0, Newest: null, MovedTo: null);
            if (term.MovedTo != name.Value)
                moved.Add((term with { MovedTo = name.Value }, term.Keys));
        }, cancellation);
        await WriteAndAnnounceAsync(
            [.. moved.Select(one => one.Term)],
            () => StorageParallelism.EachAsync(moved, (one, token) => new(terms.WriteAsync(one.Term, one.Known, token)), cancellation),
            cancellation);
    }

    /// <summary>Runs a write of terms, and announces it if any term has changed.</summary>
    private Task WriteAndAnnounceAsync(List<Term> changed, Func<Task> write, CancellationToken cancellation) => changed.Count == 0
        ? write()
        : changes.RunAsync(Change.OfTerms(changed.Select(term => (term.Kind, term.Slug))), write, cancellation);

    private static Term WithCount(Term term, ListCount count, IReadOnlyDictionary<string, string> moved)
    {
        var counted = term with
        {
            Display = count.Display ?? term.Display,
            Articles = count.Articles,
            Newest = count.Newest.Length == 0 ? term.Newest : ArticleRow.TimeOf(count.Newest),
            MovedTo = term.Kind == TermKind.Speaker ? moved.GetValueOrDefault(term.Slug) : null,
            Role = count.Role ?? term.Role,
        };
        return counted with { Keys = NameKeys.Of(counted) };
    }

    /// <summary>A new term for a list that has articles but no term, with the name in one of the articles.</summary>
    private async Task<Term?> NewTermAsync(string list, string id, CancellationToken cancellation)
    {
        var content = (await records.FindAsync(id, cancellation))?.Content;
        var named = content is null
            ? null
            : ArticleTerms.Of(content).FirstOrDefault(term => ListName.Of(term.Kind, term.Slug).Value == list);
        return named is null ? null : new Term(named.Kind, named.Slug, named.Name, Articles: 0, Newest: null, MovedTo: null);
    }
}
