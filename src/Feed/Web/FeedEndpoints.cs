using Microsoft.AspNetCore.Routing;

namespace Feed.Web;

/// <summary>Maps every public address.</summary>
public static class FeedEndpoints
{
    /// <summary>Maps every public address to its handler.</summary>
    public static IEndpointRouteBuilder MapFeed(this IEndpointRouteBuilder app) => app;
}
