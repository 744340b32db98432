using Feed.Search;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Sends an error response: a page to browsers that GET or HEAD, problem+json (RFC 9457) to all other clients.</summary>
/// <param name="failure">What went wrong.</param>
/// <param name="frame">What all pages share.</param>
public sealed class FailureResult(Answer.Failed failure, PageFrame frame) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var isPage = isRead && BrowserDetection.IsBrowser(request);
        var isRestricted = AddressMethods.NeedsKey(request.Path);
        var body = isPage
            ? await PageRenderer.BytesAsync(FailureView.Create(ModelOf(request)))
            : JsonContent.Bytes(new Problem("about:blank", failure.Title, failure.Status, failure.Detail));
        response.StatusCode = failure.Status;
        response.Headers.ContentType = isPage ? PageRenderer.ContentType : "application/problem+json";
        response.Headers.ContentLength = body.Length;
        response.Headers.Vary = "Accept";
        response.Headers.CacheControl = failure.Status >= 500 || isRestricted ? "no-store" : "public, max-age=10";
        if (failure.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "10";
        if (failure.Allow.Count > 0)
            response.Headers.Allow = string.Join(", ", failure.Allow);
        CommonHeaders.Add(response.Headers, response.Headers.ContentType.ToString(), isPublic: !isRestricted);
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>The page of a failed search keeps the search text, so that the user can correct it.</summary>
    private FailureModel ModelOf(HttpRequest request)
    {
        if (!request.Path.Equals("/" + Routes.Search, StringComparison.OrdinalIgnoreCase)
            || !request.Query.TryGetValue("q", out var values))
            return new FailureModel(frame, failure);
        var searchText = string.Join(' ', values.ToArray());
        return new FailureModel(frame with { SearchText = SearchQuery.RemoveInvalid(searchText) }, failure)
        {
            Suggestion = SearchQuery.Repair(searchText),
        };
    }

    private sealed record Problem(string Type, string Title, int Status, string Detail);
}
