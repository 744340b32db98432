using System.Collections.Concurrent;
using System.Threading.Channels;
using Feed.Functions.Tests.Protocol;
using Grpc.Core;

namespace Feed.Functions.Tests.Host;

/// <summary>The one stream between host and worker: requests go out with an id, answers find their request by it, logs are kept.</summary>
internal sealed class WorkerStream : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> pending = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the worker has opened the stream.</summary>
    public Task Started => started.Task;

    /// <summary>What the worker logged so far.</summary>
    public ConcurrentQueue<RpcLog> Logs { get; } = new();

    /// <summary>Sends a message that has an answer.</summary>
    public Task<StreamingMessage> AskAsync(StreamingMessage message, CancellationToken cancellation)
    {
        var answer = pending[message.RequestId = Guid.NewGuid().ToString()] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Tell(message);
        return answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Sends a message that has none.</summary>
    public void Tell(StreamingMessage message) => Assert.True(outgoing.Writer.TryWrite(message));

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var sending = SendAsync(responseStream, context.CancellationToken);
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
                Take(message);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The worker has ended, which closes its side of the stream.
        }

        outgoing.Writer.TryComplete();
        await sending;
    }

    private void Take(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.StartStream)
            started.TrySetResult();
        else if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            Logs.Enqueue(message.RpcLog);
        else if (pending.TryRemove(message.RequestId, out var answer))
            answer.TrySetResult(message);
    }

    private async Task SendAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(cancellation))
                await stream.WriteAsync(message, cancellation);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or InvalidOperationException)
        {
            // Nobody reads any longer.
        }
    }
}
