using Feed.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Feed.Functions;

/// <summary>
/// Tells the host in one sentence that storage did not answer a function of files, deletions or the clock. The call still fails, so that
/// the host tries again. As it comes from the client library, the fault is all its attempts with all their causes: hundreds of lines for
/// each call. Requests are answered with 503 and never get here.
/// </summary>
public sealed class BriefFaults : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault.IsStorageAway() && !IsRequest(context) && !context.CancellationToken.IsCancellationRequested)
        {
            // Without the fault itself, whose text is what this is about.
            throw new IOException(
                $"{context.FunctionDefinition.Name}: storage did not answer, so the host tries again ({fault.Message.Split('\n')[0].TrimEnd()}).");
        }
    }

    private static bool IsRequest(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger");
}
