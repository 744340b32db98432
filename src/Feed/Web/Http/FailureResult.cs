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
        var page = PrefersPage(request);
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

    /// <summary>Feed readers name HTML too, but after the types of feeds; only who likes nothing better than HTML is a browser.</summary>
    private static bool PrefersPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var html = accepted.Where(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)).Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
        return html > 0 && accepted.All(type => (type.Quality ?? 1) <= html);
    }

    private sealed record Problem(string Type, string Title, int Status, string Detail);
}
