using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Feed.Storage;

namespace Feed.Tests.Faults;

/// <summary>What an operator does to storage: deletes a container and restores it from a copy, and edits rows.</summary>
/// <param name="storage">The account.</param>
/// <param name="random">Chooses.</param>
internal sealed class ChaosStorage(FeedStorage storage, Random random)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public int Losses { get; private set; }

    public int Damages { get; private set; }

    /// <summary>Deletes the container of the files and restores it: the steady files first, so that few are still missing in the end.</summary>
    public async Task LoseContainerAsync()
    {
        var copies = new List<(string Name, BinaryData Content, IDictionary<string, string> Metadata)>();
        await foreach (var blob in storage.Articles.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, Cancellation))
            copies.Add((blob.Name, (await storage.Articles.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content, blob.Metadata));
        await storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        Losses++;
        await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 25)), Cancellation);
        await storage.Articles.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        foreach (var copy in copies.OrderByDescending(copy => copy.Name.StartsWith("steady/", StringComparison.Ordinal)))
        {
            await storage.Articles.GetBlobClient(copy.Name).UploadAsync(copy.Content, new BlobUploadOptions { Metadata = copy.Metadata }, Cancellation);
            if (random.Next(20) == 0)
                await Task.Delay(100, Cancellation);
        }
    }

    /// <summary>Edits the record of an article that need not be listed all the time.</summary>
    public async Task DamageAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in storage.Records.TableOf("").QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Blob"], cancellationToken: Cancellation))
        {
            if (row.GetString("Blob")?.StartsWith("steady/", StringComparison.Ordinal) == false)
                rows.Add(row);
        }

        if (rows.Count == 0)
            return;
        var chosen = rows[random.Next(rows.Count)];
        var (column, value) = random.Next(Damage.TextEdits.Length + 1) is var choice && choice < Damage.TextEdits.Length
            ? (Damage.TextEdits[choice].Column, (object)Damage.TextEdits[choice].Text)
            : ("Generation", 17);
        await storage.Records.TableOf("").UpdateEntityAsync(new TableEntity(chosen.PartitionKey, chosen.RowKey) { [column] = value }, ETag.All, TableUpdateMode.Merge, Cancellation);
        Damages++;
    }
}
