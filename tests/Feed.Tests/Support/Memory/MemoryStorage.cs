using Feed.Local.Azurite;

namespace Feed.Tests.Support.Memory;

/// <summary>
/// A storage account in memory: the part of the blob and table protocols that Feed uses, for tests that make more calls than Azurite would
/// answer in their time. <c>MemoryTablesTests</c> and <c>MemoryBlobsTests</c> hold it against Azurite call by call.
/// </summary>
/// <param name="time">The clock of the service: for the date of responses, the time stamps of rows and the end of leases.</param>
internal sealed class MemoryStorage(TimeProvider time)
{
    private const int BlobPort = 1;
    private const int TablePort = 2;

    private readonly Lock one = new();

    /// <summary>For an instance that is to use it, together with a <see cref="MemoryTransport"/>; nothing listens there.</summary>
    public const string ConnectionString =
        $"DefaultEndpointsProtocol=http;AccountName=memory;AccountKey={AzuritePorts.WellKnownKey};"
        + "BlobEndpoint=http://127.0.0.1:1/memory;TableEndpoint=http://127.0.0.1:2/memory;";

    public MemoryBlobs Blobs { get; } = new(time);

    public MemoryTables Tables { get; } = new(time);

    /// <summary>Puts a row of a table, without a request; see <see cref="MemoryTables.Load"/>.</summary>
    public void Load(string table, MemoryRow place, byte[] columns)
    {
        lock (one)
            Tables.Load(table, place, columns);
    }

    /// <summary>Another account with the same contents, for tests that start repeatedly from the same state.</summary>
    /// <param name="clock">The clock of the other account.</param>
    public MemoryStorage Copy(TimeProvider clock)
    {
        var copy = new MemoryStorage(clock);
        lock (one)
        {
            copy.Blobs.CopyFrom(Blobs);
            copy.Tables.CopyFrom(Tables);
        }

        return copy;
    }

    /// <summary>Executes one request as a whole.</summary>
    public MemoryResponse Answer(MemoryRequest request)
    {
        lock (one)
        {
            var response = request.Uri.Port switch
            {
                BlobPort => Blobs.Answer(request),
                TablePort => Tables.Answer(request),
                _ => throw new InvalidOperationException($"There is no service at {request.Uri}."),
            };
            return response.With("Date", time.GetUtcNow().ToString("R"));
        }
    }
}
