using System.Net;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Feed.Benchmarks;
using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Functions.Tests;

/// <summary>An instance in Azure has 512 MB, and the host takes some of it.</summary>
public sealed partial class WorkerMemoryTests(AzuriteFixture azurite)
{
    private const int Articles = 100;
    private const int Words = 100_000;
    private const int MaxMegabytes = 350;

    /// <summary>Code is compiled as in Azure, not as for the other tests, whose processes live for seconds.</summary>
    private static readonly (string Key, string Value)[] ForLongLives = [("DOTNET_TieredPGO", "1"), ("DOTNET_TC_CallCountThreshold", "1E")];

    [Fact(Explicit = true), Trait("Category", "Long")]
    public async Task A_hundred_articles_of_a_hundred_thousand_words_are_rendered_in_less_than_350_megabytes()
    {
        var account = await azurite.NewAccountAsync();
        await PublishAsync(account);
        await using var worker = await StartAsync(account);
        TestContext.Current.TestOutputHelper!.WriteLine($"Before the first request: {Megabytes(worker)} MB at most.");

        foreach (var format in (string[])["rss", "atom", "json"])
        {
            var (pages, entries) = (0, 0);
            for (string? next = $"/feed.{format}?limit=100"; next is not null; pages++)
            {
                var page = await GetAsync(worker, next);
                entries += Entry().Count(page);
                next = Next().Match(page) is { Success: true } link
                    ? new Uri(WebUtility.HtmlDecode(string.Concat(link.Groups.Values.Skip(1).Select(group => group.Value)))).PathAndQuery
                    : null;
                Assert.True(pages < Articles, "The pages come to no end.");
            }

            TestContext.Current.TestOutputHelper!.WriteLine($"feed.{format}: {entries} entries on {pages} pages, {Megabytes(worker)} MB at most so far.");
            Assert.Equal(Articles, entries);
        }

        Assert.InRange(Megabytes(worker), 1, MaxMegabytes - 1);
    }

    private static int Megabytes(WorkerHost worker) => (int)(worker.Process.PeakBytes / (1024 * 1024));

    private static Task<WorkerHost> StartAsync(string account) =>
        WorkerHost.StartAsync([("FeedStorage", account), ("Feed__BaseUrl", RunningWorker.BaseUrl), .. ForLongLives]);

    /// <summary>Another worker takes the articles in, so that only rendering is measured.</summary>
    private static async Task PublishAsync(string account)
    {
        var container = new BlobContainerClient(account, FeedStorage.ArticlesContainer, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        await container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var worker = await StartAsync(account);
        for (var number = 0; number < Articles; number++)
        {
            var name = MadeUpArticle.Name(number);
            await container.UploadBlobAsync(name, BinaryData.FromString(MadeUpArticle.LongText(number, Words)), TestContext.Current.CancellationToken);
            Assert.Equal(StatusResult.Types.Status.Success, (await worker.InvokeAsync("PublishArticle", "blob", Binding.Blob(name))).Result.Status);
        }
    }

    private static async Task<string> GetAsync(WorkerHost worker, string path)
    {
        using var request = Reply.Request(HttpMethod.Get, path, body: null);
        var (answer, result) = worker.Send(new InvocationRequest { InvocationId = Guid.NewGuid().ToString() }, request, TestContext.Current.CancellationToken);
        using var answered = await answer;
        Assert.Equal(StatusResult.Types.Status.Success, (await result).Result.Status);
        return await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<item>|<entry[ >]|\"content_html\":", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex("href=\"([^\"]*)\" rel=\"next\"|\"next_url\": \"([^\"]*)\"|rel=\"next\"[^>]* href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Next();
}
