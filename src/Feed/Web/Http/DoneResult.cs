using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Says that a change is done.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="location">The address of what was made; null when nothing was.</param>
public sealed class DoneResult(int status, Uri? location) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (location is not null)
            httpContext.Response.Headers.Location = location.AbsoluteUri;
        return Task.CompletedTask;
    }
}
