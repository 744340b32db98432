using Feed.Articles.Pictures;
using Feed.Storage;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Pictures;

/// <summary>After any failure, no record names a missing picture, and no picture is left over.</summary>
public sealed class PictureFaultTests
{
    private const string Story = "# Bridge Opens\n\n![The bridge](harbour.png)\n\nThe council of Port Ansel met on Tuesday to settle the plan for the bridge.\n";

    private static readonly string Kept = PicturePath.CopyName(TestPictures.Png(), PictureFormat.Png);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<TestFeed> PreparedAsync()
    {
        var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAsync("harbour.png", new BinaryData(TestPictures.Png()));
        await feed.UploadAsync("bridge.md", Story);
        return feed;
    }

    private static async Task<IReadOnlyList<string>> KeptAsync(TestFeed feed)
    {
        List<string> names = [];
        await foreach (var blob in feed.Storage.Pictures.GetBlobsAsync(cancellationToken: Cancellation))
            names.Add(blob.Name);
        return names;
    }

    private static async Task AssertNothingDanglesAsync(TestFeed feed)
    {
        var there = await KeptAsync(feed);
        foreach (var record in (await TestFeed.RowsAsync(feed.Records)).Select(row => row.ToRecord()))
            Assert.All(record.Pictures, file => Assert.True(file.CopyName is null || there.Contains($"{record.Id}/{file.CopyName}")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_ends_at_any_call_leaves_nothing_that_dangles_and_the_sweep_finishes_it(bool answered)
    {
        for (var last = 1; ; last++)
        {
            await using var feed = await PreparedAsync();
            await using var other = feed.Another();
            var ended = false;
            Task End(StorageCall call) => (ended |= call.Number >= last) ? throw new CrashException() : Task.CompletedTask;
            if (answered)
                feed.Calls.After(End);
            else
                feed.Calls.Before(End);
            try
            {
                await feed.PublishAsync("bridge.md");
            }
            catch (Exception fault) when (ended && fault is CrashException or AggregateException)
            {
                // As in a process that is killed.
            }

            await AssertNothingDanglesAsync(other);
            await other.SweepAsync();
            await AssertNothingDanglesAsync(other);
            Assert.Equal(Kept, (await other.FindAsync("bridge.md"))!.Content!.Image!.CopyName);
            other.Time.Advance(TimeSpan.FromHours(2));
            await other.SweepAsync();
            Assert.Equal([$"{ArticleId.Of("bridge.md")}/{Kept}"], await KeptAsync(other));
            await Consistency.AssertExactAsync(other);
            if (!ended)
                return;
        }
    }

    [Fact]
    public async Task A_call_that_fails_once_is_asked_for_again()
    {
        for (var lost = 1; ; lost++)
        {
            await using var feed = await PreparedAsync();
            var met = false;
            feed.Calls.After(call =>
            {
                if (call.Number != lost || met)
                    return Task.CompletedTask;
                met = true;
                throw new IOException("The connection was reset.");
            });
            await feed.PublishAsync("bridge.md");
            feed.Calls.Reset();
            if (!met)
                return;
            Assert.Equal(Kept, (await feed.FindAsync("bridge.md"))!.Content!.Image!.CopyName);
            await AssertNothingDanglesAsync(feed);
        }
    }

    [Fact]
    public async Task An_event_that_comes_twice_changes_nothing()
    {
        await using var feed = await PreparedAsync();
        await feed.PublishAsync("bridge.md");
        var before = (await feed.RecordAsync("bridge.md"))!.ETag;
        await feed.PublishAsync("harbour.png");
        await feed.PublishAsync("harbour.png");
        await feed.PublishAsync("bridge.md");

        Assert.Equal(before, (await feed.RecordAsync("bridge.md"))!.ETag);
    }

    [Fact]
    public async Task A_leftover_that_an_attempt_reuses_is_not_swept()
    {
        await using var feed = await PreparedAsync();
        await using var other = feed.Another();
        var name = $"{ArticleId.Of("bridge.md")}/{Kept}";
        await feed.Storage.Pictures.GetBlobClient(name).UploadAsync(new BinaryData(TestPictures.Png()), Cancellation);
        feed.Time.Advance(TimeSpan.FromHours(2));

        // The sweep has listed the leftover, and an attempt has copied the same picture but has not yet written its record.
        var met = false;
        other.Calls.Before(async call =>
        {
            if (met || call.Method != "DELETE")
                return;
            met = true;
            await feed.Get<PictureStore>()
                .WriteAsync(ArticleId.Of("bridge.md"), Kept, PictureFormat.Png, TestPictures.Png(), Cancellation);
        });
        await other.Get<PictureRepair>()
            .RunAsync(await RecordWindow.ReadAsync(other.Get<ArticleRecords>(), "", 100, Cancellation), SweepState.Start, Cancellation);

        Assert.True(met);
        Assert.Equal([name], await KeptAsync(feed));
    }

    [Fact]
    public async Task The_sweep_restores_a_deleted_copy()
    {
        await using var feed = await PreparedAsync();
        await feed.PublishAsync("bridge.md");
        await feed.Storage.Pictures.DeleteBlobAsync($"{ArticleId.Of("bridge.md")}/{Kept}", cancellationToken: Cancellation);
        await feed.SweepAsync();

        Assert.Single(await KeptAsync(feed));
    }

    [Fact]
    public async Task An_article_is_published_without_its_pictures_while_their_container_is_lost_and_has_them_once_it_is_back()
    {
        await using var feed = await PreparedAsync();
        await feed.PublishAsync("bridge.md");
        await feed.Storage.Pictures.DeleteAsync(cancellationToken: Cancellation);
        var ferry = Story
            .Replace("Bridge", "Ferry",
            StringComparison.Ordinal) + $"\n![](data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(grey: 30))})\n";
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("ferry.md", ferry));
        var note = Assert.Single((await feed.FindAsync("ferry.md"))!.Content!.Notes);
        Assert.Contains("container pictures is gone", note, StringComparison.Ordinal);

        // Nothing replaces it, and no sweep keeps reading the same articles.
        Assert.Equal(SweepReport.Nothing, await feed.SweepAsync());
        Assert.False(await feed.Storage.Pictures.ExistsAsync(Cancellation));
        Assert.NotNull((await feed.FindAsync("bridge.md"))!.Content!.Image!.CopyName);

        await feed.Storage.Pictures.CreateAsync(cancellationToken: Cancellation);
        await feed.SweepAsync();
        await feed.SweepAsync();
        Assert.Equal(3, (await KeptAsync(feed)).Count);
        Assert.Empty((await feed.FindAsync("ferry.md"))!.Content!.Notes);
        await AssertNothingDanglesAsync(feed);
    }

    [Fact]
    public async Task A_container_that_an_older_version_never_made_is_made_for_the_first_picture()
    {
        await using var feed = await PreparedAsync();
        await feed.UploadAndPublishAsync("plain.txt", "Ferry Returns\n\nThe ferry is back at its berth.");
        await feed.Storage.Pictures.DeleteAsync(cancellationToken: Cancellation);
        await feed.PublishAsync("bridge.md");

        Assert.Single(await KeptAsync(feed));
    }

    [Fact]
    public async Task An_operator_who_confirms_it_gets_a_new_container_with_all_pictures()
    {
        await using var feed = await PreparedAsync();
        await feed.PublishAsync("bridge.md");
        await feed.Storage.Pictures.DeleteAsync(cancellationToken: Cancellation);
        await feed.Storage.Config.GetBlobClient(FeedStorage.ConfirmationBlob).UploadAsync(BinaryData.Empty, Cancellation);
        await feed.SweepAsync();

        Assert.Single(await KeptAsync(feed));
    }
}
