using System.Runtime.Versioning;
using Azure;
using Feed.Local.Files;
using Feed.Storage;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Feed.Tests.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Local;

public sealed class FolderWatchTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_named_folder_that_is_away_for_a_moment_deletes_nothing_and_a_deleted_file_goes()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        using var folder = new TemporaryFolder();
        var (named, away) = (Path.Combine(folder.Path, "named"), Path.Combine(folder.Path, "away"));
        Directory.CreateDirectory(named);
        folder.Write(Path.Combine("named", "a.txt"), Texts.Tagged("A"));
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);

        Directory.Move(named, away);
        await LookAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));

        Directory.Move(away, named);
        await LookAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));

        File.Delete(Path.Combine(named, "a.txt"));
        await LookAsync(feed, watch);
        Assert.False(await IsThereAsync(feed, "a.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_nobody_may_look_into_for_a_moment_deletes_nothing(string closed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Who runs this test may look into every folder.");
        await using var feed = await TestFeed.StartAsync(azurite);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "2026"));
        folder.Write(Path.Combine("2026", "a.txt"), Texts.Tagged("A"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);

        var path = Path.Combine(folder.Path, closed);
        var mode = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.None);
        try
        {
            await LookAsync(feed, watch);
            using var another = Watch(feed, folder.Path);
            await StartAsync(feed, another);
        }
        finally
        {
            File.SetUnixFileMode(path, mode);
        }

        Assert.True(await IsThereAsync(feed, "2026/a.txt"));
        Directory.Delete(Path.Combine(folder.Path, "2026"), recursive: true);
        await LookAsync(feed, watch);
        Assert.False(await IsThereAsync(feed, "2026/a.txt"));
    }

    [Fact]
    public async Task What_an_editor_declared_on_the_blob_stays_when_its_file_changes()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Harbour talks\n\nThe council met on Monday.\n");
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var blob = feed.Storage.Articles.GetBlobClient("a.txt");
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.Metadata;
        metadata["tags"] = "Budget";
        await blob.SetMetadataAsync(metadata, cancellationToken: Cancellation);

        folder.Write("a.txt", "Harbour talks end\n\nThe council met on Monday, and again on Tuesday.\n");
        await LookAsync(feed, watch);
        await feed.PublishAsync("a.txt");
        Assert.Equal(["Harbour talks end"], await feed.TagAsync("budget"));
    }

    [Fact]
    public async Task A_file_that_storage_does_not_take_keeps_no_other_waiting()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["a.txt", "refused.txt", "z.txt"])
            folder.Write(file, Texts.Tagged(file));
        using var watch = Watch(feed, folder.Path);
        feed.Calls.Before(call => call.IsWrite && call.Uri.AbsolutePath.EndsWith("/refused.txt", StringComparison.Ordinal)
            ? throw new RequestFailedException(400, "The specified resource name length is not within the permissible limits.")
            : Task.CompletedTask);

        await StartAsync(feed, watch);
        foreach (var file in (string[])["a.txt", "z.txt"])
            Assert.True(await IsThereAsync(feed, file));
        folder.Write("later.txt", Texts.Tagged("Later"));
        await LookAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "later.txt"));
    }

    [Fact]
    public async Task A_fault_of_whatever_kind_does_not_end_the_watch()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        folder.Write("a.txt", Texts.Tagged("A"));
        var (failed, arrived) = (new TaskCompletionSource(), new TaskCompletionSource());
        feed.Calls.Before(call =>
        {
            if (failed.TrySetResult())
                throw new InvalidOperationException("Not today.");
            if (call.IsWrite)
                arrived.TrySetResult();
            return Task.CompletedTask;
        });

        await watch.StartAsync(Cancellation);
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await watch.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_file_that_grows_is_taken_in_once_it_has_stopped_growing_for_half_a_second()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = 0;
        feed.Calls.Before(call => Task.FromResult(uploads += call.IsWrite ? 1 : 0));
        for (var second = 0.0; second < 15; second += 0.3)
        {
            File.AppendAllText(Path.Combine(folder.Path, "a.txt"), "The council met on Monday. ");
            await watch.LookAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromSeconds(0.3));
        }

        Assert.Equal(0, uploads);
        await LookAsync(feed, watch);
        Assert.Equal(1, uploads);
    }

    [Fact]
    public async Task A_file_that_a_program_writes_slowly_and_keeps_open_is_taken_in_once()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "The system does not say who has a file open.");
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = 0;
        feed.Calls.Before(call => Task.FromResult(uploads += call.IsWrite ? 1 : 0));
        await using (var file = new StreamWriter(Path.Combine(folder.Path, "a.txt")))
        {
            for (var line = 0; line < 15; line++)
            {
                await file.WriteLineAsync("The council met on Monday.");
                await file.FlushAsync(Cancellation);
                await LookAsync(feed, watch);
            }

            Assert.Equal(0, uploads);
        }

        await LookAsync(feed, watch);
        Assert.Equal(1, uploads);
    }

    [Fact]
    public async Task A_document_that_an_office_program_keeps_open_after_it_is_saved_is_taken_in_after_three_seconds()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        await using var open = new FileStream(Path.Combine(folder.Path, "a.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        open.Write(System.Text.Encoding.UTF8.GetBytes(Texts.Tagged("A")));
        await open.FlushAsync(Cancellation);
        await watch.LookAsync(Cancellation);
        feed.Time.Advance(SettledFiles.QuietWhileOpen);
        await watch.LookAsync(Cancellation);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }

    [Fact]
    public async Task A_save_of_thousands_of_files_and_a_replaced_folder_do_not_stop_the_watch()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = Path.Combine(folder.Path, "named");
        Directory.CreateDirectory(named);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        for (var number = 0; number < 2_000; number++)
            folder.Write(Path.Combine("named", $"{number}.txt"), Texts.Tagged($"Article {number}"));
        await LookAsync(feed, watch);
        Assert.Equal(2_000, await CountAsync(feed));

        Directory.Move(named, Path.Combine(folder.Path, "before"));
        await LookAsync(feed, watch);
        Directory.CreateDirectory(named);
        folder.Write(Path.Combine("named", "after.txt"), Texts.Tagged("After"));
        await LookAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "after.txt"));
    }

    [Theory]
    [InlineData("4913")]
    [InlineData("NOTES")]
    [InlineData("a.txt~")]
    [InlineData(".a.txt.swp")]
    [InlineData("a.txt.swx")]
    [InlineData("a.tmp")]
    [InlineData("a.txt.TMP")]
    [InlineData("~$a.docx")]
    [InlineData(".~lock.a.odt#")]
    [InlineData("#a.txt#")]
    [InlineData("a.txt.crdownload")]
    [InlineData("a.txt___jb_tmp___")]
    [InlineData("a.txt.sb-1a2b3c4d-5e6f7a/a.txt")]
    [InlineData(".git/a.txt")]
    [InlineData("config/people.yaml")]
    [InlineData("config/topics.yaml")]
    public async Task What_editors_and_systems_leave_beside_the_files_is_passed_over(string name)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!);
        folder.Write(name, Texts.Tagged("Not an article"));
        folder.Write("b.txt", Texts.Tagged("B"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        await LookAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "b.txt"));
        Assert.Equal(1, await CountAsync(feed));
    }

    [Fact]
    public async Task Storage_that_has_lost_everything_is_filled_again()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Tagged("A"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        await LookAsync(feed, watch);
        await feed.DeleteAsync("a.txt");
        watch.StartAnew();
        await LookAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }

    [Fact]
    public async Task An_unmounted_folder_deletes_nothing_until_it_is_back_or_somebody_confirms()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 12);
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);
        Unmount(named);
        await LookAsync(feed, watch);
        Assert.Equal(12, await CountAsync(feed));

        using var next = Watch(feed, named);
        await StartAsync(feed, next);
        await LookAsync(feed, next);
        Assert.Equal(12, await CountAsync(feed));

        var confirmation = Path.Combine(folder.Path, "config", FeedStorage.ConfirmationBlob);
        Directory.CreateDirectory(Path.GetDirectoryName(confirmation)!);
        File.WriteAllText(confirmation, "");
        await LookAsync(feed, next);
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
        await LookAsync(feed, watch);
        Assert.Equal(12, await CountAsync(feed));
    }

    [Fact]
    public async Task A_file_that_was_seen_to_go_and_came_back_has_to_be_seen_again()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "A");
        Directory.CreateDirectory(Path.Combine(folder.Path, "2026"));
        folder.Write("2026/b.txt", "B");
        using var witness = new DeletionWitness(TimeProvider.System);
        witness.Watch([folder.Path]);
        var (file, below) = (Path.Combine(folder.Path, "a.txt"), Path.Combine(folder.Path, "2026"));
        using var elsewhere = new TemporaryFolder();
        File.Move(file, Path.Combine(elsewhere.Path, "a.txt"));
        Directory.Move(below, Path.Combine(elsewhere.Path, "2026"));
        await UntilAsync(() => witness.Saw(file) && witness.Saw(Path.Combine(below, "b.txt")));

        File.Move(Path.Combine(elsewhere.Path, "a.txt"), file);
        Directory.Move(Path.Combine(elsewhere.Path, "2026"), below);
        await UntilAsync(() => !witness.Saw(file) && !witness.Saw(Path.Combine(below, "b.txt")));
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
        await LookAsync(feed, watch);
        Assert.Equal(0, await CountAsync(feed));
        Assert.False(await confirmation.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Files_that_it_sees_deleted_are_deleted_from_storage_however_many()
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
        using var measured = new Measurements();
        await StartAsync(feed, watch);
        Unmount(named);
        await LookAsync(feed, watch);
        Assert.Contains("12 of 12 watched files are gone", await feed.Get<WithdrawalBrake>().FindComplaintAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(12, measured.Sum("feed.sweep.withdrawals_held"));

        Remount(named);
        await LookAsync(feed, watch);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindComplaintAsync(Cancellation));
        Assert.Equal(12, await CountAsync(feed));
    }

    [Fact]
    public async Task A_folder_that_is_no_longer_there_shows_in_health_and_metric_until_it_is_back()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        var named = WriteMany(folder, count: 2);
        using var watch = Watch(feed, named);
        using var measured = new Measurements();
        await StartAsync(feed, watch);

        Directory.Move(named, named + "-away");
        await LookAsync(feed, watch);
        Assert.Contains("2 of 2 watched files are gone", await feed.Get<WithdrawalBrake>().FindComplaintAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(2, measured.Sum("feed.sweep.withdrawals_held"));

        Directory.Move(named + "-away", named);
        await LookAsync(feed, watch);
        Assert.Null(await feed.Get<WithdrawalBrake>().FindComplaintAsync(Cancellation));
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
        await LookAsync(feed, watch);
        Remount(named);
        await LookAsync(feed, watch);
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
        using var witness = new DeletionWitness(TimeProvider.System);
        witness.Watch([named]);
        Unmount(named);
        if (isSame)
            Remount(named);

        // The system tells of it in its own time.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var number = 0; !witness.Saw(Path.Combine(named, $"probe {number - 1}")); number++)
        {
            await Task.Delay(20, patience.Token);
            witness.Watch([named]);
            File.WriteAllText(Path.Combine(named, $"probe {number}"), "");
            File.Delete(Path.Combine(named, $"probe {number}"));
            await Task.Delay(20, patience.Token);
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

    private static string WriteMany(TemporaryFolder folder, int count)
    {
        var named = Path.Combine(folder.Path, "named");
        Directory.CreateDirectory(named);
        for (var number = 1; number <= count; number++)
            folder.Write(Path.Combine("named", $"{number}.txt"), Texts.Tagged($"Article {number}"));
        return named;
    }

    /// <summary>The folder is another one of the same name by now, and empty, as the place where a drive was mounted.</summary>
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

    /// <summary>Looks until something is so; the system tells of deletions in its own time.</summary>
    private static async Task UntilAsync(TestFeed feed, FolderWatch watch, Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await LookAsync(feed, watch);
        }
    }

    private static FolderWatch Watch(TestFeed feed, string folder)
    {
        var files = NamedFiles.Of([folder]);
        return new(
            WatchedFiles.Articles(files),
            new Uploader(feed.Storage.Articles),
            new FolderBrake(feed.Storage.Config, () => files.ConfigurationFolders, feed.Get<WithdrawalBrake>(), feed.Time, NullLogger.Instance),
            feed.Time,
            NullLogger<FolderWatch>.Instance);
    }

    /// <summary>The first upload, a second after the files were written.</summary>
    private static Task StartAsync(TestFeed feed, FolderWatch watch)
    {
        feed.Time.Advance(TimeSpan.FromSeconds(1));
        return watch.UploadAllAsync(Cancellation);
    }

    /// <summary>A change counts once looks half a second apart have seen it.</summary>
    private static async Task LookAsync(TestFeed feed, FolderWatch watch)
    {
        for (var look = 0; look < 4; look++)
        {
            await watch.LookAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromMilliseconds(250));
        }
    }

    private static async Task<int> CountAsync(TestFeed feed) => await feed.Storage.Articles.GetBlobsAsync(cancellationToken: Cancellation).CountAsync(Cancellation);

    private static async Task<bool> IsThereAsync(TestFeed feed, string blob) => await feed.Storage.Articles.GetBlobClient(blob).ExistsAsync(Cancellation);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(5, Cancellation);
    }
}
