using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>A public address and its handler.</summary>
/// <param name="Name">The name of its constant in <see cref="Routes"/>, and of its function in Azure.</param>
/// <param name="Template">The route template, without a leading slash.</param>
/// <param name="Methods">The supported HTTP methods, in upper case.</param>
/// <param name="RequiresFunctionKey">Whether Azure requires a function key; Feed.Local never does.</param>
/// <param name="Handler">Handles a request whose route values are set.</param>
public sealed record PublicEndpoint(
    string Name, string Template, IReadOnlyList<string> Methods, bool RequiresFunctionKey, RequestDelegate Handler)
{
    /// <summary>Whether it answers what no other endpoint answers: an unknown address, or a wrong method.</summary>
    public bool IsFallback => Name is nameof(Routes.Wildcard) or nameof(Routes.WildcardHome);
}
