using Feed.Local.Files;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Local;

public sealed class ConfigurationFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("config")]
    [InlineData("news/config")]
    public async Task People_and_topics_in_a_folder_config_in_or_next_to_the_named_one_are_copied_as_they_change(string place)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "news"));
        Directory.CreateDirectory(Path.Combine(folder.Path, place));
        folder.Write($"{place}/people.yaml", "first");
        folder.Write($"{place}/other.yaml", "nothing of ours");
        using var watches = Watches(feed, Path.Combine(folder.Path, "news"));
        feed.Time.Advance(TimeSpan.FromSeconds(1));
        await watches.UploadAllAsync(Cancellation);
        Assert.Equal("first", await ReadAsync(feed, "people.yaml"));

        folder.Write($"{place}/people.yaml", "second, longer");
        folder.Write($"{place}/topics.yaml", "topics");
        await PollAsync(feed, watches);
        Assert.Equal("second, longer", await ReadAsync(feed, "people.yaml"));
        Assert.Equal("topics", await ReadAsync(feed, "topics.yaml"));

        File.Delete(Path.Combine(folder.Path, place, "topics.yaml"));
        await PollAsync(feed, watches);
        Assert.Null(await ReadAsync(feed, "topics.yaml"));
        Assert.Null(await ReadAsync(feed, "other.yaml"));
    }

    [Fact]
    public async Task Files_saved_right_before_the_start_are_waited_for_so_that_the_first_count_has_them()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "config"));
        foreach (var file in (string[])["config/people.yaml", "a.txt"])
        {
            folder.Write(file, Texts.Tagged("Harbour"));
            File.SetLastWriteTimeUtc(Path.Combine(folder.Path, file), feed.Time.GetUtcNow().UtcDateTime);
        }

        using var watches = Watches(feed, folder.Path);
        var start = watches.StartUpAsync(Cancellation);
        feed.Time.Advance(StableFiles.QuietPeriod);
        await start;
        Assert.NotNull(await ReadAsync(feed, "people.yaml"));
        Assert.True(await FolderWatchSteps.IsThereAsync(feed, "a.txt"));
    }

    [Fact]
    public async Task The_one_in_the_named_folder_takes_precedence_over_the_one_next_to_it()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        foreach (var place in (string[])["config", "news/config"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, place));
            folder.Write($"{place}/people.yaml", place);
        }

        using var watches = Watches(feed, Path.Combine(folder.Path, "news"));
        feed.Time.Advance(TimeSpan.FromSeconds(1));
        await watches.UploadAllAsync(Cancellation);
        Assert.Equal("news/config", await ReadAsync(feed, "people.yaml"));
    }

    [Theory]
    [InlineData("config")]
    [InlineData("news/config")]
    public async Task A_temporarily_missing_folder_removes_no_configuration(string place)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "news"));
        Directory.CreateDirectory(Path.Combine(folder.Path, place));
        folder.Write($"{place}/people.yaml", "never: [Ada Quill]");
        using var watches = Watches(feed, Path.Combine(folder.Path, "news"));
        feed.Time.Advance(TimeSpan.FromSeconds(1));
        await watches.UploadAllAsync(Cancellation);

        Directory.Move(Path.Combine(folder.Path, "news"), Path.Combine(folder.Path, "away"));
        await PollAsync(feed, watches);
        Assert.NotNull(await ReadAsync(feed, "people.yaml"));
    }

    private static FileWatches Watches(TestFeed feed, string folder) =>
        new(NamedFiles.FromCommandLine([folder]), feed.Storage, feed.Publisher, feed.Get<WithdrawalBrake>(), feed.Time, NullLogger<FolderWatch>.Instance);

    private static async Task PollAsync(TestFeed feed, FileWatches watches)
    {
        for (var look = 0; look < 4; look++)
        {
            await watches.PollAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromMilliseconds(250));
        }
    }

    private static async Task<string?> ReadAsync(TestFeed feed, string name)
    {
        var blob = feed.Storage.Config.GetBlobClient(name);
        return await blob.ExistsAsync(Cancellation) ? (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString() : null;
    }
}
