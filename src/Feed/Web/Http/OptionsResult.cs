using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>
/// Answers OPTIONS with the methods of the address and, for public endpoints, the headers that other origins may send (CORS preflight).
/// </summary>
/// <param name="methods">The methods.</param>
/// <param name="isPublic">Whether the address requires no key.</param>
public sealed class OptionsResult(IReadOnlyList<string> methods, bool isPublic) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, allowed) = (httpContext.Response, string.Join(", ", methods));
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = allowed;
        if (isPublic)
        {
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlAllowMethods = allowed;
            response.Headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since";
            response.Headers.AccessControlMaxAge = "86400";
        }
        else
        {
            response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
