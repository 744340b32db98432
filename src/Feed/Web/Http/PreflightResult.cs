using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Answers a script of another site that asks whether it may read, conditionally.</summary>
public sealed class PreflightResult : IResult
{
    /// <summary>The one answer.</summary>
    public static PreflightResult Instance { get; } = new();

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since";
        response.Headers.AccessControlMaxAge = "86400";
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        return Task.CompletedTask;
    }
}
