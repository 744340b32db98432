using Azure.Core;
using Azure.Core.Pipeline;

namespace Feed.Benchmarks.Scale;

/// <summary>Counts what is asked of storage.</summary>
internal sealed class StorageMeter : HttpPipelinePolicy
{
    private long operations;
    private long rows;
    private long sent;
    private long received;

    /// <summary>What was used since the last call of this.</summary>
    public StorageUse Take() => new(
        Interlocked.Exchange(ref operations, 0), Interlocked.Exchange(ref rows, 0), Interlocked.Exchange(ref sent, 0), Interlocked.Exchange(ref received, 0));

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref operations);
        if (message.Request.Content?.TryComputeLength(out var length) == true)
            Interlocked.Add(ref sent, length);
        await ProcessNextAsync(message, pipeline);
        if (message.Response.ContentStream is MemoryStream body)
        {
            var bytes = body.ToArray();
            Interlocked.Add(ref received, bytes.Length);
            Interlocked.Add(ref rows, RowsIn(bytes));
        }
        else if (message.Request.Method != RequestMethod.Head)
        {
            Interlocked.Add(ref received, message.Response.Headers.ContentLengthLong ?? 0);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Feed makes no blocking calls.");

    /// <summary>Each row of a table comes with its ETag.</summary>
    private static int RowsIn(ReadOnlySpan<byte> body)
    {
        var found = 0;
        for (int at; (at = body.IndexOf("\"odata.etag\""u8)) >= 0; found++)
            body = body[(at + 1)..];
        return found;
    }
}

/// <summary>What something asked of storage.</summary>
/// <param name="Operations">Requests, each attempt.</param>
/// <param name="Rows">Table rows that came back.</param>
/// <param name="Sent">Bytes of request bodies.</param>
/// <param name="Received">Bytes of response bodies.</param>
internal readonly record struct StorageUse(long Operations, long Rows, long Sent, long Received);
