using System.Diagnostics;

namespace Feed.Local.Azurite;

/// <summary>An Azurite that this process started and ends; nothing else is ever ended.</summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The version that npx fetches when no Azurite is on PATH.</summary>
    public const string Package = "azurite@3.37.0";

    private const int NoAzuriteOnPath = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan SavingTime = TimeSpan.FromSeconds(20);

    private readonly Process keeper;
    private readonly LastLines output;

    private AzuriteServer(Process keeper, LastLines output)
    {
        this.keeper = keeper;
        this.output = output;
    }

    /// <summary>Starts Azurite, from PATH or else with npx, and waits until it answers.</summary>
    /// <param name="ports">Where it is to listen, on loopback.</param>
    /// <param name="folder">Where it keeps its data; made when missing.</param>
    /// <param name="say">Told what is going on, in sentences.</param>
    /// <param name="cancellation">Ends the waiting, and the Azurite.</param>
    /// <exception cref="StartupException">Node.js is missing, or Azurite does not come up; the message says what to do.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuritePorts ports, string folder, Action<string> say, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        string[] options =
        [
            "--silent", "--location", Path.GetFullPath(folder),
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}",
        ];
        var node = OnPath.Find("node") ?? throw NodeMissing();
        say("Starting Azurite ...");
        if (await TryAsync(node, [KeeperScript, .. options], ports, say, cancellation) is { } installed)
            return installed;
        var npx = OnPath.Find("npx") ?? throw NodeMissing();
        say($"Azurite is not on PATH: npx fetches {Package}, which takes about half a minute the first time ...");
        return await TryAsync(npx, ["--yes", $"--package={Package}", "--", "node", KeeperScript, .. options], ports, say, cancellation)
            ?? throw new StartupException($"npx did not bring Azurite along: run 'npx --yes {Package}' to see why.");
    }

    /// <summary>Lets Azurite save and end, with all the processes that came with it.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            keeper.StandardInput.Close();
            using var patience = new CancellationTokenSource(SavingTime);
            await keeper.WaitForExitAsync(patience.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            keeper.Kill(entireProcessTree: true);
        }

        keeper.Dispose();
    }

    private static string KeeperScript => Path.Combine(AppContext.BaseDirectory, "Azurite", "keeper.js");

    private static StartupException NodeMissing() => new(
        "No Azurite is running, and Node.js, which it needs, is not on PATH: install Node.js 20 or newer (https://nodejs.org), or set FeedStorage to a storage account.");

    private static AzuriteServer Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (OperatingSystem.IsWindows())
            start.CreateNewProcessGroup = true;
        var output = new LastLines();
        var keeper = new Process { StartInfo = start };
        keeper.OutputDataReceived += (_, line) => output.Add(line.Data);
        keeper.ErrorDataReceived += (_, line) => output.Add(line.Data);
        keeper.Start();
        keeper.BeginOutputReadLine();
        keeper.BeginErrorReadLine();
        return new AzuriteServer(keeper, output);
    }

    /// <returns>The Azurite that answers; null when there is none to start.</returns>
    private static async Task<AzuriteServer?> TryAsync(
        string program, IEnumerable<string> arguments, AzuritePorts ports, Action<string> say, CancellationToken cancellation)
    {
        var server = Start(program, arguments);
        try
        {
            if (await server.AnswersAsync(ports, say, cancellation))
                return server;
            if (server.keeper.ExitCode == NoAzuriteOnPath)
            {
                await server.DisposeAsync();
                return null;
            }

            var reason = server.output.ToString();
            throw new StartupException(
                $"Azurite ended before it answered{(reason.Length > 0 ? $" ({reason})" : "")}: run 'npx --yes {Package}' to see why, or start an Azurite of your own first.");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <returns>Whether Azurite answers; false when the process has ended.</returns>
    private async Task<bool> AnswersAsync(AzuritePorts ports, Action<string> say, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        for (var told = TimeSpan.Zero; !keeper.HasExited;)
        {
            if (await ports.ProbeAsync(cancellation) == AzuriteProbe.Azurite)
                return true;
            if (waited.Elapsed > Patience)
                throw new StartupException($"Azurite did not answer within {Patience.TotalMinutes:0} minutes: run 'npx --yes {Package}' to see what it does.");
            if (waited.Elapsed - told > TimeSpan.FromSeconds(10))
            {
                told = waited.Elapsed;
                say($"Still waiting for Azurite ({told.TotalSeconds:0} s) ...");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        await keeper.WaitForExitAsync(cancellation);
        return false;
    }
}
