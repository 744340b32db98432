using Feed.Storage.ChangeFeed;
using Feed.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Support;

/// <summary>A cache that keeps one answer, and the pipeline that sends it, without a server around them.</summary>
internal sealed class CachedResponseHarness : IDisposable
{
    private const string Target = "/feed.atom";

    private readonly ServiceProvider services;
    private readonly RequestDelegate pipeline;

    /// <param name="length">Of the answer's body, in bytes.</param>
    public CachedResponseHarness(int length)
    {
        var time = new StandingTime();
        services = new ServiceCollection().AddSingleton<TimeProvider>(time)
            .AddSingleton(_ => Cache(new KnownChanges(), time)).BuildServiceProvider();
        var content = new RenderedContent(new byte[length], "application/atom+xml; charset=utf-8") { Self = new Uri("https://news.example" + Target), LastModified = DateTimeOffset.UnixEpoch };
        services.GetRequiredService<RenderCache>().GetAsync(Target[1..], (_, _) => Task.FromResult<Answer>(new Answer.Found(content)), CancellationToken.None).Wait();
        pipeline = new ApplicationBuilder(services).UseCachedResponses().Build();
    }

    /// <summary>A cache by itself.</summary>
    /// <param name="changes">What is known of changes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Reads of changes; null where nothing ever changes.</param>
    public static RenderCache Cache(
        KnownChanges changes, TimeProvider time, Func<DateTimeOffset?, CancellationToken, Task<ChangesFound>>? read = null)
    {
        read ??= (since, _) => Task.FromResult(new ChangesFound([], [], DateTimeOffset.UnixEpoch, IsComplete: since is not null));
        var watch = new ChangeWatch(changes, read, () => Task.CompletedTask, time, NullLogger<ChangeWatch>.Instance);
        return new RenderCache(watch, time, NullLogger<RenderCache>.Instance);
    }

    /// <summary>A request for the answer, as a feed reader makes it.</summary>
    public static DefaultHttpContext Asking()
    {
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = Target;
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.AcceptEncoding = "gzip, deflate, br";
        return context;
    }

    public Task SendAsync(HttpContext context) => pipeline(context);

    public void Dispose() => services.Dispose();

    /// <summary>What is kept stays young however long a measurement takes.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
