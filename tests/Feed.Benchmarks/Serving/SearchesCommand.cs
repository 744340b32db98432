using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Feed.Benchmarks.Storing;
using Feed.Storage.Publishing;

namespace Feed.Benchmarks.Serving;

/// <summary>
/// <c>searches [SECONDS]</c>: what a cached feed takes while a hundred different words that no article has are searched for each second.
/// </summary>
internal static class SearchesCommand
{
    private const int Articles = 400;
    private const int SearchesPerSecond = 100;

    /// <summary>How long the cached feed is measured without searches, before and after.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="seconds">How long the searches last.</param>
    public static async Task<int> RunAsync(int seconds)
    {
        await using var feed = await FeedInstance.StartAsync();
        for (var number = 0; number < Articles; number++)
        {
            await feed.Storage.Articles.UploadBlobAsync(MadeUpArticle.Name(number), BinaryData.FromString(MadeUpArticle.Text(number)));
            await feed.Get<Publisher>().PublishAsync(MadeUpArticle.Name(number), CancellationToken.None);
        }

        var address = Loopback.FreeAddress();
        await using var server = await Server.StartAsync(
            "Feed.Local", address, [.. FeedProgram.Command, "--urls", address.AbsoluteUri], "/about", FeedProgram.Environment(feed.Connection));
        await server.SaysAsync(FeedProgram.Ready);
        using var client = new HttpClient { BaseAddress = address };
        await MeasureAsync(client, Alone);
        Report("before", await MeasureAsync(client, Alone), server);

        var length = TimeSpan.FromSeconds(seconds);
        var searching = SearchAsync(client, length);
        Report("during", await MeasureAsync(client, length), server);
        var answers = await searching;
        Report("after", await MeasureAsync(client, Alone), server);
        Console.WriteLine(string.Join(", ", answers.OrderBy(status => status.Key).Select(status => $"{status.Value} searches got {(int)status.Key}")) + ".");
        return 0;
    }

    private static void Report(string when, double[] milliseconds, Server server)
    {
        double At(double part) => milliseconds[(int)(part * (milliseconds.Length - 1))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{when}: {milliseconds.Length} answers of a cached feed, p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms; memory {server.Bytes / 1024 / 1024} MB"));
    }

    /// <summary>The times of a cached feed, asked for again and again, in order of length.</summary>
    private static async Task<double[]> MeasureAsync(HttpClient client, TimeSpan length)
    {
        var (begun, times) = (Stopwatch.GetTimestamp(), new List<double>());
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            var asked = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync("/feed.rss");
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            await Task.Delay(Pause);
        }

        return [.. times.Order()];
    }

    /// <summary>Half of the searches request the page, half the feed; they run at the same time.</summary>
    private static async Task<IReadOnlyDictionary<HttpStatusCode, int>> SearchAsync(HttpClient client, TimeSpan length)
    {
        var (answers, open) = (new ConcurrentDictionary<HttpStatusCode, int>(), new List<Task>());
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / SearchesPerSecond));
        var begun = Stopwatch.GetTimestamp();
        for (var number = 0; Stopwatch.GetElapsedTime(begun) < length; number++)
        {
            await beat.WaitForNextTickAsync();
            open.Add(AskAsync($"{(number % 2 == 0 ? "/search" : "/feed.rss")}?q=zz{number}x"));
        }

        await Task.WhenAll(open);
        return answers;

        async Task AskAsync(string path)
        {
            using var answer = await client.GetAsync(path);
            await answer.Content.CopyToAsync(Stream.Null);
            answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
        }
    }
}
