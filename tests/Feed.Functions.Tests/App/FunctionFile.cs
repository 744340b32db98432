using System.Text.Json.Nodes;
using Feed.Functions.Tests.Protocol;
using Feed.Tests.Functions;

namespace Feed.Functions.Tests.App;

/// <summary>One function as the file <c>functions.metadata</c> or the worker itself describes it to the host.</summary>
internal sealed record FunctionFile(string Name, IReadOnlyList<JsonNode> Bindings)
{
    /// <summary>The functions of the file in the app's folder.</summary>
    public static IReadOnlyList<FunctionFile> All { get; } =
    [
        .. JsonNode.Parse(AppFolder.Text("functions.metadata"))!.AsArray()
            .Select(function => new FunctionFile((string)function!["name"]!, [.. function["bindings"]!.AsArray().Select(binding => binding!)])),
    ];

    /// <summary>The route of an HTTP trigger.</summary>
    public HostRoute Route => new(Name, (string)Trigger("httpTrigger")!["route"]!, [.. Trigger("httpTrigger")!["methods"]!.AsArray().Select(method => (string)method!)]);

    public static FunctionFile Of(RpcFunctionMetadata function) => new(function.Name, [.. function.RawBindings.Select(binding => JsonNode.Parse(binding)!)]);

    /// <summary>Its binding of a type, such as <c>httpTrigger</c>; null when it has none.</summary>
    public JsonNode? Trigger(string type) => Bindings.SingleOrDefault(binding => string.Equals((string?)binding["type"], type, StringComparison.OrdinalIgnoreCase));
}
