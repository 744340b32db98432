using Feed.Articles;
using Feed.Articles.Pictures;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Pictures;

/// <summary>Pictures beside articles: they are uploaded, changed and deleted, before and after the articles that name them.</summary>
public sealed class PublishPicturesTests
{
    private const string Story = "# Bridge Opens\n\n![The bridge](harbour.png)\n\nThe council of Port Ansel met on Tuesday to settle the plan for the bridge.\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<TestFeed> StartAsync() => TestFeed.StartInMemoryAsync();

    private static Task UploadAsync(TestFeed feed, string name, byte grey = 128) =>
        feed.UploadAsync(name, new BinaryData(TestPictures.Png(grey: grey)));

    /// <summary>The kept pictures, each by its name below the id of its article.</summary>
    private static async Task<IReadOnlyList<string>> KeptAsync(TestFeed feed)
    {
        List<string> names = [];
        await foreach (var blob in feed.Storage.Pictures.GetBlobsAsync(cancellationToken: Cancellation))
            names.Add(blob.Name.Split('/')[1]);
        return names;
    }

    private static string KeptName(byte grey = 128) => PicturePath.CopyName(TestPictures.Png(grey: grey), PictureFormat.Png);

    private static async Task<Article> ArticleAsync(TestFeed feed, string name = "bridge.md") => (await feed.FindAsync(name))!.Content!;

    [Fact]
    public async Task A_picture_uploaded_before_its_article_is_kept_with_it()
    {
        await using var feed = await StartAsync();
        await UploadAsync(feed, "harbour.png");
        Assert.Equal(PublishOutcome.Picture, await feed.PublishAsync("harbour.png"));
        Assert.Null(await feed.FindAsync("harbour.png"));
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("bridge.md", Story));

