using System.Diagnostics;

namespace Feed.Local.Azurite;

/// <summary>
/// An Azurite that this process started. Disposing asks it to end: it exits once it has saved every acknowledged write.
/// </summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);

    /// <summary>How long to wait for its exit; after that it continues to save without this process.</summary>
    private static readonly TimeSpan SaveTimeout = TimeSpan.FromMinutes(2);

    private readonly Process supervisor;
    private readonly LastLines output;
    private bool answered;

    private AzuriteServer(Process supervisor, LastLines output)
    {
        this.supervisor = supervisor;
        this.output = output;
    }

    /// <summary>Whether Azurite has ended, for whatever reason.</summary>
    public bool HasEnded => supervisor.HasExited;

    /// <summary>The last lines of its output.</summary>
    public string LastOutput => output.ToString();

    /// <summary>Starts the Azurite on PATH, else the one that npx fetches, and waits until it answers.</summary>
    /// <param name="ports">The ports to listen on, on loopback.</param>
    /// <param name="folder">The folder of its data, created if missing. No other Azurite may use it.</param>
    /// <param name="say">Receives progress messages for the user.</param>
    /// <param name="cancellation">Cancels the wait and ends the Azurite.</param>
    /// <exception cref="PortInUseException">Another program took a port first.</exception>
    /// <exception cref="StartupException">Node.js is missing, or Azurite does not start; the message says what to do.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuritePorts ports, string folder, Action<string> say,
        CancellationToken cancellation)
    {
        var data = Directory.CreateDirectory(folder).FullName;
        var node = ExecutableFinder.Find("node") ?? throw NodeMissing();
        var script = AzuriteScript.Find()
            ?? await new NpxFetch(NpxFetch.SilenceTimeout)
                .RunAsync(ExecutableFinder.Find("npx") ?? throw NodeMissing(), say, cancellation);
        say($"Starting Azurite on 127.0.0.1:{ports.Blob}, its data in {data} ...");
        var output = new LastLines();
        string[] arguments =
        [
            SupervisorScript, script, data, "--silent", "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort",
            $"{ports.Table}",
        ];
        var server = new AzuriteServer(ChildProcess.Start(node, arguments, output.Add), output);
        try
        {
            await server.WaitForAnswerAsync(ports, data, say, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills an Azurite whose data were deleted, so that it does not write back what it still has in memory.</summary>
    public async Task KillAsync()
    {
        supervisor.Kill(entireProcessTree: true);
        await supervisor.WaitForExitAsync();
    }

    /// <summary>Lets Azurite finish its requests, save and exit.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            supervisor.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has exited.
        }

        // An Azurite that never answered has nothing to save.
        if (!answered && !supervisor.HasExited)
            supervisor.Kill(entireProcessTree: true);
        await Task.WhenAny(supervisor.WaitForExitAsync(), Task.Delay(SaveTimeout));
        supervisor.Dispose();
    }

    internal static string EndedEarlyMessage(string reason) =>
        $"Azurite ended before it responded{(reason.Length > 0 ? $" ({reason})" : "")}: run 'npx --yes {NpxFetch.Package}' to see why, or start Azurite yourself first.";

    private static string SupervisorScript => Path.Combine(AppContext.BaseDirectory, "Azurite", "azurite-supervisor.js");

    private static StartupException NodeMissing() => new(
        "No Azurite is running, and Node.js, which it needs, is not on PATH: install Node.js 20 or newer (https://nodejs.org), or set FeedStorage to a storage account.");

    private async Task WaitForAnswerAsync(AzuritePorts ports, string data, Action<string> say, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        for (var lastSaid = TimeSpan.Zero; !supervisor.HasExited;)
        {
            var found = await ports.ProbeAsync(cancellation);
            if (found.Kind == AzuriteProbeKind.Azurite && found.Folder == data)
            {
                answered = true;
                return;
            }

            if (found.Kind is AzuriteProbeKind.Azurite or AzuriteProbeKind.Mixed)
                throw new PortInUseException($"EADDRINUSE: another Azurite listens on 127.0.0.1:{ports.Blob}");

            if (waited.Elapsed > StartTimeout)
                throw new StartupException(
                    $"Azurite did not respond within {StartTimeout.TotalMinutes:0} minutes: run 'npx --yes {NpxFetch.Package}' to see what it does.");
            if (waited.Elapsed - lastSaid > TimeSpan.FromSeconds(10))
            {
                lastSaid = waited.Elapsed;
                say($"Still waiting for Azurite ({lastSaid.TotalSeconds:0} s) ...");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        await supervisor.WaitForExitAsync(cancellation);
        throw LastOutput.Contains("EADDRINUSE", StringComparison.Ordinal)
            ? new PortInUseException(LastOutput)
            : new StartupException(EndedEarlyMessage(LastOutput));
    }
}
