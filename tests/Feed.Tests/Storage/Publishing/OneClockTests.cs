using Feed.Articles;
using Feed.Articles.Reading;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Publishing;

/// <summary>Lists are ordered by the date that they show.</summary>
public sealed class OneClockTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_in_the_order_of_the_dates_that_it_shows()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var now = feed.Time.GetUtcNow();
        await feed.UploadAndPublishAsync("archive.txt", "Ferry of old\n\nHARWICK, March 3, 2015 — The ferry sailed again on Monday.\n");
        feed.Time.Advance(TimeSpan.FromMinutes(1));
        await feed.UploadAndPublishAsync("fresh.txt", $"Ferry today\n\nHARWICK, {now.AddDays(-1):MMMM d, yyyy} — The ferry sailed again on Monday.\n");
        feed.Time.Advance(TimeSpan.FromMinutes(1));
        await feed.UploadAndPublishAsync("declared.txt", Texts.Dated("Ferry declared", now.AddDays(-3)));
        feed.Time.Advance(TimeSpan.FromMinutes(1));
        await feed.UploadAndPublishAsync("plain.txt", "Ferry plain\n\nThe ferry sailed again on Monday.\n");

        var page = await feed.Lists.PageAsync(ListName.Latest, after: null, 100, Cancellation);
        Assert.Equal(["Ferry plain", "Ferry today", "Ferry declared", "Ferry of old"], page.Articles.Select(article => article.Content!.Title));
        Assert.Equal(page.Articles.Select(article => article.Published).OrderDescending(), page.Articles.Select(article => article.Published));
        Assert.Equal(
            [PublishedFrom.FirstSeen, PublishedFrom.FirstSeen, PublishedFrom.Declared, PublishedFrom.Dateline], page.Articles.Select(article => article.Date.From));
        Assert.Equal(DateOnly.FromDateTime(now.AddDays(-1).UtcDateTime), page.Articles[1].Content!.Dateline!.Value.Resolve(DateOnly.MaxValue));
    }

    [Fact]
    public async Task The_example_of_the_manual_shows_on_top()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("before.txt", "Ferry plain\n\nThe ferry sailed again on Monday.\n");
        feed.Time.Advance(TimeSpan.FromMinutes(1));
        var manual = Repository.Text("README.md");
        var example = manual[manual.IndexOf("Harbor Bridge To Open In May", StringComparison.Ordinal)..];
        await feed.UploadAndPublishAsync("bridge.txt", example[..example.IndexOf("```", StringComparison.Ordinal)]);
        Assert.Equal(["Harbor Bridge To Open In May", "Ferry plain"], await feed.TitlesAsync(ListName.Latest));
    }

    [Fact]
    public async Task A_date_that_an_older_parser_took_is_replaced_and_the_article_moves_to_its_place()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("archive.txt", "Ferry of old\n\nHARWICK, March 3, 2015 — The ferry sailed again on Monday.\n");
        feed.Time.Advance(TimeSpan.FromMinutes(1));
        await feed.UploadAndPublishAsync("plain.txt", "Ferry plain\n\nThe ferry sailed again on Monday.\n");
        var record = (await feed.RecordAsync("archive.txt"))!;
        var arrival = new PublicationDate(feed.Time.GetUtcNow(), PublishedFrom.FirstSeen);
        var older = record with
        {
            Date = arrival,
            Order = ArticleRecord.OrderOf(arrival.Moment),
            Content = record.Content! with { Published = null, PublishedFrom = PublishedFrom.FirstSeen },
            SeenVersion = record.SeenVersion with { Parser = ArticleReader.Version - 1 },
        };
        Assert.True(await feed.Get<ArticleRecords>().TryWriteAsync(older, record, Cancellation));

        await feed.SweepAsync();
        Assert.Equal(["Ferry plain", "Ferry of old"], await feed.TitlesAsync(ListName.Latest));
        Assert.Equal(record.Date, (await feed.RecordAsync("archive.txt"))!.Date);
    }

    [Fact]
    public void A_new_confidence_or_note_is_not_a_change_to_readers()
    {
        var article = new Article
        {
            Title = "Ferry",
            Quotes = [new Quote { Paragraph = 0, Start = 0, Length = 5, Text = "Sail.", Speaker = "Ann Lee", SpeakerSlug = "ann-lee", Confidence = 0.8 }],
        };
        var first = Accept(article, before: null, hours: 0);
        var second = Accept(article with { Quotes = [article.Quotes[0] with { Confidence = 0.9 }], Notes = ["The zone is not known."] }, first, hours: 1);
        Assert.Equal(first.Updated, second.Updated);
        var third = Accept(article with { Quotes = [article.Quotes[0] with { Speaker = "Ann Leeds" }] }, second, hours: 2);
        Assert.True(third.Updated > first.Updated);
    }

    [Fact]
    public void The_same_date_from_another_source_is_not_a_change_to_readers()
    {
        var article = new Article { Title = "Ferry" };
        var first = Accept(article, before: null, hours: 0);
        var second = Accept(article with { Published = first.Date.Moment, PublishedFrom = PublishedFrom.Declared }, first, hours: 1);
        Assert.Equal(PublishedFrom.Declared, second.Date.From);
        Assert.Equal(first.Updated, second.Updated);
    }

    private static ArticleRecord Accept(Article article, ArticleRecord? before, int hours) =>
        new RecordTransitions(TimeZoneInfo.Utc, new DateTimeOffset(2026, 3, 10, hours, 0, 0, TimeSpan.Zero))
            .Next("a.txt", new ReadResult.Accepted(article), new ContentVersion(hours + 1, "", "\"1\""), before);
}
