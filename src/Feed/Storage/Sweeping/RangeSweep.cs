using System.Collections.Concurrent;
using Azure.Storage.Blobs.Models;
using Feed.Storage.Records;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Compares one range of records with the files that a round has listed. Publishes files that have no record or another one, and notes the
/// files that are gone: whether they are withdrawn is decided when all ranges are known. Seen twice, late or at the same time, a range does
/// no harm.
/// </summary>
public sealed class RangeSweep
{
    /// <summary>How many records are asked for their files together.</summary>
    private const int Together = 500;

    private readonly FeedStorage storage;
    private readonly RoundNotes notes;
    private readonly ArticleRecords table;
    private readonly FileRepair files;
    private readonly SweepBounds bounds;
    private readonly TimeProvider time;

    internal RangeSweep(
        FeedStorage storage, RoundNotes notes, ArticleRecords table, FileRepair files, SweepBounds bounds, TimeProvider time) =>
        (this.storage, this.notes, this.table, this.files, this.bounds, this.time) = (storage, notes, table, files, bounds, time);

    /// <summary>Looks at the range of a message.</summary>
    /// <param name="message">A message of <see cref="SweepRanges"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FormatException">It is no message of the queue.</exception>
    public async Task RunAsync(string message, CancellationToken cancellation)
    {
        var (round, range) = SweepRanges.Parse(message);
        var (published, failed) = await RunAsync(round, range, cancellation);
        SweepMeasure.Count("article", published);
        SweepMeasure.Count("article_failed", failed);
    }

    /// <summary>Looks at a range.</summary>
    /// <returns>How many articles were published, and how many could not be.</returns>
    internal async Task<(int Published, int Failed)> RunAsync(string round, char range, CancellationToken cancellation)
    {
        var (parts, ranges) = await notes.FindAsync(round, cancellation);
        if (parts.Count == 0 || ranges.Contains(range))
            return (0, 0);
        var listed = await ReadAsync(parts, range, cancellation);
        var found = new Findings();
        await CompareAsync(range, listed, found, cancellation);
        await NameNewAsync(parts, listed, found, cancellation);
        var done = await files.PublishAsync(found.Due.Order(StringComparer.Ordinal).Take(bounds.Published), cancellation);
        var lost = new LostFiles(found.Examined, found.LostPublished, [.. found.Lost.Order(StringComparer.Ordinal)]);
        await notes.WriteAsync(round, range, lost, cancellation);
        return done;
    }

    /// <summary>The listed files of the range, and in which part each is.</summary>
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

    /// <summary>Goes through the records of the range, and takes the files that have one out of those listed.</summary>
    private async Task CompareAsync(
        char range, Dictionary<ulong, (ulong ETag, int Part)> listed, Findings found, CancellationToken cancellation)
    {
        // The id before the first of the range, and none before the first of all.
        var place = FileRound.Ranges.IndexOf(range, StringComparison.Ordinal);
        var before = place == 0 ? "" : FileRound.Ranges[place - 1] + new string('f', 31);
        var now = time.GetUtcNow();
        var asked = new List<ArticleRecord>(Together);
        await foreach (var record in table.AfterAsync(before, int.MaxValue, cancellation))
        {
            if (record.Id[0] > range)
                break;
            if (ArticleId.Of(record.Blob) != record.Id)
            {
                // Somebody changed its file name by hand: the run of the sweep that comes to it finds the file, or counts it as lost.
                listed.Remove(FileMark.IdOf(record.Id));
                continue;
            }

            if (DueFiles.MayBePublished(record))
                found.Examined++;
            var isListed = listed.Remove(FileMark.IdOf(record.Id), out var file);
            var asBefore = isListed
                ? file.ETag == FileMark.Of(record.Id, record.SeenVersion.ETag).ETag
                : record.State == ArticleState.Withdrawn;
            if (asBefore && !(isListed && DueFiles.IsUrgent(record, Listed(record), now)))
                continue;
            asked.Add(record);
            if (asked.Count == Together)
                await AskAsync(asked, found, now, cancellation);
        }

        await AskAsync(asked, found, now, cancellation);
    }

    /// <summary>The file of a record as it was listed: as the record has it.</summary>
    private static FoundBlob Listed(ArticleRecord record) => new(record.Blob, record.SeenVersion.ETag, IsFolder: false, Modified: null);

    /// <summary>Asks for the files themselves: since the listing they may have come, changed or gone.</summary>
    private async Task AskAsync(List<ArticleRecord> records, Findings found, DateTimeOffset now, CancellationToken cancellation)
    {
        await StorageParallelism.EachAsync(records, async (record, token) =>
        {
            var blob = await FoundBlob.AskAsync(storage.Articles, record.Blob, token);
            if (!DueFiles.IsUrgent(record, blob, now))
                return;
            if (blob is null)
                found.Lose(record);
            else
                found.Due.Add(record.Blob);
        }, cancellation);
        records.Clear();
    }

    /// <summary>The names of files without a record: of the parts that have one, all names are listed again.</summary>
    private async Task NameNewAsync(
        IReadOnlyList<string> parts, Dictionary<ulong, (ulong ETag, int Part)> left, Findings found, CancellationToken cancellation)
    {
        foreach (var number in left.Values.Select(file => file.Part).Distinct().Order())
        {
            if (found.Due.Count >= bounds.Published)
                return;
            var options = new GetBlobsOptions { StartFrom = (await notes.ReadAsync(parts[number], cancellation)).First };
            var names = storage.ArticlesByName.GetBlobsAsync(options, cancellation).Select(blob => blob.Name).Take(bounds.NamesPerPart);
            await foreach (var name in names)
            {
                if (left.ContainsKey(FileMark.IdOf(ArticleId.Of(name))))
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

        public void Lose(ArticleRecord record)
        {
            Lost.Add(record.Blob);
            if (DueFiles.MayBePublished(record))
                Interlocked.Increment(ref lostPublished);
        }
    }
}
