using Feed.Tests.Support;

namespace Feed.Tests.Telemetry;

public sealed class FeedTelemetryTests(AzuriteFixture azurite)
{
    private const string Quoting = """
        Harbour trust keeps the ferry

        "We will keep the ferry running through the winter," said Ada Quist, the chair of the harbour trust.
        """;

    [Fact]
    public async Task An_article_is_counted_when_it_is_uploaded_and_not_when_nothing_changed()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        using var told = new RecordedMetrics();

        await feed.UploadAndPublishAsync("ferry.txt", Quoting);
        await feed.PublishAsync("ferry.txt");

        Assert.Equal(1, told.Sum("feed.articles.taken_in"));
        Assert.Equal((await feed.FindAsync("ferry.txt"))!.Content!.Quotes.Count, told.Sum("feed.quotes.found"));
        Assert.Equal(0, told.Count("feed.articles.rejected"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_and_one_that_is_gone_are_counted()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("ferry.txt", Quoting);
        using var told = new RecordedMetrics();

        await feed.UploadAndPublishAsync("empty.txt", "");
        await feed.DeleteAsync("ferry.txt");
        await feed.PublishAsync("ferry.txt");

        Assert.Equal(1, told.Sum("feed.articles.rejected", "kind=file"));
        Assert.Equal(1, told.Sum("feed.articles.withdrawn"));
        Assert.Equal(0, told.Count("feed.articles.taken_in"));
    }

    [Fact]
    public async Task A_sweep_reports_its_end_its_repairs_and_how_long_they_had_waited()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAsync("ferry.txt", Quoting);
        feed.Time.Advance(TimeSpan.FromMinutes(4));
        using var told = new RecordedMetrics();

        await feed.SweepAsync();

        Assert.Equal(1, told.Sum("feed.sweep.runs", "outcome=done"));
        Assert.Equal(1, told.Sum("feed.sweep.repairs", "kind=article"));
        Assert.InRange(told.Sum("feed.sweep.lag"), 239, 360);
    }

    [Fact]
    public async Task A_sweep_that_storage_cuts_short_has_failed()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("ferry.txt", Quoting);
        feed.Calls.Before(call => call.Uri.AbsolutePath.Contains("FeedArticles", StringComparison.Ordinal) ? throw new IOException("cut") : Task.CompletedTask);
        using var told = new RecordedMetrics();

        await Assert.ThrowsAnyAsync<Exception>(feed.SweepAsync);

        Assert.Equal(1, told.Sum("feed.sweep.runs", "outcome=failed"));
        Assert.Equal(0, told.Sum("feed.sweep.runs", "outcome=done"));
    }
}
