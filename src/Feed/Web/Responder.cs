using Azure;
using Feed.Storage;
using Feed.Storage.Words;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feed.Web;

/// <summary>The way from a request to an answer that all handlers share.</summary>
/// <param name="cache">Keeps what was rendered.</param>
/// <param name="site">What every page of the site shares.</param>
/// <param name="time">The time of each answer.</param>
/// <param name="logger">Where failures are told.</param>
/// <param name="searches">Keeps what was found by words: rare questions are to push no feed out of <paramref name="cache"/>.</param>
public sealed partial class Responder(
    RenderCache cache, Site site, TimeProvider time, ILogger<Responder> logger, SearchCache? searches = null)
{
    /// <summary>Answers from the cache, or makes the answer and keeps it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">Names the answer, see <see cref="RenderCache.GetAsync"/>.</param>
    /// <param name="make">Makes it, see <see cref="RenderCache.GetAsync"/>.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<IResult> AnswerAsync(
        HttpRequest request, string key, Func<RenderedContent?, CancellationToken, Task<Answer>> make, CancellationToken cancellation) =>
        AnswerAsync(request, key, isSearch: false, make, cancellation);

    /// <summary>The same, for an answer that may be the outcome of a search: such are kept apart.</summary>
    public Task<IResult> AnswerAsync(
        HttpRequest request,
        string key,
        bool isSearch,
        Func<RenderedContent?, CancellationToken, Task<Answer>> make,
        CancellationToken cancellation) =>
        AnswerAsync(request, () => (isSearch && searches is not null ? searches.Answers : cache).GetAsync(key, async (previous, c) =>
        {
            await site.KeepLookFreshAsync(c);
            return await make(previous, c);
        }, cancellation), cancellation);

    /// <summary>Makes the answer anew: what is true only now, or for editors only.</summary>
    /// <param name="request">The request.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellation">Tells that nobody waits for it any longer.</param>
    public Task<IResult> AnswerNowAsync(HttpRequest request, Func<Task<Answer>> make, CancellationToken cancellation) =>
        AnswerAsync(request, make, cancellation);

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<Task<Answer>> find, CancellationToken cancellation)
    {
        if (HttpMethods.IsOptions(request.Method) && AddressMethods.Of(request.Path) is { Count: > 0 } methods)
            return new OptionsResult(methods, isPublic: !AddressMethods.NeedsKey(request.Path));
        try
        {
            return Measured(await find());
        }
        catch (Exception e)
            when (e.IsStorageAway() && (cancellation.IsCancellationRequested || request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            // Who asked has gone. To the Functions host an exception would be a function that failed.
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (SearchBusyException)
        {
            const string Detail = "Too many searches are under way. Try again in a few seconds.";
            return Measured(new Answer.Failed(StatusCodes.Status503ServiceUnavailable, "Busy", Detail));
        }
        catch (Exception e) when (e is RequestFailedException || e.IsStorageAway())
        {
            LogStorageFailed(request.Path, ReasonOf(e));
            return Measured(
                new Answer.Failed(StatusCodes.Status503ServiceUnavailable, "Storage does not answer",
                    "The storage of this site does not answer. Try again in a moment."));
        }
    }

    private MeasuredResult Measured(Answer answer) => new(Result(answer), MeasuredResult.KindOf(answer));

    /// <summary>The result for an answer that is known.</summary>
    public IResult Result(Answer answer) => answer switch
    {
        Answer.Found found => new ContentResult(found.Content, time),
        Answer.Streamed streamed => new StreamedResult(streamed.File),
        Answer.Moved moved => new MovedResult(moved.Location),
        Answer.Done done => new DoneResult(done),
        Answer.Failed failed => new FailureResult(failed, site.Frame(failed.Title)),
        _ => throw new InvalidOperationException($"No result for {answer}."),
    };

    /// <summary>
    /// One line: after several attempts the client library gives the faults of all with their stacks, and the last says as much.
    /// </summary>
    private static string ReasonOf(Exception fault) =>
        (fault is AggregateException all ? all.InnerExceptions[^1] : fault).Message.Split('\n')[0].Trim().TrimEnd('.');

    [LoggerMessage(LogLevel.Error, "Storage does not answer ({Reason}), so {Path} cannot be served.")]
    private partial void LogStorageFailed(string path, string reason);
}
