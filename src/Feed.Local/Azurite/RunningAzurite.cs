using Feed.Storage;

namespace Feed.Local.Azurite;

/// <summary>
/// The Azurite of one folder, started by this process or by another Feed.Local in the same folder. Restarts it when it exits or its folder
/// is deleted.
/// </summary>
internal sealed class RunningAzurite : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly AzuriteFolder folder;
    private readonly Action<string> say;
    private AzuriteServer? server;

    private RunningAzurite(AzuriteFolder folder, AzuritePorts ports, AzuriteServer? server, Action<string> say)
    {
        this.folder = folder;
        this.server = server;
        this.say = say;
        Ports = ports;
    }

    /// <summary>The ports it listens on.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Uses the Azurite that already serves a folder, or starts one.</summary>
    /// <param name="folder">The folder of the data.</param>
    /// <param name="ports">The ports to use if an Azurite has to be started.</param>
    /// <param name="say">Receives progress messages for the user.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    /// <exception cref="StartupException">Azurite does not start; the message says what to do.</exception>
    public static async Task<RunningAzurite> OpenAsync(AzuriteFolder folder, AzuritePorts ports, Action<string> say,
        CancellationToken cancellation)
    {
        using var folderLock = await folder.LockAsync(cancellation);
        if (await folder.FindRunningAsync(say, cancellation) is { } running)
        {
            say($"Using the Azurite that another Feed.Local runs for this folder, on 127.0.0.1:{running.Blob}.");
            return new RunningAzurite(folder, running, server: null, say);
        }

        return new RunningAzurite(folder, ports, await AzuriteServer.StartAsync(ports, folder.Path, say, cancellation), say);
    }

    /// <summary>
    /// Restarts Azurite when it has exited or its folder was deleted, until cancelled. Retries after a transient failure, and throws only
    /// if Azurite cannot start at all.
    /// </summary>
    /// <param name="onRestarted">
    /// Called after each restart, and again until the call succeeds. Storage may lack the latest writes, or be empty.
    /// </param>
    /// <param name="cancellation">Stops the supervision.</param>
    /// <exception cref="StartupException">Azurite cannot be restarted.</exception>
    public async Task KeepRunningAsync(Func<CancellationToken, Task> onRestarted, CancellationToken cancellation)
    {
        var (isRestarted, hasSaid) = (false, false);
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                if (!await IsHealthyAsync(cancellation))
                {
                    // Deleting a folder takes time, and a restart in the middle of it would fail.
                    await timer.WaitForNextTickAsync(cancellation);
                    if (await IsHealthyAsync(cancellation))
                        continue;
                    await RestartAsync(cancellation);
                    isRestarted = true;
                }

                if (isRestarted)
                    await onRestarted(cancellation);
                (isRestarted, hasSaid) = (false, false);
            }
            catch (Exception fault) when (fault is not StartupException && !cancellation.IsCancellationRequested)
            {
                if (!hasSaid)
                    say($"Azurite is not ready yet ({fault.Reason().TrimEnd('.')}): trying again.");
                hasSaid = true;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancellation) =>
        folder.IsIntact && (server is null ? await folder.FindRunningAsync(_ => { }, cancellation) == Ports : !server.HasEnded);

    private async Task RestartAsync(CancellationToken cancellation)
    {
        if (!folder.IsIntact)
        {
            say($"The data in {folder.Path} was deleted while Azurite was using it. Starting again with an empty folder: the named files are uploaded again, everything else is gone.");
            if (server is not null)
                await server.KillAsync();
        }
        else
        {
            say(server is null
                ? "The Feed.Local that ran Azurite for this folder has ended: starting Azurite again."
                : $"Azurite has ended ({server.LastOutput}): starting it again.");
        }

        if (server is not null)
            await server.DisposeAsync();
        server = null;
        using var folderLock = await folder.LockAsync(cancellation);
        if (await folder.FindRunningAsync(say, cancellation) != Ports)
            server = await AzuriteServer.StartAsync(Ports, folder.Path, say, cancellation);
    }
}
