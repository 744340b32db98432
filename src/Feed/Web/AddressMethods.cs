using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;

namespace Feed.Web;

/// <summary>
/// Determines the methods that an address supports. The routed endpoint is not enough: hosts route an unsupported method to <see
/// cref="Routes.Wildcard"/>.
/// </summary>
static class AddressMethods
{
    private static readonly PublicEndpoint Home = Endpoints.All.Single(endpoint => endpoint.Name == nameof(Routes.Home));

    private static readonly (PublicEndpoint Endpoint, TemplateMatcher Matcher)[] AllButHome =
    [
        .. Endpoints.All.Where(endpoint => endpoint != Home && !endpoint.IsFallback)
            .Select(endpoint => (endpoint, new TemplateMatcher(TemplateParser.Parse(endpoint.Template), []))),
    ];

    /// <summary>
    /// The methods that an address supports, in upper case and alphabetical order, OPTIONS among them; empty when no endpoint matches.
    /// </summary>
    public static IReadOnlyList<string> Of(PathString path)
    {
        var methods = EndpointsAt(path).SelectMany(endpoint => endpoint.Methods).ToHashSet();
        if (methods.Count > 0)
            methods.Add(HttpMethods.Options);
        return [.. methods.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether Azure requires a function key at an address, so that scripts from other origins must not access it.</summary>
    public static bool NeedsKey(PathString path) => EndpointsAt(path).Any(endpoint => endpoint.RequiresFunctionKey);

    private static IEnumerable<PublicEndpoint> EndpointsAt(PathString path) => path.Value is null or "" or "/"
        ? [Home]
        : AllButHome.Where(candidate => candidate.Matcher.TryMatch(path, [])).Select(candidate => candidate.Endpoint);
}
