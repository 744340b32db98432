using Azure;
using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Tests.Telemetry;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>A lost container or many lost files withdraw nothing until an operator agrees.</summary>
public sealed class MassWithdrawalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_after_the_container_was_lost_fails_and_nothing_is_withdrawn()
    {
        await using var feed = await PublishedAsync(3);
        await feed.Storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => feed.Storage.WriteAsync(() => feed.Storage.Articles.GetBlobClient("new.txt").UploadAsync(BinaryData.FromString("New"), Cancellation), Cancellation));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => feed.PublishAsync("0.txt"));
        await Assert.ThrowsAnyAsync<RequestFailedException>(feed.SweepAsync);
        Assert.False(await feed.Storage.Articles.ExistsAsync(Cancellation));
        Assert.Equal(3, (await feed.TagAsync("all")).Count);
        Assert.Contains("articles", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);

        // Another instance that starts meanwhile does not withdraw them either.
        await using var other = feed.Another();
        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(() => other.Storage.CreateMissingAsync(Cancellation));
        Assert.Contains(FeedStorage.ConfirmationBlob, fault.Message, StringComparison.Ordinal);
        Assert.False(await feed.Storage.Articles.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task A_container_that_comes_back_with_its_files_is_well()
    {
        await using var feed = await PublishedAsync(3);
        await feed.Storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        await Assert.ThrowsAnyAsync<RequestFailedException>(feed.SweepAsync);
        await feed.Storage.Articles.CreateAsync(cancellationToken: Cancellation);
        for (var number = 0; number < 3; number++)
            await feed.UploadAsync($"{number}.txt", TextOf(number));
        await feed.SweepAsync();
        Assert.Equal(3, (await feed.TagAsync("all")).Count);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task An_operator_lets_a_lost_container_be_created_again_and_its_articles_go()
    {
        await using var feed = await PublishedAsync(8);
        await feed.Storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        await ConfirmAsync(feed);
        var report = await feed.SweepAsync();
        Assert.Equal((8, null), (report!.Published, report.BlockedWithdrawals));
        Assert.Empty(await feed.TagAsync("all"));
        Assert.False(await feed.Storage.IsWithdrawalConfirmedAsync(Cancellation));
    }

    [Fact]
    public async Task A_missing_container_of_configuration_is_a_fault_and_not_an_empty_one()
    {
        await using var feed = await PublishedAsync(1);
        await feed.Storage.Config.DeleteAsync(cancellationToken: Cancellation);
        feed.Time.Advance(ConfigurationFiles.CheckInterval);
        await feed.UploadAsync("0.txt", Texts.Tagged("Changed", "All"));
        await Assert.ThrowsAsync<LostContainerException>(() => feed.PublishAsync("0.txt"));
        await Assert.ThrowsAnyAsync<RequestFailedException>(feed.SweepAsync);
        Assert.False(await feed.Storage.Config.ExistsAsync(Cancellation));
        Assert.Contains("config", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_records_gets_its_containers_at_first_use()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.Storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        await feed.Storage.Config.DeleteAsync(cancellationToken: Cancellation);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
        Assert.NotNull(await feed.SweepAsync());
        await feed.UploadAndPublishAsync("a.txt", TextOf(0));
        Assert.Single(await feed.TagAsync("all"));
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(6, 60, false)]
    [InlineData(6, 59, true)]
    [InlineData(6, 6, true)]
    [InlineData(2_000, 20_000, false)]
    [InlineData(2_001, 20_000, true)]
    public void More_than_five_articles_and_more_than_a_tenth_of_them_are_a_mass(int lost, int examined, bool expected) =>
        Assert.Equal(expected, WithdrawalBrake.IsMass(lost, examined));

    [Fact]
    public async Task A_mass_loss_of_files_is_held_back_while_everything_else_continues()
    {
        await using var feed = await PublishedAsync(20);
        for (var number = 0; number < 7; number++)
            await feed.DeleteAsync($"{number}.txt");
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "All"));
        await feed.UploadAsync("19.txt", Texts.Tagged("Changed", "All"));
        using var told = new RecordedMetrics();

        var report = (await feed.SweepAsync())!;
        Assert.Equal((2, 7, 20), (report.Published, report.BlockedWithdrawals!.Articles, report.BlockedWithdrawals.Examined));
        Assert.Equal(7, told.Sum("feed.sweep.withdrawals_held"));
        Assert.Equal(21, (await feed.TagAsync("all")).Count);
        Assert.Contains("7 of 20", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);

        // As events report them: one by one.
        await feed.PublishAsync("0.txt");
        Assert.Equal(20, (await feed.TagAsync("all")).Count);

        await feed.UploadAsync("1.txt", TextOf(1));
        await feed.UploadAsync("2.txt", TextOf(2));
        report = (await feed.SweepAsync())!;
        Assert.Null(report.BlockedWithdrawals);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
        Assert.Equal(16, (await feed.TagAsync("all")).Count);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task An_operator_confirms_once()
    {
        await using var feed = await PublishedAsync(20);
        for (var number = 0; number < 7; number++)
            await feed.DeleteAsync($"{number}.txt");
        await feed.SweepAsync();
        await ConfirmAsync(feed);
        await feed.SweepAsync();
        Assert.Equal(13, (await feed.TagAsync("all")).Count);

        for (var number = 7; number < 14; number++)
            await feed.DeleteAsync($"{number}.txt");
        Assert.NotNull((await feed.SweepAsync())!.BlockedWithdrawals);
        Assert.Equal(13, (await feed.TagAsync("all")).Count);
    }

    [Fact]
    public async Task A_confirmation_is_valid_until_all_are_withdrawn_over_any_number_of_runs()
    {
        await using var feed = await PublishedAsync(20, new SweepBounds { PublishedPerRun = 4 });
        for (var number = 0; number < 18; number++)
            await feed.DeleteAsync($"{number}.txt");
        await ConfirmAsync(feed);
        for (var run = 0; run < 5; run++)
            await feed.SweepAsync();
        Assert.Equal(2, (await feed.TagAsync("all")).Count);
        Assert.False(await feed.Storage.IsWithdrawalConfirmedAsync(Cancellation));
    }

    [Fact]
    public async Task An_unused_confirmation_expires_after_a_day()
    {
        await using var feed = await PublishedAsync(7);
        await ConfirmAsync(feed);
        await feed.SweepAsync();
        Assert.True(await feed.Storage.IsWithdrawalConfirmedAsync(Cancellation));
        feed.Time.Advance(TimeSpan.FromHours(25));
        await feed.SweepAsync();
        Assert.False(await feed.Storage.IsWithdrawalConfirmedAsync(Cancellation));
    }

    [Fact]
    public async Task The_brake_counts_before_any_limit_and_in_a_newsroom_larger_than_one_run()
    {
        await using var feed = await PublishedAsync(40, new SweepBounds { MaxItemsPerRun = 30, PublishedPerRun = 3 });
        for (var number = 0; number < 40; number++)
            await feed.DeleteAsync($"{number}.txt");
        for (var run = 0; run < 12; run++)
            await feed.SweepAsync();
        Assert.Equal(40, (await feed.TagAsync("all")).Count);
    }

    [Theory]
    [InlineData("State", "Publishd")]
    [InlineData("State", "Rejected")]
    [InlineData("State", "Held")]
    [InlineData("Blob", "moved.txt")]
    [InlineData("Lists", "")]
    [InlineData("Lists", "Published")]
    [InlineData("Generation", "")]
    [InlineData("Order", "soon")]
    [InlineData("FirstSeen", "yesterday")]
    [InlineData("SeenVersion", "")]
    public async Task Damaged_and_renamed_records_count_as_published_articles(string column, string value)
    {
        await using var feed = await PublishedAsync(20);
        foreach (var row in await TestFeed.RowsAsync(feed.Records))
        {
            row[column] = value;
            await feed.Records.UpsertEntityAsync(row, Azure.Data.Tables.TableUpdateMode.Replace, Cancellation);
        }

        for (var number = 0; number < 20; number++)
            await feed.DeleteAsync($"{number}.txt");
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        var report = (await feed.SweepAsync())!;
        await feed.SweepAsync();
        Assert.Equal((20, 20, 0), (report.BlockedWithdrawals?.Articles, report.BlockedWithdrawals?.Examined, report.TombstonesPurged));
        var rows = await TestFeed.RowsAsync(feed.Records);
        Assert.Equal(20, rows.Count(row => row.GetString("State") != nameof(ArticleState.Withdrawn)));
        Assert.Contains("20 of 20", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);

        for (var number = 0; number < 20; number++)
            await feed.UploadAsync($"{number}.txt", TextOf(number));
        await feed.SweepAsync();
        Assert.Equal(20, (await feed.TagAsync("all")).Count);
    }

    [Fact]
    public async Task An_operator_confirms_that_damaged_and_renamed_records_go()
    {
        await using var feed = await PublishedAsync(20);
        foreach (var (row, number) in (await TestFeed.RowsAsync(feed.Records)).Select((row, number) => (row, number)))
        {
            row[number % 2 == 0 ? "Blob" : "State"] = "elsewhere";
            await feed.Records.UpsertEntityAsync(row, Azure.Data.Tables.TableUpdateMode.Replace, Cancellation);
        }

        for (var number = 0; number < 20; number++)
            await feed.DeleteAsync($"{number}.txt");
        await ConfirmAsync(feed);
        var report = (await feed.SweepAsync())!;
        Assert.Equal((null, 10, 10), (report.BlockedWithdrawals, report.Published, report.TombstonesPurged));
        Assert.False(await feed.Storage.IsWithdrawalConfirmedAsync(Cancellation));
    }

    private static async Task<TestFeed> PublishedAsync(int articles, SweepBounds? bounds = null)
    {
        var feed = await TestFeed.StartInMemoryAsync(bounds);
        for (var number = 0; number < articles; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", TextOf(number));
        await feed.SweepAsync();
        return feed;
    }

    private static string TextOf(int number) => Texts.Tagged($"Article {number}", "All");

    private static async Task ConfirmAsync(TestFeed feed) =>
        await feed.Storage.Config.GetBlobClient(FeedStorage.ConfirmationBlob).UploadAsync(BinaryData.Empty, overwrite: true, Cancellation);
}
