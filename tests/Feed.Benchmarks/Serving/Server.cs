namespace Feed.Benchmarks.Serving;

/// <summary>A server that is measured: a process of its own on loopback, on a core of its own where the machine has two.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    private readonly ServerProcess child;
    private readonly Func<string, string> pathOf;

    private Server(string name, Uri address, ServerProcess child, Func<string, string> pathOf) => (Name, Address, this.child, this.pathOf) = (name, address, child, pathOf);

    public string Name { get; }

    public Uri Address { get; }

    public double CpuSeconds => child.CpuSeconds;

    public long PeakBytes => child.PeakBytes;

    public long Bytes => child.Bytes;

    /// <summary>The address at which this server has the content of a target of Feed.</summary>
    public Uri AddressOf(string target) => new(Address, pathOf(target));

    /// <summary>Starts it and waits until it answers one target with 200.</summary>
    public static async Task<Server> StartAsync(
        string name, Uri address, IReadOnlyList<string> command, string firstTarget, IReadOnlyDictionary<string, string>? environment = null, Func<string, string>? pathOf = null)
    {
        var server = new Server(name, address, ServerProcess.Start(command[0], command.Skip(1), environment), pathOf ?? (target => target));
        try
        {
            await server.AnswersAsync(server.AddressOf(firstTarget));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it has written a text.</summary>
    /// <param name="words">The text.</param>
    /// <param name="maxWait">How long it may take; a minute by default.</param>
    public async Task SaysAsync(string words, TimeSpan? maxWait = null)
    {
        using var timeout = new CancellationTokenSource(maxWait ?? MaxWait);
        while (!child.Output.Contains(words, StringComparison.Ordinal))
        {
            if (child.HasEnded || timeout.IsCancellationRequested)
                throw new InvalidOperationException($"{Name} never said '{words}':\n{child.Output}");
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => child.DisposeAsync();

    private async Task AnswersAsync(Uri first)
    {
        using var timeout = new CancellationTokenSource(MaxWait);
        while (true)
        {
            try
            {
                if ((await Served.GetAsync(first, gzip: false)).Status == 200)
                    return;
            }
            catch (HttpRequestException) when (!child.HasEnded)
            {
                // It does not listen yet.
            }

            if (child.HasEnded || timeout.IsCancellationRequested)
                throw new InvalidOperationException($"{Name} does not answer {first}:\n{child.Output}");
            await Task.Delay(10);
        }
    }
}
