using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Azure.Core.Pipeline;
using Feed.Benchmarks.Scale;
using Feed.Local.Azurite;
using Feed.Storage;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;
using Feed.Syndication;
using Feed.Web;
using Feed.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Benchmarks.Serving;

/// <summary>
/// <c>told [SECONDS [azurite]]</c>: what an instance asks of storage while a thousand addresses are asked for at full speed: first nothing
/// changes, then another instance takes in ten articles a second; and how long each takes to show here. The account is in memory, because
/// Azurite, which <c>azurite</c> chooses, takes in fewer than ten articles a second beside the readers.
/// </summary>
internal static class ToldCommand
{
    private const int Articles = 450;
    private const int Addresses = 1_000;
    private const int Readers = 8;
    private const int UploadsPerSecond = 10;

    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 60;
        if (arguments is [_, "azurite"])
            return await OnAzuriteAsync(seconds);
        await using var storage = NewsroomStorage.InMemory();
        return await MeasureAsync(storage, seconds);
    }

    private static async Task<int> OnAzuriteAsync(int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("feed-told-").FullName;
        try
        {
            var ports = AzuritePorts.Free();
            await using var azurite = await AzuriteServer.StartAsync(ports, folder, Console.Error.WriteLine, CancellationToken.None);
            await using var storage = NewsroomStorage.On(ports);
            return await MeasureAsync(storage, seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(NewsroomStorage writer, int seconds)
    {
        await writer.Get<FeedStorage>().CreateMissingAsync(CancellationToken.None);
        for (var number = 0; number < Articles; number++)
            await TakeInAsync(writer, number);
        await writer.Get<Sweep>().RunAsync(CancellationToken.None);
        var meter = new StorageMeter();
        await using var app = await StartAsync(writer, meter);
        var site = new Uri(app.Urls.First());
        using var http = new HttpClient { BaseAddress = site };
        var addresses = await AddressesAsync(writer);
        for (var round = 0; round < 2; round++)
        {
            foreach (var address in addresses)
                (await http.GetAsync(address)).EnsureSuccessStatusCode().Dispose();

            // Until then, this instance is still busy with the changes of the articles above.
            await Task.Delay(ChangeTable.Overlap + (ChangeWatch.ReadInterval * 2));
        }

        Console.WriteLine($"{addresses.Count} addresses of {Articles} articles, {Readers} readers, {seconds} s each.");
        meter.Take();
        Print("nothing changes", await AskAsync(http, addresses, seconds), meter.Take(), seconds);
        var lags = new ConcurrentBag<double>();
        var uploading = UploadAsync(writer, http, seconds, lags);
        var asked = await AskAsync(http, addresses, seconds);
        var use = meter.Take();
        var done = await uploading;
        Print($"{done / (double)seconds:F1} uploads a second elsewhere", asked, use, seconds);
        var sorted = lags.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"An upload shows after {sorted[sorted.Count / 2]:F1} s, at worst {sorted[^1]:F1} s ({sorted.Count} looked for; goal 5 s, at worst 15 s)."));
        return 0;
    }

    private static void Print(string what, (int Answers, double Median, double P99) asked, StorageUse use, double seconds) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {asked.Answers / seconds:N0} answers a second (median {asked.Median:F1} ms, p99 {asked.P99:F1} ms), "
            + $"{use.Operations / seconds:F1} storage operations and {use.Rows / seconds:F0} rows a second."));

    private static async Task TakeInAsync(NewsroomStorage writer, int number)
    {
        var text = BinaryData.FromString(MadeUpArticle.Text(number));
        await writer.Get<FeedStorage>().Articles.UploadBlobAsync(MadeUpArticle.Name(number), text);
        await writer.Get<Publisher>().PublishAsync(MadeUpArticle.Name(number), CancellationToken.None);
    }

    private static async Task<WebApplication> StartAsync(NewsroomStorage writer, StorageMeter meter)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<HttpPipelinePolicy>(meter).AddFeed(writer.Configuration);
        if (writer.Transport is { } transport)
            builder.Services.AddSingleton(transport);
        var app = builder.Build();
        app.UseCachedResponses().UseRouting();
        app.MapFeed();
        await app.StartAsync();
        return app;
    }

    /// <summary>Feeds of names in all formats, and pages of articles.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(NewsroomStorage feed)
    {
        var lists = feed.Get<ArticleLists>();
        var found = new List<string> { "/", "/feed.rss", "/feed.atom", "/feed.json", "/tags", "/speakers", "/about" };
        foreach (var kind in new[] { TermKind.Tag, TermKind.Speaker })
        {
            foreach (var term in (await lists.TermsAsync(kind, after: null, 1000, CancellationToken.None)).Terms)
            {
                var path = "/" + SiteLinks.PathOf(kind, term.Slug);
                found.AddRange([path, $"{path}/feed.rss", $"{path}/feed.atom", $"{path}/feed.json", $"{path}/feed.json?limit=5"]);
            }
        }

        var ids = Enumerable.Range(0, Articles).Select(number => ArticleId.Of(MadeUpArticle.Name(number)));
        found.AddRange(ids.Select(id => "/" + SiteLinks.PathOfArticle(id)));
        return [.. found.Take(Addresses)];
    }

    private static async Task<(int Answers, double Median, double P99)> AskAsync(
        HttpClient http, IReadOnlyList<string> addresses, int seconds)
    {
        var took = new ConcurrentBag<double>();
        var begun = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            var random = new Random(reader);
            while (begun.Elapsed.TotalSeconds < seconds)
            {
                var one = Stopwatch.GetTimestamp();
                using var answer = await http.GetAsync(addresses[random.Next(addresses.Count)]);
                answer.EnsureSuccessStatusCode();
                took.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
        }));
        var sorted = took.Order().ToList();
        return (sorted.Count, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)]);
    }

    private static async Task<int> UploadAsync(NewsroomStorage writer, HttpClient http, int seconds, ConcurrentBag<double> lags)
    {
        var begun = Stopwatch.StartNew();
        var looking = new List<Task>();
        var done = 0;
        while (begun.Elapsed.TotalSeconds < seconds)
        {
            var number = Articles + done++;
            await TakeInAsync(writer, number);
            if (done % UploadsPerSecond == 1)
                looking.Add(PollAsync(http, $"Part {number}\"", lags));
            var ahead = TimeSpan.FromSeconds(done / (double)UploadsPerSecond) - begun.Elapsed;
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead);
        }

        await Task.WhenAll(looking);
        return done;
    }

    /// <summary>Later articles push this one down, but it stays on a page of a hundred.</summary>
    private static async Task PollAsync(HttpClient http, string title, ConcurrentBag<double> lags)
    {
        var published = Stopwatch.StartNew();
        while (!(await http.GetStringAsync("/feed.json?limit=100")).Contains(title, StringComparison.Ordinal) && published.Elapsed < MaxWait)
            await Task.Delay(100);
        lags.Add(published.Elapsed.TotalSeconds);
    }
}
