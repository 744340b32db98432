using System.Text;
using System.Text.Json;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Says what went wrong: as a page to a browser, as problem+json (RFC 9457) to a program.</summary>
/// <param name="failure">What went wrong.</param>
/// <param name="frame">What every page of the site shares.</param>
public sealed class FailureResult(Answer.Failed failure, PageFrame frame) : IResult
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var page = Browsers.Prefer(request);
        var body = page
            ? Encoding.UTF8.GetBytes(await PageRenderer.RenderAsync(FailureView.Create(new FailureModel(frame, failure))))
            : JsonSerializer.SerializeToUtf8Bytes(new Problem("about:blank", failure.Title, failure.Status, failure.Detail), Options);
        response.StatusCode = failure.Status;
        response.Headers.ContentType = page ? PageRenderer.ContentType : "application/problem+json";
        response.Headers.ContentLength = body.Length;
        response.Headers.Vary = "Accept";
        response.Headers.CacheControl = failure.Status >= 500 ? "no-store" : "public, max-age=10";
        if (failure.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "10";
        CommonHeaders.Add(response.Headers, response.Headers.ContentType.ToString());
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private sealed record Problem(string Type, string Title, int Status, string Detail);
}
