using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>
/// Sends rendered content as RFC 9110 and 9111 require: a validator per coding, 304, HEAD. Needs no middleware, so it works in every host.
/// </summary>
/// <param name="content">What is sent.</param>
/// <param name="time">The clock, which decides whether Last-Modified is sent.</param>
public sealed class ContentResult(RenderedContent content, TimeProvider time) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => SendAsync(content, httpContext, time);

    /// <summary>Sends the content. The content itself caches every header and body that does not depend on the request.</summary>
    internal static Task SendAsync(RenderedContent content, HttpContext httpContext, TimeProvider time)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var coding = ContentCodings.Choose(request.Headers.AcceptEncoding);
        var etag = content.ETag(coding);
        var headers = response.Headers;
        headers.ETag = etag;
        headers.Vary = content.Vary;
        headers.CacheControl = content.CacheControl;
        var lastModified = content.LastModifiedAt(time.GetUtcNow());
        if (lastModified is not null)
            headers.LastModified = content.LastModifiedHeader;
        if (content.Links is { Length: > 0 } links)
            headers.Link = links;
        CommonHeaders.Add(headers, content.ContentType, isPublic: !content.IsRestricted);
        if (Preconditions.NotModified(request, etag, lastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = content.Body(coding);
        headers.ContentType = content.BrowserContentType is { } shown && BrowserDetection.IsBrowser(request) ? shown : content.ContentType;
        headers.ContentLength = body.Length;
        if (coding.Name() is { } name)
            headers.ContentEncoding = name;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
