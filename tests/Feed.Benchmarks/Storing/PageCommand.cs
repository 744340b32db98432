using System.Globalization;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Support;
using Feed.Web;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Benchmarks.Storing;

/// <summary><c>page</c>: a feed of 20 that is in no cache, beside a loop that makes the same calls to storage and nothing else.</summary>
internal static class PageCommand
{
    private const int Articles = 60;
    private const int Rounds = 200;
    private const double Goal = 2;

    public static async Task<int> RunAsync()
    {
        await using var feed = await FeedInstance.StartAsync();
        await feed.TakeInAsync(Articles);
        var bytes = 0L;
        var calls = await feed.Calls.OfAsync(async () => bytes = await AnswerAsync(feed));
        var bare = new BareCalls(feed.Storage, feed.Connection, writes: false).Repeat(calls);
        var of = await Timed.MediansAsync(Rounds, () => AnswerAsync(feed), bare);
        var ratio = of[0].Milliseconds / of[1].Milliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A feed of 20 in no cache ({bytes:N0} bytes, {calls.Count} calls to storage): {of[0].Milliseconds:F1} ms ({of[0].CpuMilliseconds:F1} ms of processor time here); "
            + $"the same calls alone: {of[1].Milliseconds:F1} ms ({of[1].CpuMilliseconds:F1} ms); {ratio:F2} times (goal at most {Goal}{(ratio > Goal ? ", MISSED" : "")}). Medians of {Rounds}."));
        return 0;
    }

    /// <summary>The answer of the real handler, with a cache that has nothing.</summary>
    private static async Task<long> AnswerAsync(FeedInstance feed)
    {
        using var cache = CachedResponseHarness.Cache(feed.Get<KnownChanges>(), TimeProvider.System);
        var site = feed.Get<Site>();
        var handlers = new FeedHandlers(feed.Get<ListFinder>(), site, new Responder(cache, site, TimeProvider.System, NullLogger<Responder>.Instance));
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Get;
        var result = await handlers.LatestAsync(context.Request, "atom", CancellationToken.None);
        await result.ExecuteAsync(context);
        return context.Response.StatusCode == StatusCodes.Status200OK ? context.Response.ContentLength!.Value : throw new InvalidOperationException($"The feed answers {context.Response.StatusCode}.");
    }
}
