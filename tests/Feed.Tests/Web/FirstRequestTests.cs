using System.Globalization;
using AngleSharp.Html.Parser;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Web;

/// <summary>What uncached pages cost in calls to storage.</summary>
public sealed class FirstRequestTests(AzuriteFixture azurite)
{
    private const int Articles = 110;
    private const int MaxCalls = 25;
    private const int MaxBytes = 150_000;

    /// <summary>No list page needs it.</summary>
    private static readonly string Long = string.Join("\n\n", Enumerable.Range(0, 60)
        .Select(number => $"Paragraph {number} is about hull {number * 7919 % 1000} and mast {number * 104729 % 977}."));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_request_for_any_page_takes_few_operations_and_bytes_and_older_records_look_the_same()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        for (var number = 0; number < Articles; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Story(number));
        await feed.SweepAsync();
        var article = $"/articles/{ArticleId.Of("50.txt")}";
        string[] pages = ["/", "/tags/harbour", "/speakers/ada-quist", "/authors/ida-berg", article];
        var now = await LookAsync(feed, pages, isBounded: true);
        var caption = new HtmlParser().ParseDocument(now["/speakers/ada-quist"]).QuerySelector("figure.months figcaption")!.TextContent;
        Assert.InRange(int.Parse(caption.Split(' ')[0], CultureInfo.InvariantCulture), 80, 100);
        Assert.Contains("Mayor", now["/speakers/ada-quist"], StringComparison.Ordinal);
        Assert.Contains("In their own words", now["/"], StringComparison.Ordinal);

        foreach (var record in await TestFeed.RowsAsync(feed.Records))
            await WithoutAsync(feed.Records, record, ArticleCard.Column);
        foreach (var row in await TestFeed.RowsAsync(feed.Storage.Entries))
            await WithoutAsync(feed.Storage.Entries, row, "Names", "Statements");
        Assert.Equal(now, await LookAsync(feed, pages, isBounded: false));
    }

    [Fact]
    public async Task A_row_whose_record_says_otherwise_adds_nothing_to_a_page_of_articles()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("0.txt", Story(0));
        await feed.UploadAndPublishAsync("1.txt", Story(1));
        var gone = await feed.RecordAsync("1.txt");
        await feed.DeleteAsync("1.txt");
        await feed.PublishAsync("1.txt");
        await feed.Get<ListRows>().UpsertAsync(gone!, Cancellation);

        var page = await feed.Lists.CardsAsync(ListName.Tag("harbour"), after: null, 20, Cancellation);

        Assert.Equal(["Story 0"], page.Articles.Select(stored => stored.Content!.Title));
        Assert.Empty(page.Articles[0].Content!.Paragraphs);
    }

    private static async Task WithoutAsync(TableClient table, TableEntity row, params string[] columns)
    {
        foreach (var column in columns)
            row.Remove(column);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Cancellation);
    }

    private async Task<Dictionary<string, string>> LookAsync(TestFeed feed, string[] pages, bool isBounded)
    {
        var meter = new Meter();
        await using var site = await TestSite.StartAsync(azurite, MemoryStorage.ConnectionString, services: services =>
            services.AddSingleton(feed.Get<HttpPipelineTransport>()).AddSingleton<HttpPipelinePolicy>(meter));

        // The very first request also looks for the site's own style sheet.
        await site.TextAsync("/about");
        var answers = new Dictionary<string, string>();
        foreach (var page in pages)
        {
            meter.Reset();
            answers[page] = await site.TextAsync(page);
            var isWithin = meter.Calls <= MaxCalls && meter.Bytes <= MaxBytes;
            Assert.True(!isBounded || isWithin, $"{page} takes {meter.Calls} operations and {meter.Bytes} bytes.");
        }

        return answers;
    }

    private static string Story(int number) =>
        $"""
        ---
        title: Story {number}
        published: {new DateTime(2026, 3, 1).AddDays(-4 * number):yyyy-MM-dd}T08:00:00Z
        author: Ida Berg
        tags: [Harbour, Topic {number % 9}]
        ---
        “We counted every coin of harbour {number} before we signed,” {(number % 30 == 0 ? "Mayor " : "")}Ada Quist said.

        {Long}
        """;

    /// <summary>Counts the calls for a page and their results. An instance reads the changes now and then, whatever the page.</summary>
    private sealed class Meter : HttpPipelinePolicy
    {
        private int calls;
        private long bytes;

        public int Calls => calls;

        public long Bytes => bytes;

        public void Reset() => (calls, bytes) = (0, 0);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Uri.Path.Contains(FeedStorage.ChangesTable, StringComparison.Ordinal))
                return;
            Interlocked.Increment(ref calls);
            Interlocked.Add(ref bytes, message.Response.ContentStream is { CanSeek: true } body ? body.Length : 0);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Feed makes no blocking calls.");
    }
}
