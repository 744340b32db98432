using System.Runtime.Versioning;
using Azure;
using Feed.Tests.Support;
using static Feed.Tests.Local.FolderWatchSteps;

namespace Feed.Tests.Local;

public sealed class FolderWatchTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_temporarily_missing_folder_deletes_nothing_and_a_deleted_file_is_withdrawn()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        using var folder = new TemporaryFolder();
        var (named, away) = (Path.Combine(folder.Path, "named"), Path.Combine(folder.Path, "away"));
        Directory.CreateDirectory(named);
        folder.Write(Path.Combine("named", "a.txt"), Texts.Tagged("A"));
        using var watch = Watch(feed, named);
        await StartAsync(feed, watch);

        Directory.Move(named, away);
        await PollAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));

        Directory.Move(away, named);
        await PollAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));

        File.Delete(Path.Combine(named, "a.txt"));
        await PollAsync(feed, watch);
        Assert.False(await IsThereAsync(feed, "a.txt"));
    }

    [Theory]
    [InlineData("\uFFFF.txt")]
    [InlineData("pier\uFFFE.txt")]
    [InlineData("pier\u0007.txt")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_whose_name_storage_cannot_list_is_left_out_and_the_others_go_on(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rules for names.");
        await using var feed = await TestFeed.StartAsync(azurite);
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Tagged("A"));
        folder.Write(name, Texts.Tagged("B"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        folder.Write("c.txt", Texts.Tagged("C"));
        await PollAsync(feed, watch);
        await PollAsync(feed, watch);

        Assert.True(await IsThereAsync(feed, "a.txt"));
        Assert.True(await IsThereAsync(feed, "c.txt"));
        using var again = Watch(feed, folder.Path);
        await StartAsync(feed, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_temporarily_unreadable_folder_deletes_nothing(string closed)
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
            await PollAsync(feed, watch);
            using var another = Watch(feed, folder.Path);
            await StartAsync(feed, another);
        }
        finally
        {
            File.SetUnixFileMode(path, mode);
        }

        Assert.True(await IsThereAsync(feed, "2026/a.txt"));
        Directory.Delete(Path.Combine(folder.Path, "2026"), recursive: true);
        await PollAsync(feed, watch);
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
        await PollAsync(feed, watch);
        await feed.PublishAsync("a.txt");
        Assert.Equal(["Harbour talks end"], await feed.TagAsync("budget"));
    }

    [Fact]
    public async Task A_file_that_storage_rejects_does_not_delay_others()
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
        await PollAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "later.txt"));
    }

    [Fact]
    public async Task No_kind_of_fault_ends_the_watch()
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
        await PollAsync(feed, watch);
        Assert.Equal(2_000, await CountAsync(feed));

        Directory.Move(named, Path.Combine(folder.Path, "before"));
        await PollAsync(feed, watch);
        Directory.CreateDirectory(named);
        folder.Write(Path.Combine("named", "after.txt"), Texts.Tagged("After"));
        await PollAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "after.txt"));
    }

    [Theory]
    [InlineData("4913")]
    [InlineData("NOTES")]
    [InlineData("a.txt~")]
    [InlineData(".a.txt.swp")]
    [InlineData("a.txt.swx")]
    [InlineData("a.md.kate-swp")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("a.tmp")]
    [InlineData("a.txt.TMP")]
    [InlineData("~$a.docx")]
    [InlineData(".~lock.a.odt#")]
    [InlineData("#a.txt#")]
    [InlineData("a.txt.~2~")]
    [InlineData("~WRL0003.tmp")]
    [InlineData("~WRA0003.wbk")]
    [InlineData("a.txt.part")]
    [InlineData("a.txt.sb-1A2B3C4D-xY9zQ7/a.txt")]
    [InlineData("a.txt.crdownload")]
    [InlineData("a.txt___jb_tmp___")]
    [InlineData("a.txt.sb-1a2b3c4d-5e6f7a/a.txt")]
    [InlineData(".git/a.txt")]
    [InlineData("config/people.yaml")]
    [InlineData("config/topics.yaml")]
    public async Task What_editors_and_systems_leave_next_to_the_files_is_ignored(string name)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!);
        folder.Write(name, Texts.Tagged("Not an article"));
        folder.Write("b.txt", Texts.Tagged("B"));
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        await PollAsync(feed, watch);
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
        await PollAsync(feed, watch);
        await feed.DeleteAsync("a.txt");
        watch.UploadAgain();
        await PollAsync(feed, watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }
}
