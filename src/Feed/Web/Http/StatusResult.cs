using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Sends the result of a change: not cacheable, and not readable by other origins.</summary>
/// <param name="done">The outcome.</param>
public sealed class StatusResult(Answer.Done done) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = done.Status;
        response.Headers.CacheControl = "no-store";
        CommonHeaders.Add(response.Headers, done.ContentType, isPublic: false);
        if (done.Location is not null)
            response.Headers.Location = done.Location.AbsoluteUri;
        if (done.Body.IsEmpty)
            return;
        response.Headers.ContentType = done.ContentType;
        response.Headers.ContentLength = done.Body.Length;
        await response.Body.WriteAsync(done.Body, httpContext.RequestAborted);
    }
}
