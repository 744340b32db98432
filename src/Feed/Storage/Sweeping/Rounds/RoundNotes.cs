using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Feed.Storage.Sweeping.Rounds;

/// <summary>
/// The notes of a round in the container <c>sweep-rounds</c>: the parts of the listing of all files, and the lost files of each range of
/// records. Each note has a fixed name, so writing it twice does no harm.
/// </summary>
internal sealed partial class RoundNotes(FeedStorage storage)
{
    private const string PartPrefix = "files-";
    private const string RangePrefix = "range-";

    /// <summary>Writes a part of the listing.</summary>
    public Task WriteAsync(string round, int number, ListedFiles part, CancellationToken cancellation) =>
        WriteAsync($"{round}/{PartPrefix}{number:D6}", part.Write(), cancellation);

    /// <summary>Writes the lost files of a range.</summary>
    public Task WriteAsync(string round, char range, LostFiles lost, CancellationToken cancellation) => WriteAsync(
        $"{round}/{RangePrefix}{range}", BinaryData.FromString(JsonSerializer.Serialize(lost, NotesJson.Default.LostFiles)), cancellation);

    /// <summary>Lists the notes of a round; the notes of an earlier round are gone.</summary>
    /// <returns>The names of the parts, and the ranges that are done.</returns>
    public async Task<(IReadOnlyList<string> Parts, IReadOnlyList<char> Ranges)> FindAsync(string round, CancellationToken cancellation)
    {
        var (parts, ranges) = (new List<string>(), new List<char>());
        await foreach (var name in NamesAsync($"{round}/", cancellation))
        {
            var note = name[(round.Length + 1)..];
            if (note.StartsWith(PartPrefix, StringComparison.Ordinal))
                parts.Add(name);
            else if (note.StartsWith(RangePrefix, StringComparison.Ordinal))
                ranges.Add(note[^1]);
        }

        return (parts, ranges);
    }

    /// <summary>Reads a part of the listing.</summary>
    public async Task<ListedFiles> ReadAsync(string part, CancellationToken cancellation) =>
        ListedFiles.Read((await storage.Rounds.GetBlobClient(part).DownloadContentAsync(cancellation)).Value.Content);

    /// <summary>Reads the lost files of a range.</summary>
    public async Task<LostFiles> ReadAsync(string round, char range, CancellationToken cancellation)
    {
        var note = await storage.Rounds.GetBlobClient($"{round}/{RangePrefix}{range}").DownloadContentAsync(cancellation);
        return JsonSerializer.Deserialize(note.Value.Content.ToString(), NotesJson.Default.LostFiles)!;
    }

    /// <summary>Deletes the notes of all rounds except one; null deletes all.</summary>
    public async Task RemoveOthersAsync(string? round, CancellationToken cancellation)
    {
        var old = await NamesAsync("", cancellation)
            .Where(name => round is null || !name.StartsWith($"{round}/", StringComparison.Ordinal)).ToListAsync(cancellation);
        await StorageParallelism.EachAsync(old, (name, token) =>
            new(storage.Rounds.DeleteBlobIfExistsAsync(name, cancellationToken: token)), cancellation);
    }

    private async IAsyncEnumerable<string> NamesAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var blobs = storage.Rounds.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellation)
            .GetAsyncEnumerator(cancellation);
        while (await MoveNextAsync(blobs))
            yield return blobs.Current.Name;

        static async Task<bool> MoveNextAsync(IAsyncEnumerator<BlobItem> blobs)
        {
            try
            {
                return await blobs.MoveNextAsync();
            }
            catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
            {
                // The first round creates the container.
                return false;
            }
        }
    }

    private async Task WriteAsync(string name, BinaryData note, CancellationToken cancellation)
    {
        var blob = storage.Rounds.GetBlobClient(name);
        try
        {
            await blob.UploadAsync(note, overwrite: true, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            await storage.Rounds.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await blob.UploadAsync(note, overwrite: true, cancellation);
        }
    }

    [JsonSerializable(typeof(LostFiles))]
    private sealed partial class NotesJson : JsonSerializerContext;
}
