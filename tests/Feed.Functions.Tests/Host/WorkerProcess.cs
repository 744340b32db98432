using Feed.Functions.Tests.App;
using Feed.Tests.Support;

namespace Feed.Functions.Tests.Host;

/// <summary>The built app as a process, started with the arguments that the Functions host gives.</summary>
internal sealed class WorkerProcess : ObservedProcess
{
    private WorkerProcess(IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<string> arguments)
        : base(AppFolder.Path, environment, arguments)
    {
    }

    /// <summary>The most memory that it had so far.</summary>
    public long PeakBytes
    {
        get
        {
            Process.Refresh();
            return Process.PeakWorkingSet64;
        }
    }

    public static WorkerProcess Start(Uri host, IReadOnlyDictionary<string, string> settings) => new(
        [
            new("FUNCTIONS_APPLICATION_DIRECTORY", AppFolder.Path),
            new("FUNCTIONS_WORKER_DIRECTORY", AppFolder.Path),
            .. settings,
        ],
        [
            AppFolder.Assembly,
            "--functions-uri", host.AbsoluteUri,
            "--functions-request-id", Guid.NewGuid().ToString(),
            "--functions-worker-id", Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length", "2147483647",
        ]);
}
