using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Feed.Tests.Web;

/// <summary>The schemas of <c>/openapi.json</c>. The description lets answers grow; here each member has to be described.</summary>
internal sealed class ApiSchemas
{
    private static readonly EvaluationOptions Evaluation = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonNode description;

    public ApiSchemas(string text)
    {
        description = JsonNode.Parse(text)!;
        Close(description);
    }

    /// <summary>The paths whose responses are JSON.</summary>
    public IEnumerable<string> JsonPaths =>
        description["paths"]!.AsObject().Select(path => path.Key).Where(path => SchemaOf(path) is not null);

    /// <summary>Checks the response of an address against the schema of its path.</summary>
    public void AssertAnswer(string path, string answer) => AssertIs(SchemaOf(path)!, path, answer);

    /// <summary>Checks a response against a schema with a name.</summary>
    public void AssertIs(string schema, string what, string answer) =>
        AssertIs(new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" }, what, answer);

    private JsonNode? SchemaOf(string path) => description["paths"]![path]!["get"]?["responses"]?["200"] is { } ok
        ? Resolved(ok)["content"]?["application/json"]?["schema"]
        : null;

    private JsonNode Resolved(JsonNode node) =>
        (string?)node["$ref"] is { } reference ? reference.Split('/').Skip(1).Aggregate(description, (at, name) => at[name]!) : node;

    private void AssertIs(JsonNode schema, string what, string answer)
    {
        var schemas = description["components"]!["schemas"]!.DeepClone();
        var whole = new JsonObject { ["$defs"] = schemas, ["allOf"] = new JsonArray(schema.DeepClone()) };
        var evaluated = JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))
            .Evaluate(JsonDocument.Parse(answer).RootElement, Evaluation);
        var faults = (evaluated.Details ?? []).Where(detail => detail.Errors is not null)
            .Select(detail => $"{what} {detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}");
        Assert.True(evaluated.IsValid, $"{answer}\n{string.Join('\n', faults)}");
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject described && described["properties"] is JsonObject)
            described["additionalProperties"] = false;
        IEnumerable<JsonNode?> parts = node is JsonObject members ? members.Select(member => member.Value) : node as JsonArray ?? [];
        foreach (var part in parts.ToList())
            Close(part);
    }
}
