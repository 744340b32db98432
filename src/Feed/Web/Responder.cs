using Azure;
using Feed.Storage;
using Feed.Storage.Words;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feed.Web;

/// <summary>The request pipeline shared by all handlers. It bounds how long each request waits for storage.</summary>
/// <param name="cache">Caches rendered responses.</param>
/// <param name="site">What every page of the site shares.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Logs failures of storage.</param>
/// <param name="searchCache">A separate cache for search results, so that rare searches do not evict feeds.</param>
public sealed partial class Responder(
    RenderCache cache, Site site, TimeProvider time, ILogger<Responder> log, SearchCache? searchCache = null)
{
    /// <summary>
    /// Answers a request in three steps: reads its query, loads the data and renders the response. Skips loading and rendering if the
    /// response is in the cache. Each step may throw <see cref="ShortCircuitException"/>.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the query from the address.</param>
    /// <param name="load">Loads what the query asks for from storage.</param>
    /// <param name="render">Renders what was loaded; not called when the fingerprint says that nothing has changed.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    public Task<IResult> AnswerAsync<TQuery, TModel>(
        HttpRequest request,
        Func<TQuery> read,
        Func<TQuery, CancellationToken, Task<TModel>> load,
        Func<TModel, Task<RenderedContent>> render,
        CancellationToken cancellation)
        where TQuery : IQuery =>
        ExecuteLimitedAsync(request, token => CachedAsync(read(), load, render, token), cancellation);

    /// <summary>Overload for synchronous rendering.</summary>
    public Task<IResult> AnswerAsync<TQuery, TModel>(
        HttpRequest request,
        Func<TQuery> read,
        Func<TQuery, CancellationToken, Task<TModel>> load,
        Func<TModel, RenderedContent> render,
        CancellationToken cancellation)
        where TQuery : IQuery =>
        AnswerAsync(request, read, load, model => Task.FromResult(render(model)), cancellation);

    /// <summary>Overload for rendering without storage.</summary>
    public Task<IResult> AnswerAsync<TQuery>(
        HttpRequest request, Func<TQuery> read, Func<TQuery, RenderedContent> render, CancellationToken cancellation)
        where TQuery : IQuery =>
        AnswerAsync(request, read, (query, _) => Task.FromResult(query), query => Task.FromResult(render(query)), cancellation);

    /// <summary>Answers a request without the cache: for volatile content, and for content that only editors see.</summary>
    /// <param name="request">The request.</param>
    /// <param name="create">Creates the response; may throw <see cref="ShortCircuitException"/>.</param>
    /// <param name="cancellation">Cancelled when the client no longer waits.</param>
    public Task<IResult> AnswerUncachedAsync(
        HttpRequest request, Func<CancellationToken, Task<Answer>> create, CancellationToken cancellation) =>
        ExecuteLimitedAsync(request, create, cancellation);

    /// <summary>
    /// Answers a request whose body may take minutes to arrive, so that no single limit fits it: <paramref name="create"/> bounds each of
    /// its waits for storage with a <see cref="StorageTimeout"/> of its own.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="create">Creates the response; may throw <see cref="ShortCircuitException"/>.</param>
    /// <param name="cancellation">Cancelled when the client no longer waits.</param>
    public Task<IResult> AnswerUploadAsync(HttpRequest request, Func<Task<Answer>> create, CancellationToken cancellation) =>
        ExecuteAsync(request, create, cancellation);

    /// <summary>Answers a request without the cache, in two steps.</summary>
    /// <param name="request">The request.</param>
    /// <param name="load">Loads the data from storage.</param>
    /// <param name="render">Renders the data.</param>
    /// <param name="cancellation">Cancelled when the client no longer waits.</param>
    public Task<IResult> AnswerUncachedAsync<TModel>(
        HttpRequest request,
        Func<CancellationToken, Task<TModel>> load,
        Func<TModel, Task<RenderedContent>> render,
        CancellationToken cancellation) =>
        ExecuteLimitedAsync(request, async token => new Answer.Found(await render(await load(token))), cancellation);

    private Task<Answer> CachedAsync<TQuery, TModel>(
        TQuery query,
        Func<TQuery, CancellationToken, Task<TModel>> load,
        Func<TModel, Task<RenderedContent>> render,
        CancellationToken cancellation)
        where TQuery : IQuery
    {
        var responses = query.IsSearch && searchCache is not null ? searchCache.Responses : cache;
        return responses.GetAsync(query.Key, async (previous, c) =>
        {
            await site.KeepLookFreshAsync(c);
            try
            {
                var model = await load(query, c);
                var isSame = model is IFingerprinted { Fingerprint: var fingerprint } && previous?.Fingerprint == fingerprint;
                return new Answer.Found(isSame ? previous! : await render(model));
            }
            catch (ShortCircuitException fault)
            {
                return fault.Answer;
            }
        }, cancellation);
    }

    private async Task<IResult> ExecuteLimitedAsync(
        HttpRequest request, Func<CancellationToken, Task<Answer>> create, CancellationToken cancellation)
    {
        using var timeout = new StorageTimeout(time, cancellation);
        return await ExecuteAsync(request, () => create(timeout.Token), cancellation);
    }

    private async Task<IResult> ExecuteAsync(HttpRequest request, Func<Task<Answer>> create, CancellationToken cancellation)
    {
        if (HttpMethods.IsOptions(request.Method) && AddressMethods.Of(request.Path) is { Count: > 0 } methods)
            return new OptionsResult(methods, isPublic: !AddressMethods.NeedsKey(request.Path));
        try
        {
            return Measured(await create());
        }
        catch (ShortCircuitException fault)
        {
            return Measured(fault.Answer);
        }
        catch (Exception e)
            when (e.IsStorageUnavailable() && (cancellation.IsCancellationRequested
                || request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            // The client has disconnected. The Functions host would count an exception as a failed invocation.
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (SearchBusyException)
        {
            const string Detail = "Too many searches are under way. Try again in ten seconds.";
            return Measured(new Answer.Failed(StatusCodes.Status503ServiceUnavailable, "Busy", Detail));
        }
        catch (Exception e) when (e is RequestFailedException || e.IsStorageUnavailable())
        {
            LogStorageFailed(request.Path, e.Reason().Trim().TrimEnd('.'));
            return Measured(
                new Answer.Failed(StatusCodes.Status503ServiceUnavailable, "Storage is not responding",
                "The storage of this site is not responding. Try again in ten seconds."));
        }
    }

    private MeasuredResult Measured(Answer answer) => new(Result(answer), MeasuredResult.KindOf(answer));

    private IResult Result(Answer answer) => answer switch
    {
        Answer.Found found => new ContentResult(found.Content, time),
        Answer.Streamed streamed => new StreamedResult(streamed.File),
        Answer.Moved moved => new RedirectResult(moved.Location),
        Answer.Done done => new StatusResult(done),
        Answer.Failed failed => new FailureResult(failed, site.Frame(failed.Title, path: null, failed.Detail)),
        _ => throw new InvalidOperationException($"No result for {answer}."),
    };

    [LoggerMessage(54, LogLevel.Error, "Storage is not responding ({Reason}), so {Path} cannot be served.")]
    private partial void LogStorageFailed(string path, string reason);
}
