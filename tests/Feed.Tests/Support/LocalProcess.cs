using System.Diagnostics;
using Feed.Local;

namespace Feed.Tests.Support;

/// <summary>Feed.Local as a process of its own, as a user starts it.</summary>
internal sealed class LocalProcess : ObservedProcess
{
    private LocalProcess(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
        : base(folder, environment, [typeof(LocalHost).Assembly.Location, .. arguments])
    {
    }

    public static LocalProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        new(folder, environment, arguments);

    /// <summary>Waits until it writes a line with these words. A process that keeps writing is busy and not stuck, so each line restarts the wait.</summary>
    public Task<string> SaysAsync(string words) => SaysTimesAsync(words, 1);

    /// <summary>As <see cref="SaysAsync"/>, so many lines.</summary>
    public async Task<string> SaysTimesAsync(string words, int times)
    {
        var silent = Stopwatch.StartNew();
        for (var seen = 0; silent.Elapsed < MaxWait;)
        {
            if (Lines.Where(line => line.Contains(words, StringComparison.Ordinal)).ElementAtOrDefault(times - 1) is { } line)
                return line;
            if (HasExited)
                break;
            if (Lines.Count() is var count && count > seen)
            {
                seen = count;
                silent.Restart();
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"It did not write '{words}' {times} times:\n{Output}");
    }

    /// <summary>The address in its banner.</summary>
    public async Task<string> AddressAsync() => (await SaysAsync("  Read ")).Replace("Read", "").Trim().TrimEnd('/');

    /// <summary>Ctrl+C, or another signal.</summary>
    public async Task<int> InterruptAsync(string signal = "INT")
    {
        Assert.False(OperatingSystem.IsWindows(), "There is no signal to send on Windows.");
        using var kill = Process.Start("kill", [$"-{signal}", $"{Process.Id}"]);
        return await ExitCodeAsync();
    }

    /// <summary>Ends it as the system does when memory runs out, but not the processes that it started.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Exited;
    }
}
