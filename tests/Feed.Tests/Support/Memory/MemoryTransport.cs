using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Feed.Tests.Support.Memory;

/// <summary>Carries the requests of one instance of Feed to a storage account in memory.</summary>
/// <param name="send">Responds to a request; it may be slow, fail, or never respond.</param>
internal sealed class MemoryTransport(Func<MemoryRequest, ValueTask<Response>> send) : HttpPipelineTransport
{
    public MemoryTransport(MemoryStorage storage)
        : this(request => ValueTask.FromResult<Response>(storage.Answer(request)))
    {
    }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Feed makes no blocking calls.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        var response = await send(MemoryRequest.Of(message.Request)).ConfigureAwait(false);
        response.ClientRequestId = message.Request.ClientRequestId;
        message.Response = response;
    }
}
