using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feed.Local.Azurite;

/// <summary>
/// A folder with the data of an Azurite. Only one Azurite at a time may use it, because each keeps the data in memory and writes it back.
/// </summary>
/// <param name="path">The path of the folder.</param>
internal sealed class AzuriteFolder(string path)
{
    private const string RecordName = "azurite.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>
    /// Whether the data file of a running Azurite exists. Azurite replaces it atomically, so it is missing only if the data
    /// was deleted.
    /// </summary>
    public bool IsIntact => File.Exists(System.IO.Path.Combine(Path, "__azurite_db_table__.json"));

    /// <summary>Creates the folder if it is missing, and locks it: one program at a time may look for or start an Azurite here.</summary>
    /// <returns>The lock; dispose it to release.</returns>
    /// <exception cref="StartupException">The folder cannot be written.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellation)
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
                // Another program has the lock.
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StartupException(
                    $"Azurite keeps its data in {Path}, which cannot be written ({fault.Message.TrimEnd('.')}): start in a writable folder, or set FeedStorage to a storage account.");
            }
        }
    }

    /// <summary>
    /// The ports of the Azurite that uses this folder; null when none does. Waits while an Azurite that is shutting down saves its data.
    /// </summary>
    public async Task<AzuritePorts?> FindRunningAsync(Action<string> say, CancellationToken cancellation)
    {
        for (var hasSaid = false; await AskSupervisorAsync(cancellation) is { } supervisor; await Task.Delay(Interval, cancellation))
        {
            if (!supervisor.Ending)
                return supervisor.Ports;
            if (!hasSaid)
                say("Waiting for the previous Azurite, which is still saving its data ...");
            hasSaid = true;
        }

        return null;
    }

    /// <summary>
    /// Asks the supervisor at the recorded port. If the supervisor was killed, nothing answers there, or an unrelated program does, without
    /// naming this folder.
    /// </summary>
    internal async Task<(AzuritePorts Ports, bool Ending)?> AskSupervisorAsync(CancellationToken cancellation)
    {
        try
        {
            var record = JsonSerializer.Deserialize<Record>(
                await File.ReadAllTextAsync(System.IO.Path.Combine(Path, RecordName), cancellation), Json);
            if (record is not { Ports: [var blob, var queue, var table] })
                return null;
            using var client = new TcpClient();
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            timeout.CancelAfter(TimeSpan.FromSeconds(10));
            await client.ConnectAsync(IPAddress.Loopback, record.SupervisorPort, timeout.Token);
            var answer = await JsonSerializer.DeserializeAsync<Answer>(client.GetStream(), Json, timeout.Token);
            return answer?.Folder == Path ? (new AzuritePorts(blob, queue, table), answer.Ending) : null;
        }
        catch (Exception fault)
            when (fault is IOException or SocketException or JsonException
                || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record Record([property: JsonPropertyName("life")] int SupervisorPort, int[] Ports);

    private sealed record Answer(string Folder, bool Ending);
}
