using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Feed.Web;

/// <summary>Maps every public address.</summary>
public static class FeedEndpoints
{
    /// <summary>
    /// Maps every endpoint of <see cref="Endpoints"/> to its handler, and all other requests to the handler that answers 404 or 405.
    /// </summary>
    public static IEndpointRouteBuilder MapFeed(this IEndpointRouteBuilder app)
    {
        foreach (var endpoint in Endpoints.All)
            app.MapMethods("/" + endpoint.Template, endpoint.Methods, endpoint.Handler).WithName(endpoint.Name);
        app.MapFallback("{*path}", Endpoints.All.Single(endpoint => endpoint.Name == nameof(Routes.Wildcard)).Handler);
        return app;
    }
}
