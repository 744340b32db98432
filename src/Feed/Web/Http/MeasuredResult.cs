using Feed.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Feed.Web.Http;

/// <summary>Sends a result and counts the request; the status, such as 304, is known only after sending.</summary>
/// <param name="result">What is sent.</param>
/// <param name="kind">The kind of response, see <see cref="KindOf"/>.</param>
internal sealed class MeasuredResult(IResult result, string kind) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await result.ExecuteAsync(httpContext);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected. The Functions host would count an exception as a failed invocation.
            Count(kind, StatusCodes.Status499ClientClosedRequest);
            return;
        }

        Count(kind, httpContext.Response.StatusCode);
    }

    /// <summary>Counts a request.</summary>
    public static void Count(string kind, int status)
    {
        // Without a listener, do not box the status.
        if (FeedTelemetry.Requests.Enabled)
            FeedTelemetry.Requests.Add(1, FeedTelemetry.Kind(kind), new(FeedTelemetry.StatusTag, status));
    }

    /// <summary>The kind of a response, for the request counter.</summary>
    public static string KindOf(Answer answer) => answer switch
    {
        Answer.Found found => found.Content.Kind,
        Answer.Streamed => "picture",
        Answer.Moved => "moved",
        Answer.Done => "upload",
        _ => "problem",
    };

    /// <summary>The kind of a response with content.</summary>
    public static string KindOfType(string contentType) => contentType.Split(';')[0] switch
    {
        "application/rss+xml" => "rss",
        "application/atom+xml" => "atom",
        "application/feed+json" => "json_feed",
        "application/json" => "data",
        "text/html" => "page",
        _ => "other",
    };
}
