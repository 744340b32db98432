using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Feed.Local.Azurite;

/// <summary>
/// A folder with the data of an Azurite, which only one at a time may use: each holds all of it in memory and writes it back.
/// </summary>
/// <param name="path">Where it is.</param>
internal sealed class AzuriteFolder(string path)
{
    private const string RecordName = "azurite.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>
    /// Whether the data of an Azurite that answers are there; it replaces this file in one step, so it is never missing for a moment.
    /// </summary>
    public bool IsIntact => File.Exists(System.IO.Path.Combine(Path, "__azurite_db_table__.json"));

    /// <summary>Makes the folder when it is missing, and waits until no other program looks for or starts an Azurite here.</summary>
    /// <returns>Ends the turn.</returns>
    /// <exception cref="StartupException">The folder cannot be written.</exception>
    public async Task<IDisposable> TurnAsync(CancellationToken cancellation)
    {
        var file = System.IO.Path.Combine(Path, "starting.lock");
        for (; ; await Task.Delay(Interval, cancellation))
        {
            try
            {
                Directory.CreateDirectory(Path);
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another program's turn.
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StartupException(
                    $"Azurite keeps its data in {Path}, which cannot be written ({fault.Message.TrimEnd('.')}): start in a folder that can, or set FeedStorage to a storage account.");
            }
        }
    }

    /// <summary>
    /// The ports of the Azurite that uses this folder; null when none does. One that is about to end is waited for: it is saving.
    /// </summary>
    public async Task<AzuritePorts?> InUseAtAsync(Action<string> say, CancellationToken cancellation)
    {
        for (var told = false; await KeeperAsync(cancellation) is { } keeper; await Task.Delay(Interval, cancellation))
        {
            if (!keeper.Ending)
                return keeper.Ports;
            if (!told)
                say("Waiting for the Azurite that ran here before: it is still saving ...");
            told = true;
        }

        return null;
    }

    /// <summary>
    /// Asks the keeper that the record names; after a kill nobody answers, or another program that knows nothing of this folder.
    /// </summary>
    internal async Task<(AzuritePorts Ports, bool Ending)?> KeeperAsync(CancellationToken cancellation)
    {
        try
        {
            var record = JsonSerializer.Deserialize<Record>(
                await File.ReadAllTextAsync(System.IO.Path.Combine(Path, RecordName), cancellation), Json);
            if (record is not { Ports: [var blob, var queue, var table] })
                return null;
            using var client = new TcpClient();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromSeconds(10));
            await client.ConnectAsync(IPAddress.Loopback, record.Life, patience.Token);
            var answer = await JsonSerializer.DeserializeAsync<Answer>(client.GetStream(), Json, patience.Token);
            return answer?.Folder == Path ? (new AzuritePorts(blob, queue, table), answer.Ending) : null;
        }
        catch (Exception fault)
            when (fault is IOException or SocketException or JsonException
                || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record Record(int Life, int[] Ports);

    private sealed record Answer(string Folder, bool Ending);
}
