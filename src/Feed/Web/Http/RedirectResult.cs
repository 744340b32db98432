using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Sends a permanent redirect to the canonical address.</summary>
/// <param name="location">Path and query, escaped.</param>
public sealed class RedirectResult(string location) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = location;
        response.Headers.CacheControl = "public, max-age=300";
        CommonHeaders.Add(response.Headers, "");
        return Task.CompletedTask;
    }
}
