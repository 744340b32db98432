namespace Feed.Local.Azurite;

/// <summary>
/// The Azurite of one folder: started by this process, or by another Feed.Local in the same folder; started again when it is gone.
/// </summary>
internal sealed class FolderAzurite : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly AzuriteFolder folder;
    private readonly Action<string> say;
    private AzuriteServer? server;

    private FolderAzurite(AzuriteFolder folder, AzuritePorts ports, AzuriteServer? server, Action<string> say)
    {
        this.folder = folder;
        this.server = server;
        this.say = say;
        Ports = ports;
    }

    /// <summary>Where it listens.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Uses the Azurite that serves a folder already, or starts one.</summary>
    /// <param name="folder">Its data.</param>
    /// <param name="ports">Where one that is started listens.</param>
    /// <param name="say">Told what is going on, in sentences.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="StartupException">There is none; the message says what to do.</exception>
    public static async Task<FolderAzurite> OpenAsync(AzuriteFolder folder, AzuritePorts ports, Action<string> say,
        CancellationToken cancellation)
    {
        using var turn = await folder.TurnAsync(cancellation);
        if (await folder.InUseAtAsync(say, cancellation) is { } running)
        {
            say($"Using the Azurite that another Feed.Local runs for this folder, on 127.0.0.1:{running.Blob}.");
            return new FolderAzurite(folder, running, server: null, say);
        }

        return new FolderAzurite(folder, ports, await AzuriteServer.StartAsync(ports, folder.Path, say, cancellation), say);
    }

    /// <summary>Starts Azurite again when it has ended or its folder was deleted, until it is told to end.</summary>
    /// <param name="restarted">Called each time; storage may be as it was a moment before, or empty.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StartupException">It cannot be started again.</exception>
    public async Task GuardAsync(Func<CancellationToken, Task> restarted, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            if (await IsWellAsync(cancellation))
                continue;

            // A deletion takes its time; to start in the middle of it would be in vain.
            await timer.WaitForNextTickAsync(cancellation);
            if (await IsWellAsync(cancellation))
                continue;
            await RestartAsync(cancellation);
            await restarted(cancellation);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    private async Task<bool> IsWellAsync(CancellationToken cancellation) =>
        folder.IsIntact && (server is null ? await folder.InUseAtAsync(_ => { }, cancellation) == Ports : !server.HasEnded);

    private async Task RestartAsync(CancellationToken cancellation)
    {
        if (!folder.IsIntact)
        {
            say($"The data in {folder.Path} were deleted while Azurite used them. Starting again with an empty folder: named files are taken in again, everything else is gone.");
            if (server is not null)
                await server.AbandonAsync();
        }
        else
        {
            say(server is null
                ? "The Feed.Local that ran Azurite for this folder has ended: starting Azurite again."
                : $"Azurite has ended ({server.LastWords}): starting it again.");
        }

        if (server is not null)
            await server.DisposeAsync();
        server = null;
        using var turn = await folder.TurnAsync(cancellation);
        if (await folder.InUseAtAsync(say, cancellation) != Ports)
            server = await AzuriteServer.StartAsync(Ports, folder.Path, say, cancellation);
    }
}
