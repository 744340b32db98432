using Azure.Core;
using Azure.Core.Pipeline;

namespace Feed.Tests.Support;

/// <summary>Counts, loses or delays the calls between one instance of Feed and its storage.</summary>
internal sealed class StorageCalls : HttpPipelinePolicy
{
    private Func<StorageCall, Task>? before;
    private Func<StorageCall, Task>? after;
    private int writes;
    private int calls;

    /// <summary>The number of calls so far that change something.</summary>
    public int Writes => writes;

    /// <summary>Calls so far.</summary>
    public int Calls => calls;

    /// <summary>Runs an action before each call from now on, and restarts the count.</summary>
    public void Before(Func<StorageCall, Task> act) => (before, after, writes, calls) = (act, null, 0, 0);

    /// <summary>Runs an action after each response from now on, and restarts the count.</summary>
    public void After(Func<StorageCall, Task> act) => (before, after, writes, calls) = (null, act, 0, 0);

    /// <summary>Lets all calls pass again, and restarts the count.</summary>
    public void Reset() => (before, after, writes, calls) = (null, null, 0, 0);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var write = message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head;
        var call = new StorageCall(
            write,
            message.Request.Uri.ToUri(),
            message.Request.Method.Method,
            Interlocked.Increment(ref calls),
            write ? Interlocked.Increment(ref writes) : 0,
            message.CancellationToken);
        if (before is { } first)
            await first(call);
        await ProcessNextAsync(message, pipeline);
        call.Status = message.Response.Status;
        if (after is { } last)
            await last(call);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Feed makes no blocking calls.");
}

/// <summary>One call to storage.</summary>
/// <param name="IsWrite">Whether it changes something.</param>
/// <param name="Uri">What it is about.</param>
/// <param name="Method">Its HTTP method.</param>
/// <param name="Number">Its number among all calls, from 1.</param>
/// <param name="WriteNumber">Its number among the writes, from 1; 0 for a reading call.</param>
/// <param name="Cancellation">Its caller gives up.</param>
internal sealed record StorageCall(bool IsWrite, Uri Uri, string Method, int Number, int WriteNumber, CancellationToken Cancellation)
{
    /// <summary>The status of the answer; 0 before there is one.</summary>
    public int Status { get; set; }
}

/// <summary>The process ends here: the SDK does not retry, and nothing catches it.</summary>
internal sealed class CrashException : Exception;
