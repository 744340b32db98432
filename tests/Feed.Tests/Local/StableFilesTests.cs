using Feed.Local.Files;
using Feed.Tests.Faults;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;
using static Feed.Tests.Local.FolderWatchSteps;

namespace Feed.Tests.Local;

public sealed class StableFilesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_grows_is_uploaded_once_it_has_stopped_growing()
    {
        await using var feed = await FeedAsync();
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

    /// <summary>A part that does not grow for half a second looks like a whole file; from the second part on, Feed knows the pauses.</summary>
    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(0.9, 2)]
    [InlineData(1.7, 2)]
    [InlineData(3, 2)]
    [InlineData(7, 2)]
    public async Task A_file_that_is_written_in_parts_is_uploaded_at_most_twice(double pause, int wanted)
    {
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = CountUploads(feed);
        for (var passed = 0.0; passed < 45; passed += pause)
        {
            File.AppendAllText(Path.Combine(folder.Path, "a.txt"), "The council met on Monday. ");
            await PassAsync(feed, watch, pause);
        }

        await PassAsync(feed, watch, 30);
        Assert.Equal(wanted, uploads());
    }

    [Fact]
    public async Task A_file_that_is_written_in_parts_after_uneven_pauses_is_uploaded_at_most_twice()
    {
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = CountUploads(feed);
        foreach (var pause in (double[])[1, 1.2, 3, 1, 2.5, 3, 1.8, 1.1, 2.9])
        {
            File.AppendAllText(Path.Combine(folder.Path, "a.txt"), "The council met on Monday. ");
            await PassAsync(feed, watch, pause);
        }

        await PassAsync(feed, watch, 30);
        Assert.Equal(2, uploads());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_file_that_a_program_holds_open_and_writes_with_long_pauses_is_uploaded_once(double pause)
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "The system does not say who has a file open.");
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = CountUploads(feed);
        await using (var file = new StreamWriter(Path.Combine(folder.Path, "a.txt")))
        {
            for (var passed = 0.0; passed < 15; passed += pause)
            {
                await file.WriteLineAsync("The council met on Monday.");
                await file.FlushAsync(Cancellation);
                await PassAsync(feed, watch, pause);
            }

            Assert.Equal(0, uploads());
        }

        await PassAsync(feed, watch, 30);
        Assert.Equal(1, uploads());
    }

    [Fact]
    public async Task A_text_that_its_author_saves_every_few_seconds_is_uploaded_at_least_once_a_minute_or_so()
    {
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = CountUploads(feed);
        for (var save = 0; save < 60; save++)
        {
            File.AppendAllText(Path.Combine(folder.Path, "a.txt"), "The council met on Monday. ");
            await PassAsync(feed, watch, 5);
        }

        Assert.InRange(uploads(), 4, 8);
    }

    [Fact]
    public async Task A_correction_that_makes_a_file_no_longer_is_uploaded_within_two_seconds()
    {
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        var uploads = CountUploads(feed);
        folder.Write("a.txt", "The council mat on Monday. ");
        await PassAsync(feed, watch, 3);
        folder.Write("a.txt", "The council met on Monday. ");
        await PassAsync(feed, watch, 2.3);

        Assert.Equal(2, uploads());
    }

    [Fact]
    public async Task A_file_that_is_saved_whole_is_uploaded_after_half_a_second()
    {
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        folder.Write("a.txt", Texts.Tagged("A"));
        await watch.PollAsync(Cancellation);
        feed.Time.Advance(StableFiles.QuietPeriod);
        await watch.PollAsync(Cancellation);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }

    [Fact]
    public async Task A_file_that_a_program_writes_slowly_and_keeps_open_is_uploaded_once()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "The system does not say who has a file open.");
        await using var feed = await FeedAsync();
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
    public async Task A_document_that_an_office_program_keeps_open_after_it_is_saved_is_uploaded_after_four_seconds()
    {
        await using var feed = await FeedAsync();
        using var folder = new TemporaryFolder();
        using var watch = Watch(feed, folder.Path);
        await StartAsync(feed, watch);
        await using var open = new FileStream(Path.Combine(folder.Path, "a.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        open.Write(System.Text.Encoding.UTF8.GetBytes(Texts.Tagged("A")));
        await open.FlushAsync(Cancellation);
        await watch.PollAsync(Cancellation);
        feed.Time.Advance(StableFiles.QuietPeriodWhileOpen);
        await watch.PollAsync(Cancellation);
        Assert.True(await IsThereAsync(feed, "a.txt"));
    }

    /// <summary>A feed whose clock stands still during a poll.</summary>
    private static async Task<TestFeed> FeedAsync()
    {
        var time = new VirtualTime();
        var feed = TestFeed.On(new MemoryTransport(new MemoryStorage(time)), time);
        await feed.Storage.CreateMissingAsync(Cancellation);
        return feed;
    }

    private static Func<int> CountUploads(TestFeed feed)
    {
        var uploads = 0;
        feed.Calls.Before(call => Task.FromResult(uploads += call.IsWrite ? 1 : 0));
        return () => uploads;
    }

    private static async Task PassAsync(TestFeed feed, FolderWatch watch, double seconds)
    {
        for (var passed = 0.0; passed < seconds - 0.01; passed += 0.1)
        {
            await watch.PollAsync(Cancellation);
            feed.Time.Advance(TimeSpan.FromSeconds(0.1));
        }
    }

    private static Task UntilStillAsync(TestFeed feed, FolderWatch watch) => PassAsync(feed, watch, StableFiles.MaxQuietPeriod.TotalSeconds + 1);
}
