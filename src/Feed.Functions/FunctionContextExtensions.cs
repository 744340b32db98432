using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Extensions of <see cref="FunctionContext"/>.</summary>
internal static class FunctionContextExtensions
{
    /// <summary>Whether HTTP requests trigger the function.</summary>
    public static bool HasHttpTrigger(this FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger");
}
