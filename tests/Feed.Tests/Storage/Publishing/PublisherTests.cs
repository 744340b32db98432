using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Publishing;

public sealed class PublisherTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_file_uploaded_twice_is_one_article()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour")));
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour")));
        Assert.Equal(PublishOutcome.Unchanged, await feed.PublishAsync("a.txt"));

        Assert.Equal(["Harbour talks"], await feed.TitlesAsync(ListName.Latest));
        Assert.Equal(["Harbour talks"], await feed.TagAsync("harbour"));
        Assert.Single(await TestFeed.RowsAsync(feed.Records));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task The_same_text_again_keeps_the_time_of_the_last_change()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks"));
        var first = await feed.FindAsync("a.txt");
        feed.Time.Advance(TimeSpan.FromHours(1));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks"));
        Assert.Equal(first!.Updated, (await feed.FindAsync("a.txt"))!.Updated);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks end"));
        Assert.True((await feed.FindAsync("a.txt"))!.Updated >= first.Updated.AddHours(1));
        Assert.Equal(first.FirstSeen, (await feed.FindAsync("a.txt"))!.FirstSeen);
    }

    [Fact]
    public async Task A_changed_article_leaves_the_lists_that_it_no_longer_belongs_to()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour", "Council"));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Budget talks", "Budget", "Council"));

        Assert.Empty(await feed.TagAsync("harbour"));
        Assert.Equal(["Budget talks"], await feed.TagAsync("budget"));
        Assert.Equal(["Budget talks"], await feed.TagAsync("council"));
        var harbour = await feed.Lists.FindTermAsync(TermKind.Tag, "harbour", TestContext.Current.CancellationToken);
        Assert.Equal("Harbour", harbour!.Display);
        await feed.SweepAsync();
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_deleted_file_leaves_every_list_and_its_record_says_withdrawn()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        await feed.DeleteAsync("a.txt");
        Assert.Equal(PublishOutcome.Withdrawn, await feed.PublishAsync("a.txt"));
        Assert.Equal(PublishOutcome.Unchanged, await feed.PublishAsync("a.txt"));

        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        Assert.Empty(await feed.TagAsync("harbour"));
        Assert.Equal(ArticleState.Withdrawn, (await feed.FindAsync("a.txt"))!.State);
        Assert.Null((await feed.FindAsync("a.txt"))!.Content);

        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        Assert.Equal(["Harbour talks"], await feed.TagAsync("harbour"));
    }

    [Fact]
    public async Task A_deleted_container_is_not_a_sign_that_its_articles_were_deleted()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks"));
        await feed.SweepAsync();
        await feed.Storage.Articles.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => feed.PublishAsync("a.txt"));
        Assert.Equal("ContainerNotFound", fault.ErrorCode);
        await Assert.ThrowsAsync<LostContainerException>(feed.SweepAsync);
        Assert.Equal(ArticleState.Published, (await feed.FindAsync("a.txt"))!.State);
    }

    [Fact]
    public async Task Tables_that_are_missing_are_made_by_the_first_article()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.Records.DeleteAsync(TestContext.Current.CancellationToken);
        await feed.Storage.Entries.DeleteAsync(TestContext.Current.CancellationToken);
        await feed.Storage.Terms.DeleteAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        Assert.Equal(["Harbour talks"], await feed.TagAsync("harbour"));
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "empty", [] },
        { "binary", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] },
        { "over 5 MB", new byte[ArticleFile.MaxBytes + 1] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_is_rejected_with_a_reason_and_enters_no_list(string what, byte[] bytes)
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAsync("bad.txt", new BinaryData(bytes));
        Assert.Equal(PublishOutcome.Rejected, await feed.PublishAsync("bad.txt"));

        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        var rejected = Assert.Single(await feed.Lists.AttentionAsync(TestContext.Current.CancellationToken));
        Assert.Equal("articles/bad.txt", rejected.Name);
        Assert.Null(rejected.ArticleId);
        Assert.True(rejected.Why is { Length: > 10 } reason && reason.EndsWith('.'), $"{what}: {rejected.Why}");
        Assert.Equal(ArticleState.Rejected, (await feed.FindAsync("bad.txt"))!.State);
    }

    [Fact]
    public async Task The_last_good_version_stays_when_a_newer_upload_cannot_be_read()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        await feed.UploadAsync("a.txt", BinaryData.Empty);
        Assert.Equal(PublishOutcome.Rejected, await feed.PublishAsync("a.txt"));

        Assert.Equal(["Harbour talks"], await feed.TagAsync("harbour"));
        var rejected = Assert.Single(await feed.Lists.AttentionAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("articles/a.txt", ArticleId.Of("a.txt")), (rejected.Name, rejected.ArticleId));

        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks go on", "Harbour"));
        Assert.Equal(["Harbour talks go on"], await feed.TagAsync("harbour"));
        Assert.Empty(await feed.Lists.AttentionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_article_declared_for_later_appears_when_its_time_has_come()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        var due = feed.Time.GetUtcNow().AddHours(2);
        Assert.Equal(PublishOutcome.Embargoed, await feed.UploadAndPublishAsync("a.txt", Texts.Dated("Budget day", due, "Budget")));
        await feed.SweepAsync();
        Assert.Empty(await feed.TitlesAsync(ListName.Latest));
        Assert.Null(await feed.Lists.FindTermAsync(TermKind.Tag, "budget", TestContext.Current.CancellationToken));

        feed.Time.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));
        await feed.SweepAsync();
        Assert.Equal(["Budget day"], await feed.TitlesAsync(ListName.Latest));
        Assert.Equal(["Budget day"], await feed.TagAsync("budget"));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task What_a_newer_parser_has_read_an_older_instance_leaves_alone()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await PublishAsByNewerParserAsync(feed, "a.txt", Texts.Tagged("Harbour talks"));
        Assert.Equal(PublishOutcome.Unchanged, await feed.PublishAsync("a.txt"));
        Assert.Equal(ArticleReader.Version + 1, (await feed.RecordAsync("a.txt"))!.SeenVersion.Parser);
    }

    [Fact]
    public async Task A_correction_that_comes_after_a_newer_version_was_taken_back_is_published()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await PublishAsByNewerParserAsync(feed, "a.txt", Texts.Tagged("Harbour talks"));
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Other talks")));
        Assert.Equal(["Other talks"], await feed.TitlesAsync(ListName.Latest));
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_for_days_is_new_on_the_day_on_which_it_can()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        Assert.Equal(PublishOutcome.Rejected, await feed.UploadAndPublishAsync("a.txt", ""));
        feed.Time.Advance(TimeSpan.FromDays(3));
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("Harbour talks"));
        feed.Time.Advance(TimeSpan.FromDays(3));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Ferry talks"));
        Assert.Equal(["Ferry talks", "Harbour talks"], await feed.TitlesAsync(ListName.Latest));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task The_table_is_readable_by_people()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("news/harbour.txt", "---\ntitle: Harbour talks\nauthor: Ann Lee\ntags: [Harbour]\nspeakers: [Ellen Prescott]\n---\nThe council met on Monday.\n");
        var row = Assert.Single(await TestFeed.RowsAsync(feed.Records));
        Assert.Equal(ArticleId.Of("news/harbour.txt"), row.RowKey);
        Assert.Equal(row.RowKey[..2], row.PartitionKey);
        Assert.Equal("news/harbour.txt", row.GetString("Blob"));
        Assert.Equal("Harbour talks", row.GetString("Title"));
        Assert.Equal("Ann Lee", row.GetString("Byline"));
        Assert.Equal("Harbour", row.GetString("Tags"));
        Assert.Equal("Ellen Prescott (declared)", row.GetString("Speakers"));
        Assert.Equal("Published", row.GetString("State"));
        Assert.Equal("FirstSeen", row.GetString("PublishedFrom"));
    }

    private static async Task PublishAsByNewerParserAsync(TestFeed feed, string name, string text)
    {
        await feed.UploadAndPublishAsync(name, text);
        var record = (await feed.RecordAsync(name))!;
        var version = record.SeenVersion with { Parser = ArticleReader.Version + 1 };
        Assert.True(await feed.Get<ArticleRecords>().TryWriteAsync(record with { SeenVersion = version }, record, TestContext.Current.CancellationToken));
    }
}
