using System.Runtime.Versioning;
using Azure;
using Feed.Local.Files;
using Feed.Tests.Support;
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
        using var watch = new FolderWatch(NamedFiles.Of([named]), new Uploader(feed.Storage), NullLogger<FolderWatch>.Instance);
        await watch.UploadAllAsync(Cancellation);

        Directory.Move(named, away);
        await LookAsync(watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));

        Directory.Move(away, named);
        await LookAsync(watch);
        Assert.True(await IsThereAsync(feed, "a.txt"));

        File.Delete(Path.Combine(named, "a.txt"));
        await LookAsync(watch);
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
        using var watch = new FolderWatch(NamedFiles.Of([folder.Path]), new Uploader(feed.Storage), NullLogger<FolderWatch>.Instance);
        await watch.UploadAllAsync(Cancellation);

        var path = Path.Combine(folder.Path, closed);
        var mode = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.None);
        try
        {
            await LookAsync(watch);
            using var another = new FolderWatch(NamedFiles.Of([folder.Path]), new Uploader(feed.Storage), NullLogger<FolderWatch>.Instance);
            await another.UploadAllAsync(Cancellation);
        }
        finally
        {
            File.SetUnixFileMode(path, mode);
        }

        Assert.True(await IsThereAsync(feed, "2026/a.txt"));
        Directory.Delete(Path.Combine(folder.Path, "2026"), recursive: true);
        await LookAsync(watch);
        Assert.False(await IsThereAsync(feed, "2026/a.txt"));
    }

    [Fact]
    public async Task What_an_editor_declared_on_the_blob_stays_when_its_file_changes()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Harbour talks\n\nThe council met on Monday.\n");
        using var watch = new FolderWatch(NamedFiles.Of([folder.Path]), new Uploader(feed.Storage), NullLogger<FolderWatch>.Instance);
        await watch.UploadAllAsync(Cancellation);
        var blob = feed.Storage.Articles.GetBlobClient("a.txt");
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.Metadata;
        metadata["tags"] = "Budget";
        await blob.SetMetadataAsync(metadata, cancellationToken: Cancellation);

        folder.Write("a.txt", "Harbour talks end\n\nThe council met on Monday, and again on Tuesday.\n");
        await LookAsync(watch);
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
        using var watch = new FolderWatch(NamedFiles.Of([folder.Path]), new Uploader(feed.Storage), NullLogger<FolderWatch>.Instance);
        feed.Calls.Before(call => call.IsWrite && call.Uri.AbsolutePath.EndsWith("/refused.txt", StringComparison.Ordinal)
            ? throw new RequestFailedException(400, "The specified resource name length is not within the permissible limits.")
            : Task.CompletedTask);

        await watch.UploadAllAsync(Cancellation);
        foreach (var file in (string[])["a.txt", "z.txt"])
            Assert.True(await IsThereAsync(feed, file));
        folder.Write("later.txt", Texts.Tagged("Later"));
        await LookAsync(watch);
        Assert.True(await IsThereAsync(feed, "later.txt"));
    }

    [Fact]
    public async Task A_fault_of_whatever_kind_does_not_end_the_watch()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = new FolderWatch(NamedFiles.Of([folder.Path]), new Uploader(feed.Storage), NullLogger<FolderWatch>.Instance);
        await watch.UploadAllAsync(Cancellation);
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

    /// <summary>A change counts once two looks in a row have seen it.</summary>
    private static async Task LookAsync(FolderWatch watch)
    {
        for (var look = 0; look < 3; look++)
            await watch.LookAsync(Cancellation);
    }

    private static async Task<bool> IsThereAsync(TestFeed feed, string blob) => await feed.Storage.Articles.GetBlobClient(blob).ExistsAsync(Cancellation);
}
