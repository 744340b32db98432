using System.Text.Json.Nodes;

namespace Feed.Web;

/// <summary>
/// The OpenAPI description of all endpoints: openapi.json next to this file, embedded in the assembly so that every host has it.
/// </summary>
static class ApiDescription
{
    /// <summary>The description, with the site's own address as its server.</summary>
    /// <param name="home">The front page.</param>
    public static JsonNode For(Uri home)
    {
        using var file = typeof(ApiDescription).Assembly.GetManifestResourceStream("Feed.Web.openapi.json")!;
        var description = JsonNode.Parse(file)!;
        description["servers"]![0]!["url"] = home.AbsoluteUri.TrimEnd('/');
        return description;
    }
}