        var article = await ArticleAsync(feed);
        Assert.Equal(
            (KeptName(), "image/png", 120, 80), (article.Image!.CopyName, article.Image.MediaType, article.Image.Width, article.Image.Height));
        Assert.Empty(article.Notes);
        Assert.Equal([KeptName()], await KeptAsync(feed));
        Assert.Equal(PublishOutcome.Unchanged, await feed.PublishAsync("bridge.md"));
    }

    [Fact]
    public async Task An_article_waits_for_its_picture_with_a_note_and_gets_it_when_it_comes()
    {
        await using var feed = await StartAsync();
        await feed.UploadAndPublishAsync("bridge.md", Story);
        Assert.Contains("harbour.png", Assert.Single((await ArticleAsync(feed)).Notes), StringComparison.Ordinal);
        var file = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal("articles/bridge.md", file.Name);

        feed.Time.Advance(TimeSpan.FromMinutes(1));
        await UploadAsync(feed, "harbour.png");
        var result = await feed.Publisher.PublishAsync("harbour.png", Cancellation);

        Assert.Equal(["bridge.md"], result.ReferringFiles);
        Assert.Equal(KeptName(), (await ArticleAsync(feed)).Image!.CopyName);
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        var stored = (await feed.FindAsync("bridge.md"))!;
        Assert.True(stored.Updated >= stored.FirstSeen + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Two_articles_that_wait_for_one_picture_both_get_it()
    {
        await using var feed = await StartAsync();
        await feed.UploadAndPublishAsync("bridge.md", Story);
        await feed.UploadAndPublishAsync("ferry.md", Story.Replace("Bridge", "Ferry", StringComparison.Ordinal));
        await UploadAsync(feed, "harbour.png");
        await feed.PublishAsync("harbour.png");

        Assert.Equal([KeptName(), KeptName()], await KeptAsync(feed));
        Assert.Equal(KeptName(), (await ArticleAsync(feed, "ferry.md")).Image!.CopyName);
    }

    [Fact]
    public async Task A_picture_that_is_replaced_is_replaced_in_its_article_and_the_old_copy_goes_after_an_hour()
    {
        await using var feed = await StartAsync();
        await UploadAsync(feed, "harbour.png");
        await feed.UploadAndPublishAsync("bridge.md", Story);
        await UploadAsync(feed, "harbour.png", grey: 30);
        await feed.PublishAsync("harbour.png");

        Assert.Equal(KeptName(30), (await ArticleAsync(feed)).Image!.CopyName);
        await feed.SweepAsync();
        Assert.Equal(2, (await KeptAsync(feed)).Count);
        feed.Time.Advance(PictureRepair.OrphanAge + TimeSpan.FromMinutes(1));
        var report = (await feed.SweepAsync())!;
        Assert.Equal(1, report.PicturesDeleted);
        Assert.NotEqual(SweepReport.Nothing, report);
        Assert.Equal([KeptName(30)], await KeptAsync(feed));
    }

    [Fact]
    public async Task A_picture_that_is_deleted_leaves_its_article_with_a_note()
    {
        await using var feed = await StartAsync();
        await UploadAsync(feed, "harbour.png");
        await feed.UploadAndPublishAsync("bridge.md", Story);
        await feed.DeleteAsync("harbour.png");
        await feed.PublishAsync("harbour.png");

        Assert.Null((await ArticleAsync(feed)).Image!.CopyName);
        Assert.Single((await ArticleAsync(feed)).Notes);
        feed.Time.Advance(TimeSpan.FromHours(2));
        await feed.SweepAsync();
        Assert.Empty(await KeptAsync(feed));
    }

    [Theory]
    [InlineData("come")]
    [InlineData("changed")]
    [InlineData("gone")]
    public async Task The_sweep_finds_pictures_whose_event_was_lost(string what)
    {
        await using var feed = await StartAsync();
        if (what != "come")
            await UploadAsync(feed, "harbour.png");
        await feed.UploadAndPublishAsync("bridge.md", Story);
        if (what == "gone")
            await feed.DeleteAsync("harbour.png");
        else
            await UploadAsync(feed, "harbour.png", grey: 30);

        Assert.Equal(1, (await feed.SweepAsync())!.Published);
        Assert.Equal(what == "gone" ? null : KeptName(30), (await ArticleAsync(feed)).Image!.CopyName);
        Assert.Equal(SweepReport.Nothing, await feed.SweepAsync());
    }

    [Fact]
    public async Task A_picture_is_not_an_article_and_an_older_versions_record_of_it_is_removed()
    {
        await using var feed = await StartAsync();
        await UploadAsync(feed, "harbour.png");
        await feed.SweepAsync();
        Assert.Empty(await TestFeed.RowsAsync(feed.Records));

        var rejected = new ArticleRecord
        {
            Id = ArticleId.Of("harbour.png"),
            Blob = "harbour.png",
            State = ArticleState.Rejected,
            Rejection = "The file is a PNG picture, not an article.",
            FirstSeen = feed.Time.GetUtcNow(),
            Updated = feed.Time.GetUtcNow(),
            Date = new(feed.Time.GetUtcNow(), PublishedFrom.FirstSeen),
            Order = ArticleRecord.OrderOf(feed.Time.GetUtcNow()),
            Generation = RowGeneration.New(),
            RowLayout = RowGeneration.Layout,
            Lists = [ListName.Rejected],
            SeenVersion = new ContentVersion(9, "", "\"0x1\""),
        };
        await feed.Get<ListRows>().UpsertAsync(rejected, Cancellation);
        Assert.True(await feed.Get<ArticleRecords>().TryWriteAsync(rejected, before: null, Cancellation));
        await feed.SweepAsync();

        Assert.Empty(await TestFeed.RowsAsync(feed.Records));
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
        await Consistency.AssertExactAsync(feed);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG")]
    [InlineData("no picture at all", "not a picture")]
    public async Task What_is_not_a_picture_is_left_out_with_a_note_that_says_so(string content, string why)
    {
        await using var feed = await StartAsync();
        await feed.UploadAsync("harbour.png", content);
        await feed.UploadAndPublishAsync("bridge.md", Story);

        var note = Assert.Single((await ArticleAsync(feed)).Notes);
        Assert.Contains("harbour.png is ", note, StringComparison.Ordinal);
        Assert.Contains(why, note, StringComparison.Ordinal);
        Assert.Equal(SweepReport.Nothing, await feed.SweepAsync());
        await UploadAsync(feed, "harbour.png");
        await feed.PublishAsync("harbour.png");
        Assert.Equal(KeptName(), (await ArticleAsync(feed)).Image!.CopyName);
    }

    [Fact]
    public async Task A_picture_of_more_than_ten_megabytes_is_left_out_with_a_note()
    {
        await using var feed = await StartAsync();
        await feed.UploadAsync("harbour.png", new BinaryData((byte[])[.. TestPictures.Png(), .. new byte[10 * 1024 * 1024]]));
        await feed.UploadAndPublishAsync("bridge.md", Story);

        Assert.Contains("10 MB", Assert.Single((await ArticleAsync(feed)).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Icons_inside_a_file_are_left_out_and_never_lead()
    {
        await using var feed = await StartAsync();
        string Data(int size) => $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(size, size))}";
        await feed.UploadAndPublishAsync(
            "page.html", $"<html><body><article><h1>Bridge Opens</h1><p>The council met.</p><img src=\"{Data(16)}\"><p>It met again on Tuesday.</p><img src=\"{Data(200)}\"><p>It is done.</p></article></body></html>");

        var article = await ArticleAsync(feed, "page.html");
        Assert.Equal((200, 0), (article.Image!.Width, article.Pictures.Count));
    }

    [Fact]
    public async Task A_held_article_has_its_pictures_ready_and_a_withdrawn_one_loses_them()
    {
        await using var feed = await StartAsync();
        await UploadAsync(feed, "harbour.png");
        await feed.UploadAndPublishAsync("bridge.md", "---\ndraft: true\n---\n" + Story);
        var pictures = feed.Get<ServedPictures>();
        var id = ArticleId.Of("bridge.md");
        Assert.Equal(PictureState.Unknown, (await pictures.FindAsync(id, KeptName(), Cancellation)).State);
        await feed.UploadAndPublishAsync("bridge.md", Story);
        Assert.Equal(PictureState.Shown, (await pictures.FindAsync(id, KeptName(), Cancellation)).State);
        await feed.DeleteAsync("bridge.md");
        await feed.PublishAsync("bridge.md");
        Assert.Equal(PictureState.Withdrawn, (await pictures.FindAsync(id, KeptName(), Cancellation)).State);
        feed.Time.Advance(TimeSpan.FromHours(2));
        await feed.SweepAsync();
        Assert.Empty(await KeptAsync(feed));
    }

    [Fact]
    public async Task A_picture_that_comes_while_its_article_is_published_is_never_missed()
    {
        // The picture is uploaded, and its event is handled, between any two calls of the article's publisher.
        for (var at = 1; ; at++)
        {
            await using var feed = await StartAsync();
            await using var other = feed.Another();
            await feed.UploadAsync("bridge.md", Story);
            var came = false;
            feed.Calls.Before(async call =>
            {
                if (call.Number != at || came)
                    return;
                came = true;
                await UploadAsync(other, "harbour.png");
                await other.PublishAsync("harbour.png");
            });
            await feed.PublishAsync("bridge.md");
            feed.Calls.Reset();
            if (!came)
                return;
            Assert.Equal((at, KeptName()), (at, (await ArticleAsync(feed)).Image!.CopyName));
        }
    }
}
