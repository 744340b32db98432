using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Publishing;

/// <summary>A held file is in no list that readers see, and counts as new on the day of its release.</summary>
public sealed class HeldFileTests
{
    private const string Text = "Ferry talks\n\nThe ferry company and the council talked for two hours on Monday.\n";

    private static readonly DateTimeOffset Start = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_declared_for_later_needs_attention_until_it_is_released_and_is_first_seen_then()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var due = feed.Time.GetUtcNow().AddHours(2);
        Assert.Equal(PublishOutcome.Embargoed, await feed.UploadAndPublishAsync("a.txt", Texts.Dated("Budget day", due, "Budget")));
        var held = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal(("articles/a.txt", AttentionKind.Held, null), (held.Name, held.Kind, held.ArticleId));
        Assert.True((held.Until!.Value - due).Duration() < TimeSpan.FromSeconds(1));
        Assert.NotEmpty(held.Why);
        Assert.Equal(held.Until, Assert.Single(await TestFeed.RowsAsync(feed.Records)).GetDateTimeOffset("HeldUntil"));

        feed.Time.Advance(TimeSpan.FromHours(3));
        await feed.SweepAsync();
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        var released = (await feed.FindAsync("a.txt"))!;
        Assert.Equal((ArticleState.Published, PublishedFrom.Released), (released.State, released.Date.From));
        Assert.True(released.Published >= due.AddMinutes(59) && released.Published == released.FirstSeen);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_draft_is_in_no_list_until_its_file_says_otherwise()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        Assert.Equal(PublishOutcome.Held, await feed.UploadAndPublishAsync("a.txt", $"---\ndraft: true\n---\n{Text}"));
        feed.Time.Advance(TimeSpan.FromDays(400));
        await feed.SweepAsync();
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        var held = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal((AttentionKind.Held, null, null), (held.Kind, held.Until, held.ArticleId));
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Text));
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal(["Ferry talks"], await feed.TitlesAsync(ListName.Latest));
        await feed.SweepAsync();
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData("---\nembargo: [\n---\n")]
    [InlineData("")]
    public async Task A_held_file_whose_newest_upload_cannot_be_read_stays_held_past_its_time_until_one_can_be_read(string broken)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Texts.Dated("Budget day", feed.Time.GetUtcNow().AddHours(2), "Budget"));
        Assert.Equal(PublishOutcome.Rejected, await feed.UploadAndPublishAsync("a.txt", broken));

        feed.Time.Advance(TimeSpan.FromHours(3));
        await feed.SweepAsync();
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        var file = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal((AttentionKind.Rejected, null, null), (file.Kind, file.Until, file.ArticleId));
        Assert.Contains(file.Notes, note => note.Contains("held", StringComparison.Ordinal));
        await Consistency.AssertExactAsync(feed);

        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Text));
        Assert.Equal(["Ferry talks"], await feed.TitlesAsync(ListName.Latest));
        Assert.Equal(feed.Time.GetUtcNow(), (await feed.FindAsync("a.txt"))!.FirstSeen, TimeSpan.FromMinutes(1));
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        await feed.SweepAsync();
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public void An_upload_that_cannot_be_read_holds_a_held_file_on_when_its_time_has_come()
    {
        var hold = new Hold(HoldReason.Embargo, Start.AddHours(4), "Embargoed until noon.");
        var held = Accept(Ferry(null) with { Hold = hold }, before: null, Start);
        var late = Reject(held, Start.AddHours(5));
        Assert.Equal((ArticleState.Held, null, "Embargoed until noon."), (late.State, late.HeldUntil, late.HeldReason));
        Assert.Equal(ArticleState.Held, Reject(late with { IsDamaged = true }, Start.AddHours(6)).State);
        Assert.Equal(ArticleState.Held, Reject(held with { IsDamaged = true }, Start.AddHours(5)).State);
        Assert.False(RecordTransitions.NeedsReading(late, late.SeenVersion, Start.AddYears(20)));
    }

    [Fact]
    public void An_upload_that_cannot_be_read_leaves_a_published_article_where_it_is()
    {
        var published = Accept(Ferry(null), before: null, Start);
        Assert.Equal(ArticleState.Published, Reject(published, Start.AddHours(1)).State);
    }

    [Fact]
    public void A_draft_has_no_end_and_is_dated_by_its_release()
    {
        var draft = Accept(Ferry(Start.AddDays(-5)) with { Hold = new Hold(HoldReason.Draft, null, "The file says draft: true.") }, before: null, Start);
        Assert.Equal((ArticleState.Held, null, "The file says draft: true."), (draft.State, draft.HeldUntil, draft.HeldReason));
        Assert.Equal([ListName.Held], draft.Lists);
        Assert.False(RecordTransitions.NeedsReading(draft, draft.SeenVersion, Start.AddYears(20)));

        var released = Accept(Ferry(Start.AddDays(-5)), draft, Start.AddDays(2));
        Assert.Equal((ArticleState.Published, Start.AddDays(2), PublishedFrom.Released), (released.State, released.Date.Moment, released.Date.From));
        Assert.Equal(Start.AddDays(2), released.FirstSeen);
    }

    [Fact]
    public void The_date_of_release_stays_until_the_editor_declares_another()
    {
        var draft = Accept(Ferry(Start.AddDays(-5)) with { Hold = new Hold(HoldReason.Draft, null, "Draft.") }, before: null, Start);
        var released = Accept(Ferry(Start.AddDays(-5)), draft, Start.AddDays(2));
        var corrected = Accept(Ferry(Start.AddDays(-5)) with { Title = "The ferry" }, released, Start.AddDays(3));
        Assert.Equal(released.Date, corrected.Date);
        Assert.Equal(new PublicationDate(Start.AddDays(-9), PublishedFrom.Declared), Accept(Ferry(Start.AddDays(-9)), corrected, Start.AddDays(4)).Date);
    }

    [Fact]
    public void An_embargo_in_the_text_ends_by_itself()
    {
        var hold = new Hold(HoldReason.Embargo, Start.AddHours(4), "Embargoed until noon.");
        var held = Accept(Ferry(null) with { Hold = hold }, before: null, Start);
        Assert.Equal((ArticleState.Embargoed, Start.AddHours(4)), (held.State, held.HeldUntil));
        Assert.False(RecordTransitions.NeedsReading(held, held.SeenVersion, Start.AddHours(3)));
        Assert.True(RecordTransitions.NeedsReading(held, held.SeenVersion, Start.AddHours(4)));
        Assert.Equal(ArticleState.Published, Accept(Ferry(null) with { Hold = hold }, held, Start.AddHours(5)).State);
    }

    [Fact]
    public void An_embargo_that_was_over_when_the_file_came_holds_nothing()
    {
        var record = Accept(Ferry(null) with { Hold = new Hold(HoldReason.Embargo, Start.AddDays(-1), "Embargoed.") }, before: null, Start);
        Assert.Equal((ArticleState.Published, PublishedFrom.FirstSeen), (record.State, record.Date.From));
    }

    [Fact]
    public void Of_an_embargo_and_a_declared_date_the_later_counts()
    {
        var hold = new Hold(HoldReason.Embargo, Start.AddHours(4), "Embargoed.");
        Assert.Equal(Start.AddHours(6), Accept(Ferry(Start.AddHours(6)) with { Hold = hold }, before: null, Start).HeldUntil);
        Assert.Equal(Start.AddHours(4), Accept(Ferry(Start.AddHours(2)) with { Hold = hold }, before: null, Start).HeldUntil);
    }

    [Theory]
    [InlineData("a.md", "---\nexpires: {0}\n---\n# Ferry talks\n\nThe ferry company talked.\n")]
    [InlineData("a.md", "---\nunpublish_on: {0}\n---\n# Ferry talks\n\nThe ferry company talked.\n")]
    [InlineData("a.html", "<html><head><meta property=\"article:expiration_time\" content=\"{0}\"></head><body><article><h1>Ferry talks</h1><p>The ferry company talked.</p></article></body></html>")]
    [InlineData("a.html", "<html><head><meta name=\"robots\" content=\"noindex, unavailable_after: {0}\"></head><body><article><h1>Ferry talks</h1><p>The ferry company talked.</p></article></body></html>")]
    public async Task A_published_article_is_withdrawn_by_the_sweep_when_its_declared_expiry_comes(string name, string form)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var end = feed.Time.GetUtcNow().AddHours(2);
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync(name, string.Format(null, form, end.ToString("yyyy-MM-ddTHH:mm:ssZ", null))));
        var published = (await feed.FindAsync(name))!;
        Assert.True((published.Expires!.Value - end).Duration() < TimeSpan.FromSeconds(1));
        Assert.Contains("expires", Assert.Single(published.Content!.Remarks), StringComparison.Ordinal);
        feed.Time.Advance(TimeSpan.FromHours(1));
        await feed.SweepAsync();
        Assert.Single(await feed.TitlesAsync(ListName.Latest));

        feed.Time.Advance(TimeSpan.FromHours(2));
        await feed.SweepAsync();
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        var held = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal((AttentionKind.Held, null), (held.Kind, held.Until));
        Assert.Contains("expiry", string.Join(' ', held.Notes.Prepend(held.Why)), StringComparison.Ordinal);
        Assert.Null((await feed.FindAsync(name))!.Expires);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task An_article_whose_newest_upload_cannot_be_read_is_withdrawn_at_the_expiry_of_the_last_good_one()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var end = feed.Time.GetUtcNow().AddHours(2);
        await feed.UploadAndPublishAsync("a.md", $"---\nexpires: {end:yyyy-MM-ddTHH:mm:ssZ}\n---\n{Text}");
        Assert.Equal(PublishOutcome.Rejected, await feed.UploadAndPublishAsync("a.md", "---\ntitle: [\n---\n"));
        Assert.Single(await feed.TitlesAsync(ListName.Latest));
        feed.Time.Advance(TimeSpan.FromHours(3));
        await feed.SweepAsync();
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        Assert.Equal(ArticleState.Held, (await feed.FindAsync("a.md"))!.State);
    }

    [Fact]
    public async Task An_expiry_that_is_taken_back_withdraws_nothing()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.md", $"---\nexpires: {feed.Time.GetUtcNow().AddHours(2):yyyy-MM-ddTHH:mm:ssZ}\n---\n{Text}");
        await feed.UploadAndPublishAsync("a.md", Text);
        feed.Time.Advance(TimeSpan.FromHours(3));
        await feed.SweepAsync();
        Assert.Single(await feed.TitlesAsync(ListName.Latest));
    }

    [Fact]
    public void The_expiry_of_a_pages_copies_is_not_that_of_its_article() =>
        Assert.Null(Feed.Tests.Reading.Upload.Article("a.html", System.Text.Encoding.UTF8.GetBytes(
            "<html><head><meta http-equiv=\"expires\" content=\"Tue, 01 Jan 1980 1:00:00 GMT\"><meta name=\"expires\" content=\"2020-01-01\"></head><body><article><h1>Ferry talks</h1><p>The ferry company talked.</p></article></body></html>")).Expires);

    [Fact]
    public void A_file_whose_declared_expiry_has_passed_is_held_with_that_reason()
    {
        var expired = Accept(Ferry(null) with { Expires = Start.AddDays(-1) }, before: null, Start);
        Assert.Equal((ArticleState.Held, null), (expired.State, expired.HeldUntil));
        Assert.Contains("expiry", expired.HeldReason, StringComparison.Ordinal);
        Assert.Equal(ArticleState.Published, Accept(Ferry(null) with { Expires = Start.AddDays(1) }, before: null, Start).State);
    }

    [Fact]
    public void A_day_of_the_week_is_counted_from_the_upload_and_stays_when_the_file_is_read_again()
    {
        var hold = new Hold(HoldReason.Embargo, Start.AddDays(2), "Embargoed until Wednesday.");
        var held = Accept(Ferry(null) with { Hold = hold }, before: null, Start);
        Assert.Equal(Start, RecordTransitions.ArrivalOf(null, "\"1\"", Start));
        Assert.Equal(Start, RecordTransitions.ArrivalOf(held, held.SeenVersion.ETag, Start.AddDays(1)));
        Assert.Equal(Start.AddDays(1), RecordTransitions.ArrivalOf(held, "\"new\"", Start.AddDays(1)));
        var released = Accept(Ferry(null) with { Hold = hold }, held, Start.AddDays(3));
        Assert.Equal(Start.AddDays(2), RecordTransitions.ArrivalOf(released, released.SeenVersion.ETag, Start.AddDays(5)));
    }

    [Fact]
    public void A_published_article_that_becomes_a_draft_leaves_its_lists()
    {
        var published = Accept(Ferry(null), before: null, Start);
        var held = Accept(Ferry(null) with { Hold = new Hold(HoldReason.Draft, null, "Draft.") }, published, Start.AddHours(1));
        Assert.Equal([ListName.Held], held.Lists);
    }

    private static Article Ferry(DateTimeOffset? declared) => new()
    {
        Title = "Ferry",
        Published = declared,
        PublishedFrom = declared is null ? PublishedFrom.FirstSeen : PublishedFrom.Declared,
    };

    private static ArticleRecord Accept(Article article, ArticleRecord? before, DateTimeOffset now) =>
        new RecordTransitions(TimeZoneInfo.Utc, now).Next("a.txt", new ReadResult.Accepted(article), new ContentVersion(1, "", $"\"{article.GetHashCode()}\""), before);

    private static ArticleRecord Reject(ArticleRecord before, DateTimeOffset now) =>
        new RecordTransitions(TimeZoneInfo.Utc, now).Next("a.txt", new ReadResult.Rejected("It is empty."), new ContentVersion(1, "", "\"broken\""), before);
}
