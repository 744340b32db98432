using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Sends a file as RFC 9110 requires, with 304, HEAD and single ranges.</summary>
/// <param name="file">The file.</param>
public sealed class StreamedResult(StreamedFile file) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var content = file.Content;
        var (response, part) = (httpContext.Response, file.Part);
        var headers = response.Headers;
        headers.ETag = file.ETag;
        headers.CacheControl = part.Status == StatusCodes.Status416RangeNotSatisfiable ? "no-store" : file.CacheControl;
        headers.AcceptRanges = "bytes";
        CommonHeaders.Add(headers, file.ContentType);
        response.StatusCode = part.Status;
        if (part.ContentRange is { } range)
            headers.ContentRange = range;
        if (part.Status is StatusCodes.Status304NotModified or StatusCodes.Status416RangeNotSatisfiable)
            return;
        headers.ContentType = file.ContentType;
        headers.ContentLength = part.Length;
        if (content is not null && !HttpMethods.IsHead(httpContext.Request.Method))
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}

/// <summary>A file that is too large to hold in memory for each request.</summary>
/// <param name="ETag">The strong validator, with its quotation marks.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="CacheControl">The header.</param>
/// <param name="Part">The requested part.</param>
/// <param name="Content">A stream of that part; null when no bytes are sent.</param>
public sealed record StreamedFile(string ETag, string ContentType, string CacheControl, RangeResponse Part, Stream? Content);
