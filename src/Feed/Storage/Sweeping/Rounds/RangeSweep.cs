using System.Collections.Concurrent;
using Azure.Storage.Blobs.Models;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping.Rounds;

/// <summary>
/// Compares one range of records with the files that a round has listed. It publishes new and changed files, and notes the files that are
/// gone; the round decides about withdrawals once it has all ranges. A range may be processed twice, late or concurrently.
/// </summary>
internal sealed class RangeSweep(
    FeedStorage storage, RoundNotes notes, ArticleRecords table, FileRepair files, SweepBounds bounds, TimeProvider time)
{
    /// <summary>How many files are read from storage in one batch.</summary>
    private const int BatchSize = 500;

    /// <summary>Processes the range that a message names.</summary>
    /// <param name="message">A message of <see cref="RangeOutbox"/>.</param>
    /// <param name="cancellation">Cancels the processing.</param>
    /// <exception cref="FormatException">The message is malformed.</exception>
    public async Task RunAsync(string message, CancellationToken cancellation)
    {
        var (round, range) = RangeOutbox.Parse(message);
        var (published, failed) = await RunAsync(round, range, cancellation);
        SweepMeasurement.Count("article", published);
        SweepMeasurement.Count("article_failed", failed);
    }

    /// <summary>Processes a range.</summary>
    /// <returns>How many articles were published, and how many failed.</returns>
    internal async Task<(int Published, int Failed)> RunAsync(string round, char range, CancellationToken cancellation)
    {
        var (parts, ranges) = await notes.FindAsync(round, cancellation);
        if (parts.Count == 0 || ranges.Contains(range))
            return (0, 0);
        var listed = await ReadAsync(parts, range, cancellation);
        var found = new Findings();
        await CompareAsync(range, listed, found, cancellation);
        await FindNewAsync(parts, listed, found, cancellation);
        var result = await files.PublishAsync(found.Due.Order(StringComparer.Ordinal).Take(bounds.PublishedPerRun), cancellation);
        var lost = new LostFiles(found.Examined, found.LostPublished, [.. found.Lost.Order(StringComparer.Ordinal)]);
        await notes.WriteAsync(round, range, lost, cancellation);
        return result;
    }

    /// <summary>The listed files of the range, each with the number of its part.</summary>
    private async Task<Dictionary<ulong, (ulong ETag, int Part)>> ReadAsync(
        IReadOnlyList<string> parts, char range, CancellationToken cancellation)
    {
        var listed = new Dictionary<ulong, (ulong ETag, int Part)>();
        for (var number = 0; number < parts.Count; number++)
        {
            foreach (var mark in (await notes.ReadAsync(parts[number], cancellation)).Marks.Where(mark => mark.Range == range))
                listed[mark.Id] = (mark.ETag, number);
        }

        return listed;
    }

    /// <summary>
    /// Compares the records of the range with the listed files, and leaves in <paramref name="listed"/> the files without a record.
    /// </summary>
    private async Task CompareAsync(
        char range, Dictionary<ulong, (ulong ETag, int Part)> listed, Findings found, CancellationToken cancellation)
    {
        // The last possible id of the previous range; empty for the first range.
        var index = RoundProgress.Ranges.IndexOf(range, StringComparison.Ordinal);
        var before = index == 0 ? "" : RoundProgress.Ranges[index - 1] + new string('f', 31);
        var now = time.GetUtcNow();
        var suspects = new List<ArticleRecord>(BatchSize);
        await foreach (var record in table.AfterAsync(before, int.MaxValue, cancellation))
        {
            if (record.Id[0] > range)
                break;
            if (ArticleId.Of(record.Blob) != record.Id)
            {
                // The file name was edited by hand. The run of the sweep that reaches this record finds its file or counts it as lost.
                listed.Remove(FileMark.IdOf(record.Id));
                continue;
            }

            if (DueFiles.MayBePublished(record))
                found.Examined++;
            var isListed = listed.Remove(FileMark.IdOf(record.Id), out var file);
            var isUnchanged = isListed
                ? file.ETag == FileMark.Of(record.Id, record.SeenVersion.ETag).ETag
                : record.State == ArticleState.Withdrawn;
            if (isUnchanged && !(isListed && DueFiles.IsUrgent(record, Listed(record), now)))
                continue;
            suspects.Add(record);
            if (suspects.Count == BatchSize)
                await CheckAsync(suspects, found, now, cancellation);
        }

        await CheckAsync(suspects, found, now, cancellation);
    }

    /// <summary>The file of a record whose listed ETag equals the record's.</summary>
    private static FoundBlob Listed(ArticleRecord record) => new(record.Blob, record.SeenVersion.ETag, IsFolder: false, Modified: null);

    /// <summary>Reads the files from storage: they may have been added, changed or deleted since the listing.</summary>
    private async Task CheckAsync(List<ArticleRecord> records, Findings found, DateTimeOffset now, CancellationToken cancellation)
    {
        await StorageParallelism.EachAsync(records, async (record, token) =>
        {
            var blob = await FoundBlob.ReadAsync(storage.Articles, record.Blob, token);
            if (!DueFiles.IsUrgent(record, blob, now))
                return;
            if (blob is null)
                found.AddLost(record);
            else
                found.Due.Add(record.Blob);
        }, cancellation);
        records.Clear();
    }

    /// <summary>
    /// Finds the names of the files without a record. The notes have only hashes, so the parts of the listing with such files are listed
    /// again.
    /// </summary>
    private async Task FindNewAsync(
        IReadOnlyList<string> parts, Dictionary<ulong, (ulong ETag, int Part)> unmatched, Findings found, CancellationToken cancellation)
    {
        foreach (var number in unmatched.Values.Select(file => file.Part).Distinct().Order())
        {
            if (found.Due.Count >= bounds.PublishedPerRun)
                return;
            var options = new GetBlobsOptions { StartFrom = (await notes.ReadAsync(parts[number], cancellation)).First };
            var names = storage.ArticlesByName.GetBlobsAsync(options, cancellation).Select(blob => blob.Name).Take(bounds.NamesPerPart);
            await foreach (var name in names)
            {
                if (unmatched.ContainsKey(FileMark.IdOf(ArticleId.Of(name))))
                    found.Due.Add(name);
            }
        }
    }

    private sealed class Findings
    {
        private int lostPublished;

        public int Examined { get; set; }

        public int LostPublished => lostPublished;

        public ConcurrentBag<string> Due { get; } = [];

        public ConcurrentBag<string> Lost { get; } = [];

        public void AddLost(ArticleRecord record)
        {
            Lost.Add(record.Blob);
            if (DueFiles.MayBePublished(record))
                Interlocked.Increment(ref lostPublished);
        }
    }
}
