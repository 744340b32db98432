using Azure;
using Azure.Identity;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Storage.Sweeping;

public sealed class SweepTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Files_are_published_and_withdrawn_without_an_event()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("gone.txt", Texts.Tagged("Gone", "Harbour"));
        await feed.UploadAndPublishAsync("changed.txt", Texts.Tagged("Before", "Harbour"));
        await feed.DeleteAsync("gone.txt");
        await feed.UploadAsync("changed.txt", Texts.Tagged("After", "Harbour"));
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "Harbour"));

        var report = await feed.SweepAsync();
        Assert.Equal(3, report!.Published);
        Assert.Equal(["After", "New"], (await feed.TagAsync("harbour")).Order());
        Assert.Equal(SweepReport.Nothing, await feed.SweepAsync());
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Metadata_that_changes_raises_no_event_and_is_taken_over()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        await feed.Storage.Articles.GetBlobClient("a.txt")
            .SetMetadataAsync(new Dictionary<string, string> { ["tags"] = "Budget" }, cancellationToken: TestContext.Current.CancellationToken);
        await feed.SweepAsync();
        Assert.Empty(await feed.TagAsync("harbour"));
        Assert.Equal(["Harbour talks"], await feed.TagAsync("budget"));
    }

    [Fact]
    public async Task Rows_that_no_record_names_go_when_no_attempt_can_still_need_them()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        var record = await feed.RecordAsync("a.txt");
        await feed.Get<ListRows>().UpsertAsync(record! with { Generation = RowGeneration.New() }, TestContext.Current.CancellationToken);

        Assert.Equal(["Harbour talks"], await feed.TagAsync("harbour"));
        Assert.Equal(0, (await feed.SweepAsync())!.RowsDeleted);
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await feed.SweepAsync())!.RowsDeleted);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Rows_and_terms_that_were_lost_come_back()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Harbour talks", "Harbour"));
        foreach (var table in new[] { feed.Storage.Entries, feed.Storage.Terms })
        {
            foreach (var row in await TestFeed.RowsAsync(table))
                await table.DeleteEntityAsync(row, ETag.All, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, (await feed.SweepAsync())!.RowsInserted);
        Assert.Equal(["Harbour talks"], await feed.TagAsync("harbour"));
        var term = await feed.Lists.FindTermAsync(TermKind.Tag, "harbour", TestContext.Current.CancellationToken);
        Assert.Equal(("Harbour", 1), (term!.Display, term.Articles));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Counts_and_newest_are_right_after_it()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        var day = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        await feed.UploadAndPublishAsync("a.txt", Texts.Dated("A", day, "Harbour"));
        await feed.UploadAndPublishAsync("b.txt", Texts.Dated("B", day.AddDays(1), "Harbour"));
        await feed.SweepAsync();
        var term = Assert.Single((await feed.Lists.TermsAsync(TermKind.Tag, after: null, 1000, TestContext.Current.CancellationToken)).Terms, term => term.Slug == "harbour");
        Assert.Equal((2, day.AddDays(1)), (term.Articles, term.Newest));

        await feed.DeleteAsync("a.txt");
        await feed.DeleteAsync("b.txt");
        await feed.SweepAsync();
        Assert.DoesNotContain((await feed.Lists.TermsAsync(TermKind.Tag, after: null, 1000, TestContext.Current.CancellationToken)).Terms, term => term.Slug == "harbour");
        Assert.NotNull(await feed.Lists.FindTermAsync(TermKind.Tag, "harbour", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_instance_sweeps_at_a_time()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await using var other = feed.Another();
        await feed.SweepAsync();
        await feed.UploadAsync("a.txt", Texts.Tagged("A"));
        SweepReport? second = SweepReport.Nothing;
        var during = false;
        feed.Calls.Before(async call =>
        {
            if (during || !call.Uri.AbsolutePath.Contains("FeedArticles", StringComparison.Ordinal))
                return;
            during = true;
            second = await other.SweepAsync();
        });
        Assert.Equal(1, (await feed.SweepAsync())!.Published);
        Assert.True(during);
        Assert.Null(second);
        Assert.NotNull(await other.SweepAsync());
    }

    [Fact]
    public async Task The_tombstone_of_a_withdrawn_article_goes_after_thirty_days()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A"));
        await feed.DeleteAsync("a.txt");
        await feed.PublishAsync("a.txt");
        await feed.SweepAsync();
        Assert.NotNull(await feed.FindAsync("a.txt"));
        feed.Time.Advance(Sweep.TombstoneAge + TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await feed.SweepAsync())!.TombstonesPurged);
        Assert.Null(await feed.FindAsync("a.txt"));
    }

    [Fact]
    public async Task A_sweep_ends_when_its_lease_cannot_be_renewed_for_any_reason()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var time = new FakeTimeProvider();
        await using var lease = await SweepLease.TryAcquireAsync(feed.Storage, time, TestContext.Current.CancellationToken);
        var ended = new TaskCompletionSource();
        await using var registration = lease!.Lost.Register(ended.SetResult);
        feed.Calls.Before(_ => throw new AuthenticationFailedException("ManagedIdentityCredential authentication failed."));
        time.Advance(TimeSpan.FromSeconds(30));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_an_older_parser_or_other_settings_have_read_is_read_again()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A"));
        var record = await feed.RecordAsync("a.txt");
        var older = record! with { Content = record.Content! with { Title = "As an older parser had it" }, SeenVersion = record.SeenVersion with { Parser = 0 } };
        Assert.True(await feed.Get<ArticleRecords>().TryWriteAsync(older, record, TestContext.Current.CancellationToken));
        Assert.Equal(["As an older parser had it"], await feed.TitlesAsync(ListName.Latest));

        Assert.Equal(1, (await feed.SweepAsync())!.Published);
        Assert.Equal(["A"], await feed.TitlesAsync(ListName.Latest));
        Assert.Equal(SweepReport.Nothing, await feed.SweepAsync());
    }

    [Fact]
    public async Task A_file_that_fails_does_not_delay_others()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAsync("bad.txt", Texts.Tagged("Bad"));
        await feed.UploadAsync("good.txt", Texts.Tagged("Good"));
        feed.Calls.Before(call => call.Uri.AbsolutePath.EndsWith("/bad.txt", StringComparison.Ordinal)
            ? throw new RequestFailedException(403, "Not this one.")
            : Task.CompletedTask);
        var report = await feed.SweepAsync();
        Assert.Equal((1, 1), (report!.Published, report.Failed));
        feed.Calls.Reset();
        Assert.Equal(1, (await feed.SweepAsync())!.Published);
        Assert.Equal(["Bad", "Good"], (await feed.TitlesAsync(ListName.Latest)).Order());
    }
}
