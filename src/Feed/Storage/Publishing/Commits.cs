using Azure;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Outbox;
using Feed.Storage.Records;
using Feed.Storage.Words;

namespace Feed.Storage.Publishing;

/// <summary>
/// Puts a new record in the place of an old one: tells that a change is coming, writes the rows of the new lists, then the record, then
/// removes the old rows and tells that the change is done: what no open change names has the rows that its record names.
/// </summary>
/// <param name="records">The records.</param>
/// <param name="rows">The rows of the lists.</param>
/// <param name="words">The rows of words.</param>
/// <param name="terms">The tags, speakers and authors.</param>
/// <param name="changes">Announces the change.</param>
/// <param name="hub">Told which feeds change.</param>
/// <param name="time">Tells how long it takes.</param>
internal sealed class Commits(
    ArticleRecords records, ListRows rows, WordRows words, TermRows terms, ChangeTable changes, HubOutbox hub, TimeProvider time)
{
    /// <summary>Makes a draft the record, if the record is still as it was read.</summary>
    /// <returns>False when another writer has changed the record.</returns>
    /// <exception cref="RequestFailedException">
    /// Storage did not answer, or not clearly: the record may be written by now, or some time later. The change stays open until the sweep
    /// has made sure that it is over.
    /// </exception>
    public async Task<bool> TryAsync(ArticleRecord draft, ArticleRecord? before, CancellationToken cancellation)
    {
        var moved = before is null or { IsDamaged: true } || HasOtherRows(draft, before);
        var next = moved ? draft with { Generation = RowGeneration.New(), RowLayout = RowGeneration.Layout } : draft;
        var begun = time.GetUtcNow();
        var change = await changes.OpenAsync(Change.Of(next, before), cancellation);
        if (moved)
        {
            if (next.State == ArticleState.Published)
                await terms.AddAsync(next, cancellation);
            await Task.WhenAll(rows.InsertAsync(next, cancellation), words.InsertAsync(next, cancellation));
        }

        // After a sleep of the machine, or of storage, the sweep may hold these rows for leftovers by now.
        var late = moved && time.GetUtcNow() - begun > ListRows.OrphanAge / 2;
        if (late || !(await records.TryWriteAsync(next, before, cancellation) || await IsWrittenAsync(next, moved, cancellation)))
        {
            if (moved)
                await DeleteRowsAsync(next, cancellation);
            await changes.CloseAsync(change, cancellation);
            return false;
        }

        // Before the change is closed: whatever dies here, the sweep closes it, and tells the hub.
        await Task.WhenAll(
            moved && before is not null ? DeleteRowsAsync(before, cancellation) : Task.CompletedTask,
            hub.SendAsync(ChangedLists.Of(next, before), cancellation));
        await changes.CloseAsync(change, cancellation);
        return true;
    }

    private Task DeleteRowsAsync(ArticleRecord record, CancellationToken cancellation) =>
        Task.WhenAll(rows.DeleteAsync(record, cancellation), words.DeleteAsync(record, cancellation));

    /// <summary>Either another writer was faster, or this very write was done and only its answer was lost: the record tells.</summary>
    private async Task<bool> IsWrittenAsync(ArticleRecord next, bool moved, CancellationToken cancellation) =>
        await records.FindAsync(next.Id, cancellation) is { } found
        && found.Generation == next.Generation
        && (moved || found.SeenVersion == next.SeenVersion);

    private static bool HasOtherRows(ArticleRecord draft, ArticleRecord before)
    {
        if (draft.Order != before.Order || before.RowLayout != RowGeneration.Layout || !draft.Lists.SequenceEqual(before.Lists))
            return true;
        var (labels, known) = (draft.Labels(), before.Labels());
        return draft.Lists.Any(list => labels.GetValueOrDefault(list) != known.GetValueOrDefault(list)) || !WordRows.AreSame(draft, before);
    }
}
