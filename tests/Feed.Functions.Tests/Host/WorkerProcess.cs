using System.Collections.Concurrent;
using System.Diagnostics;
using Feed.Functions.Tests.App;

namespace Feed.Functions.Tests.Host;

/// <summary>The built app as a process, started with the arguments that the Functions host gives.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private WorkerProcess(Process process)
    {
        this.process = process;
    }

    /// <summary>Everything that it wrote to its two outputs.</summary>
    public string Output => string.Join('\n', lines);

    public Task Exited => process.WaitForExitAsync();

    public static WorkerProcess Start(Uri host, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            AppFolder.Assembly,
            "--functions-uri", host.AbsoluteUri,
            "--functions-request-id", Guid.NewGuid().ToString(),
            "--functions-worker-id", Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length", "2147483647",
        ])
        {
            WorkingDirectory = AppFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = AppFolder.Path;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = AppFolder.Path;
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var worker = new WorkerProcess(new Process { StartInfo = start });
        worker.process.OutputDataReceived += (_, line) => worker.Add(line.Data);
        worker.process.ErrorDataReceived += (_, line) => worker.Add(line.Data);
        worker.process.Start();
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
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
