using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Configuration;

public sealed class ConfigurationFilesTests(AzuriteFixture azurite)
{
    private const string Good = """
        topics:
          - slug: dredging
            label: Dredging
            terms: { dredge: 5, dredging: 5 }
        """;

    private const string Broken = "topics:\n  - slug: dredging\n    label: [\n";

    private const string Article = "Dredging To Begin\n\nThe council voted to dredge the harbor. Dredging begins in May, and the dredge is on its way.\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_configuration_reads_every_article_again()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.UploadAndPublishAsync("a.txt", Article);
        Assert.Empty(await feed.TagAsync("dredging"));

        await ConfigureAsync(feed, Good);
        Assert.Equal(1, (await feed.SweepAsync())!.Published);
        Assert.Equal(["Dredging To Begin"], await feed.TagAsync("dredging"));
        Assert.Equal(SweepReport.Nothing, await feed.SweepAsync());

        await feed.Storage.Config.DeleteBlobAsync("topics.yaml", cancellationToken: Cancellation);
        feed.Time.Advance(ConfigurationFiles.CheckInterval);
        await feed.SweepAsync();
        Assert.Empty(await feed.TagAsync("dredging"));
    }

    [Fact]
    public async Task A_start_with_unchanged_configuration_reads_nothing_again()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await ConfigureAsync(feed, Good);
        await feed.UploadAndPublishAsync("a.txt", Article);
        var accepted = feed.Storage.Config.GetBlobClient("topics.accepted.yaml");
        var before = (await accepted.GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag;

        await using var next = feed.Another();
        await next.UploadAndPublishAsync("b.txt", Article);

        Assert.Equal(before, (await accepted.GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag);
        Assert.Equal(2, (await next.TagAsync("dredging")).Count);
    }

    [Theory]
    [InlineData("people:\n  - : Ada Quist\n    gender: f\n    aliases: [A B, \"C D\"]\n    was: [Ida Quist]\n    offices:\n      - title: mayor\n    m: 2012-01-01\nnever: [Zero Hedge")]
    [InlineData("people:\n  - name: Ada Quist\n    gender: f\n    aliases: [A{ B, \"C D\"]\n    was: [Ida Quist]\n    offices:\n      - title: mayor\n    ,    from: 2012%-01-01\n0never: []Zero Hedge]\n")]
    public async Task A_file_that_crashes_its_reader_is_rejected_and_other_articles_are_still_published(string people)
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await feed.Storage.Config.GetBlobClient("people.yaml").UploadAsync(BinaryData.FromString(people), overwrite: true, Cancellation);
        await feed.UploadAndPublishAsync("a.txt", Article);
        Assert.Equal(["Dredging To Begin"], await feed.TitlesAsync(ListName.Latest));
        var rejected = Assert.Single(await feed.Lists.AttentionAsync(Cancellation));
        Assert.Equal("config/people.yaml", rejected.Name);
        Assert.EndsWith(".", rejected.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_line_and_the_last_accepted_copy_stays_in_force_at_a_cold_start_too()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        await ConfigureAsync(feed, Good);
        await feed.UploadAndPublishAsync("a.txt", Article);
        await ConfigureAsync(feed, Broken);
        await feed.SweepAsync();
        Assert.Equal(["Dredging To Begin"], await feed.TagAsync("dredging"));

        await using var cold = feed.Another();
        await cold.UploadAndPublishAsync("b.txt", Article.Replace("To Begin", "Begins", StringComparison.Ordinal));
        Assert.Equal(["Dredging Begins", "Dredging To Begin"], (await cold.TagAsync("dredging")).Order());
        foreach (var instance in new[] { feed, cold })
        {
            var rejected = Assert.Single(await instance.Lists.AttentionAsync(Cancellation));
            Assert.Equal("config/topics.yaml", rejected.Name);
            Assert.Matches(@"\bline \d+\b", rejected.Why);
        }

        await ConfigureAsync(feed, Good);
        Assert.Empty(await feed.Lists.AttentionAsync(Cancellation));
    }

    private static async Task ConfigureAsync(TestFeed feed, string topics)
    {
        await feed.Storage.Config.GetBlobClient("topics.yaml").UploadAsync(BinaryData.FromString(topics), overwrite: true, Cancellation);
        feed.Time.Advance(ConfigurationFiles.CheckInterval);
    }
}
