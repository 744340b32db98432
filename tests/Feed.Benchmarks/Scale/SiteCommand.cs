using Azure.Core.Pipeline;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Sweeping;
using Feed.Tests.Support.Memory;
using Feed.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Benchmarks.Scale;

/// <summary>
/// <c>site</c>: serves a site of made-up articles from memory, to look at its pages as a newsroom grows. Up to 200 articles are read from text with quotes
/// that make sense; more are those of <see cref="ReadableNewsroom"/>.
/// </summary>
internal static class SiteCommand
{
    private const int MaxRead = 200;

    public static async Task<int> RunAsync(int articles, string address)
    {
        await using var storage = NewsroomStorage.InMemory();
        if (articles > MaxRead)
            await storage.LoadAsync(new ReadableNewsroom(articles));
        else
            await PublishAsync(storage, articles);

        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(address);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [FeedStorage.Setting] = MemoryStorage.ConnectionString,
            ["Feed:BaseUrl"] = address,
            ["Feed:Title"] = "The Harwick Courier",
        });
        builder.Services.AddFeed(builder.Configuration);
        builder.Services.AddSingleton<HttpPipelineTransport>(new MemoryTransport(storage.Memory!));
        await using var app = builder.Build();
        app.MapFeed();
        Console.Error.WriteLine($"{articles} articles at {address}; press Ctrl+C to stop.");
        await app.RunAsync();
        return 0;
    }

    private static async Task PublishAsync(NewsroomStorage storage, int articles)
    {
        await storage.Get<FeedStorage>().CreateMissingAsync(CancellationToken.None);
        for (var number = 0; number < articles; number++)
        {
            var published = DateTimeOffset.UtcNow - TimeSpan.FromHours(7 * (number + 1));
            var picture = number % 4 == 0 ? $"image: https://pictures.example/{number}.jpg\n" : "";
            var text = $"---\npublished: {published:yyyy-MM-ddTHH:mm:ssZ}\n{picture}---\n{MadeUpArticle.Text(number)}";
            await storage.Get<FeedStorage>().Articles.UploadBlobAsync(MadeUpArticle.Name(number), BinaryData.FromString(text));
            await storage.Get<Publisher>().PublishAsync(MadeUpArticle.Name(number), CancellationToken.None);
        }

        await storage.Get<Sweep>().RunAsync(CancellationToken.None);
    }
}
