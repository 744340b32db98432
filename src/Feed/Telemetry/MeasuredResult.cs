using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Telemetry;

/// <summary>Sends a result and counts the request; the status is known only then, for example 304.</summary>
/// <param name="result">What is sent.</param>
/// <param name="kind">The kind of answer, see <see cref="KindOf"/>.</param>
internal sealed class MeasuredResult(IResult result, string kind) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await result.ExecuteAsync(httpContext);
        FeedTelemetry.Requests.Add(1, FeedTelemetry.Kind(kind), new(FeedTelemetry.StatusTag, httpContext.Response.StatusCode));
    }

    /// <summary>A few kinds by which requests are counted.</summary>
    public static string KindOf(Answer answer) => answer switch
    {
        Answer.Found found => KindOfType(found.Content.ContentType),
        Answer.Moved => "moved",
        Answer.Done => "upload",
        _ => "problem",
    };

    private static string KindOfType(string contentType) => contentType.Split(';')[0] switch
    {
        "application/rss+xml" => "rss",
        "application/atom+xml" => "atom",
        "application/feed+json" => "json_feed",
        "application/json" => "data",
        "text/html" => "page",
        _ => "other",
    };
}
