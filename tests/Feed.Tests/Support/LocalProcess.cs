using System.Collections.Concurrent;
using System.Diagnostics;
using Feed.Local;

namespace Feed.Tests.Support;

/// <summary>Feed.Local as a process of its own, as a user starts it.</summary>
internal sealed class LocalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private LocalProcess(Process process)
    {
        this.process = process;
    }

    /// <summary>All that it has said so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    public static LocalProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LocalHost).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var local = new LocalProcess(new Process { StartInfo = start });
        local.process.OutputDataReceived += (_, line) => local.Add(line.Data);
        local.process.ErrorDataReceived += (_, line) => local.Add(line.Data);
        local.process.Start();
        local.process.BeginOutputReadLine();
        local.process.BeginErrorReadLine();
        return local;
    }

    /// <summary>Waits until a line with these words was said.</summary>
    public async Task<string> SaysAsync(string words)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
                return line;
            if (process.HasExited)
                break;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"It never said '{words}':\n{Output}");
    }

    /// <summary>The address that its banner names.</summary>
    public async Task<string> AddressAsync() => (await SaysAsync("  Read ")).Replace("Read", "").Trim().TrimEnd('/');

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Ctrl+C, or another signal.</summary>
    public async Task<int> InterruptAsync(string signal = "INT")
    {
        Assert.False(OperatingSystem.IsWindows(), "There is no signal to send on Windows.");
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        return await ExitCodeAsync();
    }

    /// <summary>Ends it as the system does when memory runs out, and nothing that it started.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
