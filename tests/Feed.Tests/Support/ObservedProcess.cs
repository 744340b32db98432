using System.Collections.Concurrent;
using System.Diagnostics;

namespace Feed.Tests.Support;

/// <summary>A process of the product, started as its user or its host starts it, with every line that it writes.</summary>
internal abstract class ObservedProcess : IAsyncDisposable
{
    /// <summary>
    /// The process of a test lives for seconds, so recompiling its code for speed costs more than it saves: 4.2 s of processor
    /// time a start without these, 3.2 s with them.
    /// </summary>
    private static readonly (string Key, string Value)[] ForShortLives = [("DOTNET_TieredPGO", "0"),
        ("DOTNET_TC_CallCountThreshold", "3E8")];

    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Starts <c>dotnet</c> with the arguments.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Variables in addition to those of the tests.</param>
    /// <param name="arguments">The assembly and its arguments.</param>
    protected ObservedProcess(string folder, IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in ForShortLives)
            start.Environment[key] = value;
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        Process = new Process { StartInfo = start };
        Process.OutputDataReceived += (_, line) => Add(line.Data);
        Process.ErrorDataReceived += (_, line) => Add(line.Data);
        Process.Start();
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    /// <summary>Everything that it wrote to its two outputs so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => Process.HasExited;

    /// <summary>Completes when it ends.</summary>
    public Task Exited => Process.WaitForExitAsync();

    protected Process Process { get; }

    protected IEnumerable<string> Lines => lines;

    /// <summary>How long a test waits for it; long, because a busy machine runs several.</summary>
    protected static TimeSpan MaxWait { get; } = TimeSpan.FromSeconds(90);

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var timeout = new CancellationTokenSource(MaxWait);
        await Process.WaitForExitAsync(timeout.Token);
        return Process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
