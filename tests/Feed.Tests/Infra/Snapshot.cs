using System.Text.Json.Nodes;
using Feed.Tests.Support;

namespace Feed.Tests.Infra;

/// <summary>What Bicep would create, evaluated: <c>infra/check.sh</c> holds these files against the Bicep sources.</summary>
internal sealed class Snapshot
{
    private readonly JsonArray resources;

    private Snapshot(JsonArray resources)
    {
        this.resources = resources;
    }

    public static TheoryData<string> Stages => ["dev", "prod", "cdn"];

    public static Snapshot Of(string stage) =>
        new(JsonNode.Parse(Repository.Text($"infra/{stage}.snapshot.json"))!["predictedResources"]!.AsArray());

    /// <summary>The resources of a type, such as <c>Microsoft.Web/sites</c>.</summary>
    public IReadOnlyList<JsonNode> All(string type) => [.. resources.Where(resource => (string?)resource!["type"] == type).Select(resource => resource!)];

    /// <summary>The one resource of a type.</summary>
    public JsonNode One(string type) => Assert.Single(All(type));

    /// <summary>The one resource of a type with that last part of its name.</summary>
    public JsonNode One(string type, string name) => Assert.Single(All(type), resource => Leaf(resource) == name);

    /// <summary>The last parts of the names of the resources of a type.</summary>
    public IEnumerable<string> Names(string type) => All(type).Select(Leaf);

    private static string Leaf(JsonNode resource) => ((string)resource["name"]!).Split('/')[^1];
}
