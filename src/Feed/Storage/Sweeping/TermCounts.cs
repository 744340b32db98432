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
/// <param name="records">The records, which still know the name of a term whose row was lost.</param>
/// <param name="terms">The rows of the terms.</param>
/// <param name="topTerms">The terms with the most articles.</param>
/// <param name="changes">Announces new counts.</param>
internal sealed class TermCounts(ArticleRecords records, TermRows terms, TopTerms topTerms, ChangeTable changes)
{
    /// <summary>
    /// Reads the terms whose lists are in a window of rows, at most <paramref name="bound"/>. If there are more, cuts the window at the
    /// list of the first term that is not returned.
    /// </summary>
    public async Task<IReadOnlyList<Term>> ReadAsync(RowWindow window, int bound, CancellationToken cancellation)
    {
        var found = await terms.BetweenAsync(window.FirstList, window.LastList, cancellation).Take(bound + 1).ToListAsync(cancellation);
        if (found.Count <= bound)
            return found;
        window.EndWith(ListName.Of(found[bound].Kind, found[bound].Slug).Value);
        return found[..bound];
    }

    /// <summary>
    /// Writes the terms of the lists that end in a window, if their count, newest article, name or successor has changed.
    /// </summary>
    /// <param name="window">The window of rows.</param>
    /// <param name="firstCount">The count of its first list in earlier windows.</param>
    /// <param name="rows">The rows of the window that a record refers to.</param>
    /// <param name="before">The terms of these lists as stored.</param>
    /// <param name="configuration">The configuration, with the names that have moved.</param>
    /// <param name="cancellation">Cancels the write.</param>
    /// <returns>The count of the last list so far, if the next window may have more of its rows.</returns>
    public async Task<ListCount> WriteAsync(
        RowWindow window, ListCount firstCount, IEnumerable<ListRow> rows, IReadOnlyList<Term> before, CurrentConfiguration configuration,
        CancellationToken cancellation)
    {
        var (countOf, articleOf) = Count(window, firstCount, rows);
        var moved = configuration.PeopleFile.Value.Moved;
        var all = await AddMissingAsync(before, window, articleOf, moved.Keys, cancellation);
        var counted = all
            .Select(term => WithCount(term, countOf.GetValueOrDefault(ListName.Of(term.Kind, term.Slug), ListCount.None), moved)).ToList();
        await WriteTermsAsync(before, counted, window.IsWhole, cancellation);
        await WriteSharedAsync(window, countOf, cancellation);
        return window.LastList is null ? ListCount.None : countOf.GetValueOrDefault(new ListName(window.LastList), ListCount.None);
    }

    /// <summary>Counts the rows of each list in a window.</summary>
    /// <returns>The count of each list, and the id of one of its articles.</returns>
    private static (Dictionary<ListName, ListCount> CountOf, Dictionary<ListName, string> ArticleOf) Count(
        RowWindow window, ListCount firstCount, IEnumerable<ListRow> rows)
    {
        var countOf = new Dictionary<ListName, ListCount> { [new ListName(window.FirstList)] = firstCount };
        var articleOf = new Dictionary<ListName, string>();
        foreach (var row in rows.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            countOf[row.List] = countOf.GetValueOrDefault(row.List, ListCount.None).With(row);
            articleOf[row.List] = row.Id;
        }

        return (countOf, articleOf);
    }

    /// <summary>The stored terms, and those without a row: names that have moved, and terms whose row was lost.</summary>
    private async Task<IReadOnlyCollection<Term>> AddMissingAsync(
        IReadOnlyList<Term> stored, RowWindow window, Dictionary<ListName, string> articleOf, IEnumerable<string> moved,
        CancellationToken cancellation)
    {
        var termOf = stored.ToDictionary(term => ListName.Of(term.Kind, term.Slug));
        foreach (var slug in moved.Where(slug => window.Completes(ListName.Speaker(slug).Value)))
            termOf.TryAdd(ListName.Speaker(slug), NewTerm(TermKind.Speaker, slug, name: slug));
        var withoutTerm = articleOf
            .Where(list => list.Key.IsTermList && window.Completes(list.Key.Value) && !termOf.ContainsKey(list.Key)).ToList();
        foreach (var term in await RestoreAsync(withoutTerm, cancellation))
            termOf[ListName.Of(term.Kind, term.Slug)] = term;
        return termOf.Values;
    }

