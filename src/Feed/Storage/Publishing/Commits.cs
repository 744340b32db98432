using Azure;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Outbox;
using Feed.Storage.Records;
using Feed.Storage.Words;

namespace Feed.Storage.Publishing;

/// <summary>
/// Replaces a record: opens a change, writes the new rows, writes the record, deletes the old rows and closes the change. A record without
/// an open change therefore has exactly the rows that it refers to.
/// </summary>
/// <param name="records">The records.</param>
/// <param name="rows">The rows of the lists.</param>
/// <param name="words">The rows of words.</param>
/// <param name="terms">The tags, speakers and authors.</param>
/// <param name="changes">Announces the change.</param>
/// <param name="hub">Sends the changed lists to the WebSub hub.</param>
/// <param name="time">Measures how long the rows take to write.</param>
internal sealed class Commits(
    ArticleRecords records, ListRows rows, WordRows words, TermRows terms, ChangeTable changes, HubOutbox hub, TimeProvider time)
{
    /// <summary>Writes a proposed record if the current one has not changed since it was read.</summary>
    /// <returns>False when another writer has changed the record.</returns>
    /// <exception cref="RequestFailedException">
    /// Storage did not respond, or the outcome is unknown: the record may be written, now or later. The change stays open until the sweep
    /// has made sure that the write can no longer happen.
    /// </exception>
    public async Task<bool> TryCommitAsync(ArticleRecord proposed, ArticleRecord? before, CancellationToken cancellation)
    {
        var rewritesRows = before is null or { IsDamaged: true } || NeedsNewRows(proposed, before);
        var next = rewritesRows ? proposed with { Generation = RowGeneration.New(), RowLayout = RowGeneration.Layout } : proposed;
        var started = time.GetUtcNow();
        var change = await changes.OpenAsync(Change.Of(next, before), cancellation);
        if (rewritesRows)
        {
            if (next.State == ArticleState.Published)
                await terms.AddAsync(next, cancellation);
            await Task.WhenAll(rows.UpsertAsync(next, cancellation), words.UpsertAsync(next, cancellation));
        }

        // If the machine slept or storage hung, the sweep may treat these rows as orphans and delete them.
        var isLate = rewritesRows && time.GetUtcNow() - started > ListRows.OrphanAge / 2;
        if (isLate || !(await records.TryWriteAsync(next, before, cancellation) || await IsWrittenAsync(next, rewritesRows, cancellation)))
        {
            if (rewritesRows)
                await DeleteRowsAsync(next, cancellation);
            await changes.CloseAsync(change, cancellation);
            return false;
        }

        // The change is closed last: if the process dies here, the sweep finds it open, closes it and notifies the hub.
        await Task.WhenAll(
            rewritesRows && before is not null ? DeleteRowsAsync(before, cancellation) : Task.CompletedTask,
            hub.SendAsync(ChangedLists.Of(next, before), cancellation));
        await changes.CloseAsync(change, cancellation);
        return true;
    }

    private Task DeleteRowsAsync(ArticleRecord record, CancellationToken cancellation) =>
        Task.WhenAll(rows.DeleteAsync(record, cancellation), words.DeleteAsync(record, cancellation));

    /// <summary>
    /// Whether the record is the one that this attempt wrote: its response may have been lost, and the repeated call got a conflict.
    /// </summary>
    private async Task<bool> IsWrittenAsync(ArticleRecord next, bool rewritesRows, CancellationToken cancellation) =>
        await records.FindAsync(next.Id, cancellation) is { } found
        && found.Generation == next.Generation
        && (rewritesRows || found.SeenVersion == next.SeenVersion);

    private static bool NeedsNewRows(ArticleRecord proposed, ArticleRecord before)
    {
        if (proposed.Order != before.Order || before.RowLayout != RowGeneration.Layout || !proposed.Lists.SequenceEqual(before.Lists))
            return true;
        var (terms, termsBefore) = (proposed.TermsByList(), before.TermsByList());
        return proposed.Lists.Any(list => terms.GetValueOrDefault(list) != termsBefore.GetValueOrDefault(list))
            || !WordRows.AreSame(proposed, before);
    }
}
