using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Feed.Functions;

/// <summary>
/// Ends an invocation without a failure if the client disconnects before its request reaches the worker. The host invokes the function and
/// forwards the request in parallel; if the request never arrives, the invocation waits until it is cancelled or times out after 15
/// seconds.
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
            // The client has disconnected, and no code of Feed has run.
        }
    }

    private static bool HasNoRequest(FunctionContext context) =>
        context.GetHttpContext() is null && context.HasHttpTrigger();
}
