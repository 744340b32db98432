using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Feed.Tests.Support;
using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Web;

/// <summary>Storage fails for a while and recovers.</summary>
public sealed class StorageDownTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly string[] Paths = ["/health", "/feed.rss", "/", "/speakers.json"];

    private readonly StorageCalls calls = new();
    private readonly SettableTime time = new();
    private readonly WarningLog log = new();

    [Fact]
    public async Task Feeds_are_served_from_the_cache_and_the_site_is_unhealthy_until_storage_is_back()
    {
        await using var site = await StartAsync();
        await site.PublishAsync("a.txt", Texts.Tagged("Before the storm", "Harbour"));
        var before = await site.TextAsync("/feed.rss");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/health"));

        calls.Before(_ => throw new RequestFailedException("Connection refused", new SocketException((int)SocketError.ConnectionRefused)));
        for (var minute = 0; minute < 3; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(before, await site.TextAsync("/feed.rss"));
        }

        Assert.Contains(log.Warnings, line => line.Contains("feed.rss", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, "/health"));
        using (var unknown = await site.GetAsync("/tags/harbour/feed.atom"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
            Assert.NotNull(unknown.Headers.RetryAfter);
        }

        calls.Reset();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/health"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/tags/harbour/feed.atom"));
        await site.PublishAsync("b.txt", Texts.Tagged("After the storm", "Harbour"));
        Assert.Contains("After the storm", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_that_gets_no_token_is_as_good_as_storage_that_is_down()
    {
        await using var site = await StartAsync();
        await site.PublishAsync("a.txt", Texts.Tagged("Before the storm", "Harbour"));
        var before = await site.TextAsync("/feed.rss");
        calls.Before(_ => throw new AuthenticationFailedException("ManagedIdentityCredential authentication failed: no response from the managed identity endpoint."));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(before, await site.TextAsync("/feed.rss"));
        foreach (var path in (string[])["/health", "/tags/harbour/feed.atom"])
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, path));
    }

    [Fact]
    public async Task A_cache_in_front_may_serve_stale_feeds_while_the_site_fails()
    {
        await using var site = await StartAsync();
        await site.PublishAsync("a.txt", Texts.Tagged("Before the storm", "Harbour"));
        using var feed = await site.GetAsync("/feed.rss");
        Assert.Contains(feed.Headers.CacheControl!.Extensions, extension => extension.Name == "stale-if-error" && int.Parse(extension.Value!, System.Globalization.CultureInfo.InvariantCulture) > 60);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_disconnects_during_a_storage_call_is_not_a_failure(bool toldByRequest)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var leaving = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        feed.Calls.Before(_ =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, leaving.Token);
        });
        var context = new DefaultHttpContext { RequestServices = feed.Get<IServiceProvider>() };
        context.Request.Method = HttpMethods.Get;
        if (toldByRequest)
            context.RequestAborted = leaving.Token;
        foreach (var answering in (Task<IResult>[])[feed.Get<FeedHandlers>().LatestAsync(context.Request, "rss", leaving.Token), feed.Get<SiteHandlers>().HealthAsync(context.Request, leaving.Token)])
        {
            await asked.Task;
            await leaving.CancelAsync();
            await (await answering).ExecuteAsync(context);
            Assert.Equal(StatusCodes.Status499ClientClosedRequest, context.Response.StatusCode);
        }
    }

    /// <summary>With the usual retries, whose faults are combined in one exception.</summary>
    [Fact]
    public async Task An_unreachable_account_is_503_and_never_500()
    {
        var nobody = Feed.Local.Azurite.AzuritePorts.Free().ConnectionString;
        await using var site = await TestSite.StartAsync(azurite, nobody);
        var statuses = await Task.WhenAll(Paths.Select(path => StatusAsync(site, path)));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
    }

    public void Dispose() => log.Dispose();

    private Task<TestSite> StartAsync() => TestSite.StartAsync(azurite, services: services => services
        .AddSingleton<TimeProvider>(time)
        .AddSingleton<HttpPipelinePolicy>(calls)
        .AddSingleton<HttpPipelinePolicy>(new RetryPolicy(1, DelayStrategy.CreateFixedDelayStrategy(TimeSpan.Zero)))
        .AddLogging(logging => logging.AddProvider(log)));

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, string path)
    {
        using var response = await site.GetAsync(path);
        return response.StatusCode;
    }

    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Warnings { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
                Warnings.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
