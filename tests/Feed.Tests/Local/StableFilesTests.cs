using Feed.Local.Files;
using Feed.Tests.Support;
using static Feed.Tests.Local.FolderWatchSteps;

namespace Feed.Tests.Local;

public sealed class StableFilesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_grows_is_uploaded_once_it_has_stopped_growing()
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
            await watch.PollAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromSeconds(0.3));
        }

        Assert.Equal(0, uploads);
        await UntilStillAsync(feed, watch);
        Assert.Equal(1, uploads);
    }

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(0.9, 2)]
    [InlineData(1.7, 2)]
    public async Task A_file_that_is_written_in_parts_is_uploaded_at_most_twice(double pause, int wanted)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = 0;
        feed.Calls.Before(call => Task.FromResult(uploads += call.IsWrite ? 1 : 0));
        for (var part = 0; part < 16; part++)
        {
            File.AppendAllText(Path.Combine(folder.Path, "a.txt"), "The council met on Monday. ");
            for (var passed = 0.0; passed < pause; passed += 0.1)
            {
                await watch.PollAsync(Cancellation);
                feed.Time.Advance(TimeSpan.FromSeconds(0.1));
            }
        }

        await UntilStillAsync(feed, watch);
        Assert.Equal(wanted, uploads);
        await UntilStillAsync(feed, watch);
        Assert.Equal(wanted, uploads);
    }

    [Fact]
    public async Task A_file_that_is_saved_whole_is_uploaded_after_half_a_second()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        folder.Write("a.txt", Texts.Tagged("A"));
        await watch.PollAsync(Cancellation);
        feed.Time.Advance(StableFiles.Quiet);
        await watch.PollAsync(Cancellation);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }

    [Fact]
    public async Task A_file_that_a_program_writes_slowly_and_keeps_open_is_uploaded_once()
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
                await PollAsync(feed, watch);
            }

            Assert.Equal(0, uploads);
        }

        await UntilStillAsync(feed, watch);
        Assert.Equal(1, uploads);
    }

    [Fact]
    public async Task A_document_that_an_office_program_keeps_open_after_it_is_saved_is_uploaded_after_three_seconds()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        await using var open = new FileStream(Path.Combine(folder.Path, "a.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        open.Write(System.Text.Encoding.UTF8.GetBytes(Texts.Tagged("A")));
        await open.FlushAsync(Cancellation);
        await watch.PollAsync(Cancellation);
        feed.Time.Advance(StableFiles.QuietWhileOpen);
        await watch.PollAsync(Cancellation);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }

    private static async Task UntilStillAsync(TestFeed feed, FolderWatch watch)
    {
        await watch.PollAsync(Cancellation);
        feed.Time.Advance(StableFiles.QuietWhileGrowing);
        await watch.PollAsync(Cancellation);
    }
}
