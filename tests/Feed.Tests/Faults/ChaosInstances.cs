using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>Three processes of Feed.Local on one account; one that ends is started again.</summary>
/// <param name="connection">The account.</param>
/// <param name="folder">Where they run.</param>
internal sealed class ChaosInstances(string connection, string folder) : IAsyncDisposable
{
    public const int Count = 3;

    private readonly LocalProcess?[] processes = new LocalProcess?[Count];
    private readonly CancellationTokenSource end = new();
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];
    private Task watching = Task.CompletedTask;

    public IReadOnlyList<string> Addresses { get; } = [.. FreePorts().Select(port => $"http://127.0.0.1:{port}")];

    public int Kills { get; private set; }

    /// <summary>The faults that they have logged, other than outages of storage.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    public async Task StartAllAsync()
    {
        for (var number = 0; number < Count; number++)
            processes[number] = Start(number);
        foreach (var process in processes)
            await process!.SaysAsync("  Read ");
        watching = WatchAsync();
    }

    /// <summary><c>kill -9</c>; after a while it is started again.</summary>
    public async Task KillAsync(int number, TimeSpan away)
    {
        await turns[number].WaitAsync();
        try
        {
            Keep(processes[number]!);
            await processes[number]!.DisposeAsync();
            Kills++;
            await Task.Delay(away);
            processes[number] = Start(number);
        }
        finally
        {
            turns[number].Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watching;
        foreach (var process in processes)
        {
            if (process is null)
                continue;
            Keep(process);
            await process.DisposeAsync();
        }

        Array.Clear(processes);
    }

    /// <summary>What an instance should log about what the run does to storage.</summary>
    private static readonly string[] Expected = ["Storage is not responding", "sweep will try again", "is damaged", "none is withdrawn", "is gone, although"];

    private static bool IsComplaint(string line) => line.Contains("no longer watched", StringComparison.Ordinal)
        || line.StartsWith("Unhandled", StringComparison.Ordinal)
        || (line.StartsWith("error:", StringComparison.Ordinal) && !Expected.Any(expected => line.Contains(expected, StringComparison.Ordinal)));

    private void Keep(LocalProcess process)
    {
        foreach (var line in process.Output.Split('\n').Where(IsComplaint))
            Errors.Add(line);
    }

    /// <summary>Restarts the instances that have ended by themselves, for example during an outage of storage.</summary>
    private async Task WatchAsync()
    {
        while (!end.IsCancellationRequested)
        {
            for (var number = 0; number < Count; number++)
            {
                await turns[number].WaitAsync();
                if (processes[number]!.HasExited && !end.IsCancellationRequested)
                {
                    Keep(processes[number]!);
                    processes[number] = Start(number);
                }

                turns[number].Release();
            }

            await Task.Delay(TimeSpan.FromSeconds(1), end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private LocalProcess Start(int number) => LocalProcess.Start(
        folder, new Dictionary<string, string> { ["FeedStorage"] = connection, ["Feed__PageSize"] = "100", ["Logging__LogLevel__Feed"] = "Warning" }, "--urls", Addresses[number]);

    private static List<int> FreePorts()
    {
        var listeners = Enumerable.Range(0, Count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
