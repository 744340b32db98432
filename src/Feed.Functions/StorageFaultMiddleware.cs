using Feed.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Feed.Functions;

/// <summary>
/// Shortens the exception of a blob, queue or timer function to one sentence when storage does not respond. The client library's own
/// exception lists all attempts and their causes, hundreds of lines per invocation. The invocation still fails, so the host retries it.
/// HTTP functions never get here: they answer with 503.
/// </summary>
public sealed class StorageFaultMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault.IsStorageUnavailable() && !context.HasHttpTrigger()
            && !context.CancellationToken.IsCancellationRequested)
        {
            // No inner exception: its long text is what this class removes.
            throw new IOException(
                $"{context.FunctionDefinition.Name}: storage did not respond, so the host tries again ({fault.Message.Split('\n')[0].TrimEnd()}).");
        }
    }
}
