using System.Diagnostics;

namespace Feed.Local.Azurite;

/// <summary>
/// An Azurite that this process started and asks to end. It is never killed: it ends by itself, when all that it acknowledged is saved.
/// </summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);

    /// <summary>How long its end is waited for; after that it saves on without this process.</summary>
    private static readonly TimeSpan SavingTime = TimeSpan.FromMinutes(2);

    private readonly Process keeper;
    private readonly LastLines output;
    private bool answered;

    private AzuriteServer(Process keeper, LastLines output)
    {
        this.keeper = keeper;
        this.output = output;
    }

    /// <summary>Whether Azurite has ended, for whatever reason.</summary>
    public bool HasEnded => keeper.HasExited;

    /// <summary>The last that it said.</summary>
    public string LastWords => output.ToString();

    /// <summary>Starts the Azurite on PATH, else the one that npx fetches, and waits until it answers.</summary>
    /// <param name="ports">Where it is to listen, on loopback.</param>
    /// <param name="folder">Where it keeps its data; made when missing. No other Azurite may use it.</param>
    /// <param name="say">Told what is going on, in sentences.</param>
    /// <param name="cancellation">Ends the waiting, and the Azurite.</param>
    /// <exception cref="PortTakenException">Another program was faster to listen there.</exception>
    /// <exception cref="StartupException">Node.js is missing, or Azurite does not come up; the message says what to do.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuritePorts ports, string folder, Action<string> say,
        CancellationToken cancellation)
    {
        var data = Directory.CreateDirectory(folder).FullName;
        var node = ExecutableFinder.Find("node") ?? throw NodeMissing();
        var script = AzuriteScript.Find()
            ?? await new NpxFetch(TimeSpan.FromSeconds(15))
                .RunAsync(ExecutableFinder.Find("npx") ?? throw NodeMissing(), say, cancellation);
        say($"Starting Azurite on 127.0.0.1:{ports.Blob}, its data in {data} ...");
        var output = new LastLines();
        string[] arguments =
        [
            KeeperScript, script, data, "--silent", "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort",
                $"{ports.Table}",
        ];
        var server = new AzuriteServer(Child.Start(node, arguments, output.Add), output);
        try
        {
            await server.AnswersAsync(ports, data, say, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends an Azurite whose data were deleted, so that it does not save what is left of them in its memory.</summary>
    public async Task AbandonAsync()
    {
        keeper.Kill(entireProcessTree: true);
        await keeper.WaitForExitAsync();
    }

    /// <summary>Lets Azurite answer what it was asked, save and end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            keeper.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended.
        }

        // One that never answered has nothing to save.
        if (!answered && !keeper.HasExited)
            keeper.Kill(entireProcessTree: true);
        await Task.WhenAny(keeper.WaitForExitAsync(), Task.Delay(SavingTime));
        keeper.Dispose();
    }

    internal static string EndedEarly(string reason) =>
        $"Azurite ended before it answered{(reason.Length > 0 ? $" ({reason})" : "")}: run 'npx --yes {NpxFetch.Package}' to see why, or start an Azurite of your own first.";

    private static string KeeperScript => Path.Combine(AppContext.BaseDirectory, "Azurite", "azurite-supervisor.js");

    private static StartupException NodeMissing() => new(
        "No Azurite is running, and Node.js, which it needs, is not on PATH: install Node.js 20 or newer (https://nodejs.org), or set FeedStorage to a storage account.");

    private async Task AnswersAsync(AzuritePorts ports, string data, Action<string> say, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        for (var told = TimeSpan.Zero; !keeper.HasExited;)
        {
            var found = await ports.ProbeAsync(cancellation);
            if (found.Kind == AzuriteProbeKind.Azurite && found.Folder == data)
            {
                answered = true;
                return;
            }

            if (found.Kind is AzuriteProbeKind.Azurite or AzuriteProbeKind.Mixed)
                throw new PortTakenException($"EADDRINUSE: another Azurite listens on 127.0.0.1:{ports.Blob}");

            if (waited.Elapsed > StartTime)
                throw new StartupException(
                    $"Azurite did not answer within {StartTime.TotalMinutes:0} minutes: run 'npx --yes {NpxFetch.Package}' to see what it does.");
            if (waited.Elapsed - told > TimeSpan.FromSeconds(10))
            {
                told = waited.Elapsed;
                say($"Still waiting for Azurite ({told.TotalSeconds:0} s) ...");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        await keeper.WaitForExitAsync(cancellation);
        throw LastWords.Contains("EADDRINUSE", StringComparison.Ordinal)
            ? new PortTakenException(LastWords)
            : new StartupException(EndedEarly(LastWords));
    }
}