    /// <summary>Creates the terms of lists that have articles but no term, with the name in one of the articles.</summary>
    /// <param name="lists">The lists, each with the id of one of its articles.</param>
    /// <param name="cancellation">Cancels the calls.</param>
    private async Task<IReadOnlyCollection<Term>> RestoreAsync(
        IEnumerable<KeyValuePair<ListName, string>> lists, CancellationToken cancellation)
    {
        var restored = new ConcurrentBag<Term>();
        await StorageParallelism.EachAsync(lists, async (list, token) =>
        {
            if (await records.FindAsync(list.Value, token) is { Content: not null } article
                && article.TermsByList().GetValueOrDefault(list.Key) is { } term)
                restored.Add(NewTerm(term.Kind, term.Slug, term.Name));
        }, cancellation);
        return restored;
    }

    private async Task WriteTermsAsync(
        IReadOnlyList<Term> before, IReadOnlyList<Term> counted, bool areAll, CancellationToken cancellation)
    {
        // A term that was never counted has no keys yet; its name rows are those of its first name.
        var keysBefore = before.ToDictionary(term => (term.Kind, term.Slug), term => term.Keys ?? NameKeys.Of(term));
        var changed = counted.Except(before).ToList();
        await WriteAndAnnounceAsync(changed, async () =>
        {
            await StorageParallelism.EachAsync(
                changed, (term, token) => new(terms.WriteAsync(term, keysBefore.GetValueOrDefault((term.Kind, term.Slug)), token)),
                cancellation);

            // A kind with few terms needs no row.
            foreach (var kind in counted.GroupBy(term => term.Kind))
            {
                if (!areAll || TopTerms.NeedsRow(kind.Count()))
                    await topTerms.UpdateAsync(kind.Key, [.. kind], cancellation);
            }
        }, cancellation);
    }

    /// <summary>Writes which identities several files share.</summary>
    private async Task WriteSharedAsync(RowWindow window, Dictionary<ListName, ListCount> countOf, CancellationToken cancellation)
    {
        var shared = countOf.Where(list => list.Value.Articles > 1 && list.Key.IsIdentityList).Select(list => list.Key.Value)
            .Where(window.Completes).ToHashSet();
        var before = await terms.SharedIdentitiesAsync(cancellation).Select(list => list.Value).Where(window.Completes)
            .ToHashSetAsync(cancellationToken: cancellation);
        await StorageParallelism.EachAsync(shared.Except(before), (list, token) => new(terms.SetSharedAsync(list, isShared: true, token)),
            cancellation);
        await StorageParallelism.EachAsync(before.Except(shared), (list, token) => new(terms.SetSharedAsync(list, isShared: false, token)),
            cancellation);
    }

    /// <summary>Writes the names that the configuration has moved, without waiting for the pass over the rows.</summary>
    public async Task MoveAsync(CurrentConfiguration configuration, CancellationToken cancellation)
    {
        var moved = new ConcurrentBag<(Term Term, string? KeysBefore)>();
        await StorageParallelism.EachAsync(configuration.PeopleFile.Value.Moved, async (name, token) =>
        {
            var term = await terms.FindAsync(TermKind.Speaker, name.Key, token)
                ?? NewTerm(TermKind.Speaker, name.Key, name: name.Key);
            if (term.MovedTo != name.Value)
                moved.Add((term with { MovedTo = name.Value }, term.Keys));
        }, cancellation);
        await WriteAndAnnounceAsync(
            [.. moved.Select(name => name.Term)],
            () => StorageParallelism.EachAsync(
                moved, (name, token) => new(terms.WriteAsync(name.Term, name.KeysBefore, token)), cancellation),
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

    private static Term NewTerm(TermKind kind, string slug, string name) => new(kind, slug, name, Articles: 0, Newest: null, MovedTo: null);
}
