using Feed.Local.Files;
using Feed.Storage;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Tests.Telemetry;
using static Feed.Tests.Local.FolderWatchSteps;

namespace Feed.Tests.Local;

public sealed class FolderDeletionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unmounted_folder_deletes_nothing_until_it_is_back_or_the_loss_is_confirmed()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        Unmount(named);
        await PollAsync(feed, watch);
        Assert.Equal(12, await CountAsync(feed));

        using var next = Watch(feed, named);
        await StartAsync(feed, next);
        await PollAsync(feed, next);
        Assert.Equal(12, await CountAsync(feed));

        var confirmation = Path.Combine(folder.Path, "config", FeedStorage.ConfirmationBlob);
        Directory.CreateDirectory(Path.GetDirectoryName(confirmation)!);
        File.WriteAllText(confirmation, "");
        await PollAsync(feed, next);
        Assert.Equal(0, await CountAsync(feed));
        Assert.False(File.Exists(confirmation));
    }

    [Fact]
    public async Task A_file_that_confirms_and_is_older_than_a_day_confirms_nothing()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        Directory.CreateDirectory(Path.Combine(folder.Path, "config"));
        folder.Write(Path.Combine("config", FeedStorage.ConfirmationBlob), "");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "config", FeedStorage.ConfirmationBlob), feed.Time.GetUtcNow().UtcDateTime.AddDays(-2));
        Unmount(named);
        await PollAsync(feed, watch);
        Assert.Equal(12, await CountAsync(feed));
    }

    [Fact]
    public async Task A_deletion_observed_before_the_file_came_back_does_not_count_for_the_next_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "A");
        using var tracker = new DeletionTracker(TimeProvider.System);
        tracker.Watch([folder.Path]);
        var file = Path.Combine(folder.Path, "a.txt");
        using var elsewhere = new TemporaryFolder();
        File.Move(file, Path.Combine(elsewhere.Path, "a.txt"));
        await UntilAsync(() => tracker.SawDeletionOf(file));

        File.Move(Path.Combine(elsewhere.Path, "a.txt"), file);
        await UntilAsync(() => !tracker.SawDeletionOf(file));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_is_moved_away_in_one_step_takes_no_more_articles_with_it_than_the_brake_allows(bool isRenamedFirst)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        folder.Write("single.txt", Texts.Tagged("Single"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        if (isRenamedFirst)
        {
            Directory.Move(named, named + "2");
            named += "2";
        }

        Directory.Move(named, Path.Combine(elsewhere.Path, "named"));
        await PollAsync(feed, watch);

        // A deletion that was seen still counts while those of the folder are delayed.
        File.Delete(Path.Combine(folder.Path, "single.txt"));
        await UntilAsync(feed, watch, async () => !await IsThereAsync(feed, "single.txt"));
        await PollAsync(feed, watch);
        Assert.Equal(12, await CountAsync(feed));
        Assert.Contains("have been gone", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_a_few_files_that_is_moved_away_withdraws_their_articles()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var named = WriteMany(folder, count: WithdrawalBrake.MaxUnconfirmed);
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        Directory.Move(named, Path.Combine(elsewhere.Path, "named"));
        await PollAsync(feed, watch);
        Assert.Equal(0, await CountAsync(feed));
    }

    [Fact]
    public async Task A_folder_that_is_deleted_file_by_file_withdraws_all_its_articles()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        Directory.Delete(named, recursive: true);
        await UntilAsync(feed, watch, async () => await CountAsync(feed) == 0);
    }

    [Fact]
    public async Task The_blob_that_confirms_is_taken_away_and_counts_once()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        Unmount(named);
        var confirmation = feed.Storage.Config.GetBlobClient(FeedStorage.ConfirmationBlob);
        await confirmation.UploadAsync(BinaryData.FromString(""), Cancellation);
        await PollAsync(feed, watch);
        Assert.Equal(0, await CountAsync(feed));
        Assert.False(await confirmation.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Observed_deletions_are_applied_in_any_number()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        foreach (var file in Directory.GetFiles(named))
            File.Delete(file);
        await UntilAsync(feed, watch, async () => await CountAsync(feed) == 0);
    }

    [Fact]
    public async Task What_a_watch_holds_back_shows_in_health_and_metric_until_the_files_are_back()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        using var measured = new RecordedMetrics();
        await StartAsync(feed, watch);
        Unmount(named);
        await PollAsync(feed, watch);
        Assert.Contains($"12 of 12 watched files in {named} have been gone", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(12, measured.Sum("feed.sweep.withdrawals_held"));

        Remount(named);
        await PollAsync(feed, watch);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
        Assert.Equal(12, await CountAsync(feed));
    }

    [Fact]
    public async Task A_missing_folder_shows_in_health_and_metric_until_it_is_back()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 2);
        using var watch = Watch(feed, named);
        using var measured = new RecordedMetrics();
        await StartAsync(feed, watch);

        Directory.Move(named, named + "-away");
        await PollAsync(feed, watch);
        Assert.Contains($"2 of 2 watched files in {named} have been gone", await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(2, measured.Sum("feed.sweep.withdrawals_held"));

        Directory.Move(named + "-away", named);
        await PollAsync(feed, watch);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindProblemAsync(Cancellation));
        Assert.Equal(2, await CountAsync(feed));
    }

    [Fact]
    public async Task Deletions_are_seen_again_after_a_folder_was_away()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        Unmount(named);
        await PollAsync(feed, watch);
        Remount(named);
        await PollAsync(feed, watch);
        foreach (var file in Directory.GetFiles(named))
            File.Delete(file);
        await UntilAsync(feed, watch, async () => await CountAsync(feed) == 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deletions_are_seen_again_after_a_folder_was_replaced_between_two_looks(bool isSame)
    {
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 1);
        using var tracker = new DeletionTracker(TimeProvider.System);
        tracker.Watch([named]);
        Unmount(named);
        if (isSame)
            Remount(named);

        // The system reports it after a while.
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var number = 0; !tracker.SawDeletionOf(Path.Combine(named, $"probe {number - 1}")); number++)
        {
            await Task.Delay(20, timeout.Token);
            tracker.Watch([named]);
            File.WriteAllText(Path.Combine(named, $"probe {number}"), "");
            File.Delete(Path.Combine(named, $"probe {number}"));
            await Task.Delay(20, timeout.Token);
        }
    }

    [Fact]
    public async Task A_renamed_folder_inside_the_named_one_moves_its_articles()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        WriteMany(folder, count: 12);
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        Directory.Move(Path.Combine(folder.Path, "named"), Path.Combine(folder.Path, "renamed"));
        await UntilAsync(feed, watch, async () => await IsThereAsync(feed, "renamed/1.txt") && !await IsThereAsync(feed, "named/1.txt"));
        Assert.Equal(12, await CountAsync(feed));
    }

    [Theory]
    [InlineData(".named")]
    [InlineData("named.sb-1a2b3c4d-5e6f7a")]
    public async Task A_folder_renamed_to_a_name_that_is_passed_over_takes_no_more_articles_with_it_than_the_brake_allows(string name)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        WriteMany(folder, count: 12);
        folder.Write("single.txt", Texts.Tagged("Single"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        Directory.Move(Path.Combine(folder.Path, "named"), Path.Combine(folder.Path, name));
        await PollAsync(feed, watch);
        File.Delete(Path.Combine(folder.Path, "single.txt"));
        await UntilAsync(feed, watch, async () => !await IsThereAsync(feed, "single.txt"));
        await PollAsync(feed, watch);
        Assert.Equal(12, await CountAsync(feed));
    }

    private static string WriteMany(TemporaryFolder folder, int count)
    {
        var named = Path.Combine(folder.Path, "named");
        Directory.CreateDirectory(named);
        for (var number = 1; number <= count; number++)
            folder.Write(Path.Combine("named", $"{number}.txt"), Texts.Tagged($"Article {number}"));
        return named;
    }

    /// <summary>By now the folder is an empty one of the same name, like the mount point of a drive.</summary>
    private static void Unmount(string folder)
    {
        Directory.Move(folder, folder + " elsewhere");
        Directory.CreateDirectory(folder);
    }

    private static void Remount(string folder)
    {
        Directory.Delete(folder);
        Directory.Move(folder + " elsewhere", folder);
    }

    /// <summary>Waits until a condition holds; the system reports deletions after a while.</summary>
    private static async Task UntilAsync(TestFeed feed, FolderWatch watch, Func<Task<bool>> isSo)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            timeout.Token.ThrowIfCancellationRequested();
            await PollAsync(feed, watch);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(5, Cancellation);
    }
}
