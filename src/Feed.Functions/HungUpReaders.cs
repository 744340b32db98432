using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Feed.Functions;

/// <summary>
/// Keeps a reader who hangs up before the request has reached the worker from looking like a function that failed. The host calls the
/// function and forwards the request side by side; without the request the call waits until it is cancelled or 15 seconds are over.
/// </summary>
public sealed class HungUpReaders : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault is OperationCanceledException or TimeoutException && NeverCame(context))
        {
            // Nobody is left to answer, and none of our code has run.
        }
    }

    private static bool NeverCame(FunctionContext context) =>
        context.GetHttpContext() is null && context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger");
}
