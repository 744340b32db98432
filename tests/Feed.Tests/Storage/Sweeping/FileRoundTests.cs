using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Sweeping;

/// <summary>A round compares all files with all records of a site that one run of the sweep cannot hold.</summary>
public sealed class FileRoundTests
{
    private const int Articles = 60;

    /// <summary>To list all, to compare 16 ranges and to withdraw; run by run, the records would need 60.</summary>
    private const int RunsOfRound = 30;

    private static readonly SweepBounds Bounds = new() { MaxItemsPerRun = 2, NamesPerPart = 7, PartsPerRun = 2 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_deletion_a_lost_upload_and_a_lost_change_are_found_in_one_round()
    {
        await using var feed = await PublishedAsync(Bounds);
        await feed.DeleteAsync(NameOf(0));
        await feed.DeleteAsync(NameOf(31));
        await feed.DeleteAsync(NameOf(59));
        await feed.UploadAsync("a-first.txt", Texts.Tagged("First", "All", "New"));
        await feed.UploadAsync("n30/é between.txt", Texts.Tagged("Between", "All", "New"));
        await feed.UploadAsync("z-last.txt", Texts.Tagged("Last", "All", "New"));
        await feed.UploadAsync(NameOf(30), Texts.Tagged("Changed", "All", "New"));
        await RunRoundAsync(feed);
        Assert.Equal(["Between", "Changed", "First", "Last"], (await feed.TagAsync("new")).Order());
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_round_begins_an_hour_after_the_last_and_asks_no_file_of_a_sound_site()
    {
        await using var feed = await PublishedAsync(Bounds);
        await RunRoundAsync(feed);
        var first = (await StateAsync(feed)).Round!;
        Assert.True(first.IsOver);
        await feed.SweepAsync();
        Assert.Equal(first, (await StateAsync(feed)).Round);
        feed.Time.Advance(FileRounds.Interval);
        await RunRoundAsync(feed);
        var second = (await StateAsync(feed)).Round!;
        Assert.True(second.IsOver && second.Id != first.Id);
        Assert.Empty(await NotesAsync(feed, first.Id));

        var heads = 0;
        foreach (var note in (await NotesAsync(feed, second.Id)).Where(note => note.Contains("range", StringComparison.Ordinal)))
            await feed.Storage.Rounds.DeleteBlobAsync(note, cancellationToken: Cancellation);
        feed.Calls.Before(call =>
        {
            heads += call.Method == "HEAD" ? 1 : 0;
            return Task.CompletedTask;
        });
        foreach (var range in RoundProgress.Ranges)
            await feed.Get<RangeSweep>().RunAsync($"{second.Id}/{range}", Cancellation);
        Assert.Equal(0, heads);
        Assert.Equal(RoundProgress.Ranges.Length, (await NotesAsync(feed, second.Id)).Count(note => note.Contains("range", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mass_loss_across_ranges_is_detected_and_withdrawn_only_after_confirmation()
    {
        await using var feed = await PublishedAsync(Bounds);
        for (var number = 0; number < 13; number++)
            await feed.DeleteAsync(NameOf(number));
        await RunRoundAsync(feed);
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
        Assert.Contains("13 of 60", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);

        // Neither later runs nor the next round withdraw them.
        feed.Time.Advance(FileRounds.Interval);
        await RunRoundAsync(feed, runs: 90);
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);

        await feed.Storage.Config.GetBlobClient("confirm-withdrawals").UploadAsync(BinaryData.Empty, Cancellation);
        await RunRoundAsync(feed);
        Assert.Equal(Articles - 13, (await feed.TagAsync("all")).Count);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
        Assert.False(await feed.Storage.IsWithdrawalConfirmedAsync(Cancellation));
    }

    [Fact]
    public async Task Files_that_come_back_while_they_are_held_stay()
    {
        await using var feed = await PublishedAsync(Bounds);
        for (var number = 0; number < 13; number++)
            await feed.DeleteAsync(NameOf(number));
        await RunRoundAsync(feed);
        for (var number = 0; number < 13; number++)
            await feed.UploadAsync(NameOf(number), TextOf(number));
        feed.Time.Advance(FileRounds.Interval);
        await RunRoundAsync(feed, runs: 2 * RunsOfRound);
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
    }

    [Fact]
    public async Task A_lost_container_stops_the_round_and_withdraws_nothing()
    {
        await using var feed = await PublishedAsync(Bounds);
        await UntilListedAsync(feed);
        var round = (await StateAsync(feed)).Round!;
        await feed.Storage.Articles.DeleteAsync(cancellationToken: Cancellation);
        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(feed.SweepAsync);

        // As in a message that was sent before: the files are in the listing, so nothing is looked up.
        foreach (var range in RoundProgress.Ranges)
            await feed.Get<RangeSweep>().RunAsync($"{round.Id}/{range}", Cancellation);
        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(feed.SweepAsync);
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
    }

    [Fact]
    public async Task A_file_deleted_after_the_listing_is_lost_only_in_the_next_round_and_a_new_one_is_published_once()
    {
        await using var feed = await PublishedAsync(Bounds);
        await UntilListedAsync(feed);
        await feed.UploadAndPublishAsync("later.txt", Texts.Tagged("Later", "All"));
        await feed.UploadAndPublishAsync(NameOf(5), Texts.Tagged("Other", "All"));
        await feed.DeleteAsync(NameOf(7));
        await feed.PublishAsync(NameOf(7));
        var before = await feed.RecordAsync("later.txt");
        await RunRoundAsync(feed);
        Assert.Equal(before!.ETag, (await feed.RecordAsync("later.txt"))!.ETag);
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
        Assert.Null((await StateAsync(feed)).BlockedByRound);
    }

    [Fact]
    public async Task A_duplicate_message_or_one_of_a_finished_round_does_nothing()
    {
        await using var feed = await PublishedAsync(Bounds);
        await RunRoundAsync(feed);
        var round = (await StateAsync(feed)).Round!;
        await feed.DeleteAsync(NameOf(0));
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "All"));
        feed.Calls.Reset();
        foreach (var range in RoundProgress.Ranges)
        {
            await feed.Get<RangeSweep>().RunAsync($"{round.Id}/{range}", Cancellation);
            await feed.Get<RangeSweep>().RunAsync($"{Guid.NewGuid():N}/{range}", Cancellation);
        }

        Assert.Equal(0, feed.Calls.Writes);
        Assert.Equal(Articles, (await feed.TagAsync("all")).Count);
    }

    [Fact]
    public async Task A_site_that_fits_into_one_run_has_no_round_and_one_that_has_shrunk_forgets_its_notes()
    {
        await using var small = await PublishedAsync(new SweepBounds());
        Assert.Null((await StateAsync(small)).Round);
        Assert.False(await small.Storage.Rounds.ExistsAsync(Cancellation));

        await using var feed = await PublishedAsync(Bounds with { MaxItemsPerRun = Articles - 1 });
        await RunRoundAsync(feed);
        var round = (await StateAsync(feed)).Round!;
        Assert.NotEmpty(await NotesAsync(feed, round.Id));
        for (var number = 0; number < 3; number++)
        {
            await feed.DeleteAsync(NameOf(number));
            await feed.PublishAsync(NameOf(number));
        }

        feed.Time.Advance(Sweep.TombstoneAge + TimeSpan.FromMinutes(1));
        for (var run = 0; run < 8; run++)
            await feed.SweepAsync();
        Assert.Null((await StateAsync(feed)).Round);
        Assert.Empty(await NotesAsync(feed, round.Id));
    }

    [Fact]
    public async Task What_is_lost_is_withdrawn_a_share_each_run()
    {
        await using var feed = await PublishedAsync(Bounds with { PublishedPerRun = 2 });
        foreach (var number in new[] { 3, 13, 23, 33, 43 })
            await feed.DeleteAsync(NameOf(number));
        await RunRoundAsync(feed);
        Assert.Equal(Articles - 5, (await feed.TagAsync("all")).Count);
        await SweepRounds.RoundAsync(feed);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task Damaged_records_count_as_published_and_are_rebuilt_where_their_file_exists()
    {
        await using var feed = await PublishedAsync(Bounds);
        foreach (var row in await TestFeed.RowsAsync(feed.Records))
        {
            row["State"] = "Publishd";
            await feed.Records.UpsertEntityAsync(row, Azure.Data.Tables.TableUpdateMode.Replace, Cancellation);
        }

        for (var number = 0; number < 13; number++)
            await feed.DeleteAsync(NameOf(number));
        await RunRoundAsync(feed);
        Assert.Equal(13, (await StateAsync(feed)).BlockedByRound?.Articles);
        Assert.Equal(ArticleState.Published, (await feed.RecordAsync(NameOf(20)))!.State);
        Assert.NotEqual(ArticleState.Withdrawn, (await feed.RecordAsync(NameOf(0)))!.State);
    }

    private static async Task UntilListedAsync(TestFeed feed)
    {
        do
            await feed.SweepAsync();
        while ((await StateAsync(feed)).Round is not { IsListed: true, IsOver: false });
    }

    private static async Task RunRoundAsync(TestFeed feed, int runs = RunsOfRound)
    {
        for (var run = 0; run < runs; run++)
            await feed.SweepAsync();
    }

    private static Task<SweepState> StateAsync(TestFeed feed) => SweepRounds.StateAsync(feed);

    private static async Task<IReadOnlyList<string>> NotesAsync(TestFeed feed, string round) => await feed.Storage.Rounds
        .GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Name)
        .Where(name => name.StartsWith(round, StringComparison.Ordinal)).ToListAsync(Cancellation);

    private static async Task<TestFeed> PublishedAsync(SweepBounds bounds)
    {
        var feed = await TestFeed.StartInMemoryAsync(bounds);
        for (var number = 0; number < Articles; number++)
            await feed.UploadAndPublishAsync(NameOf(number), TextOf(number));
        await RunRoundAsync(feed);
        feed.Time.Advance(FileRounds.Interval);
        return feed;
    }

    private static string NameOf(int number) => $"n{number:D2}.txt";

    private static string TextOf(int number) => Texts.Tagged($"Article {number}", "All");
}
