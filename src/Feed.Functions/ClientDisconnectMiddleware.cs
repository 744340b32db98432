using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Feed.Functions;

/// <summary>
/// Ends a call quietly if the client disconnects before its request reaches the worker; otherwise it would count as a failed function. The
/// host calls the function and forwards the request in parallel. Without the request, the call waits until it is cancelled or times out
/// after 15 seconds.
/// </summary>
public sealed class ClientDisconnectMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault is OperationCanceledException or TimeoutException && HasNoRequest(context))
        {
            // The client is gone, and no code of Feed has run.
        }
    }

    private static bool HasNoRequest(FunctionContext context) =>
        context.GetHttpContext() is null && context.HasHttpTrigger();
}
