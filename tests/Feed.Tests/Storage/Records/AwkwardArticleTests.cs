using System.Globalization;
using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage.Records;

/// <summary>Allowed articles that are hard on tables, tested in memory, where the limits of the table service apply exactly.</summary>
public sealed class AwkwardArticleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("1600-12-31T23:59:59Z")]
    [InlineData("1601-01-01T00:00:00+05:00")]
    [InlineData("1601-01-02")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public async Task A_date_at_the_ends_of_time_is_taken_or_refused_but_never_breaks_storage(string date)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("Today", "Harbour"));
        var outcome = await feed.UploadAndPublishAsync("a.txt", $"---\npublished: {date}\ntags: [Harbour]\n---\nLong ago or far ahead\n\nThe council met on Monday.\n");
        if (outcome == PublishOutcome.Published)
            Assert.Contains("Long ago or far ahead", await feed.TagAsync("harbour"));
        else if (outcome == PublishOutcome.Rejected)
            Assert.EndsWith(".", Assert.Single(await feed.Lists.AttentionAsync(Cancellation)).Why, StringComparison.Ordinal);
        else
            Assert.Equal(PublishOutcome.Embargoed, outcome);
        Assert.Contains("Today", await feed.TagAsync("harbour"));
        Assert.Equal(0, (await feed.SweepAsync())!.Failed);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_hundred_tags_on_one_article_are_a_hundred_lists()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var tags = Enumerable.Range(1, 100).Select(number => $"Subject {number}").ToArray();
        Assert.Equal(PublishOutcome.Published, await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Much at once", tags)));
        foreach (var number in new[] { 1, 50, 100 })
            Assert.Equal(["Much at once"], await feed.TagAsync($"subject-{number}"));
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("Little", tags[..1]));
        Assert.Equal(["Little"], await feed.TagAsync("subject-1"));
        Assert.Empty(await feed.TagAsync("subject-100"));
        await feed.SweepAsync();
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_hundred_and_fifty_speakers_are_all_listed()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var speakers = Enumerable.Range(1, 150).Select(number => $"Delegate {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}born");
        await feed.UploadAndPublishAsync("a.txt", $"---\nspeakers: [{string.Join(", ", speakers)}]\n---\nThe assembly speaks\n\nEverybody had a say on Monday.\n");
        Assert.Equal(150, (await feed.FindAsync("a.txt"))!.Content!.Speakers.Count);
        Assert.Equal(["The assembly speaks"], await feed.TitlesAsync(ListName.Speaker("delegate-bfborn")));
        await feed.SweepAsync();
        Assert.Equal(150, (await feed.Lists.TermsAsync(TermKind.Speaker, after: null, 1000, Cancellation)).Terms.Count);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_tag_of_300_characters_keeps_its_name_and_gets_a_short_address()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var tag = string.Join(' ', Enumerable.Repeat("harbour dredging works", 14))[..300].Trim();
        var other = tag[..^1] + "z";
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("One", tag));
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("Other", other));
        var slug = Articles.Slug.Of(tag);
        Assert.Equal(Articles.Slug.MaxLength, slug.Length);
        Assert.Equal(["One"], await feed.TagAsync(slug));
        Assert.Equal(tag, (await feed.Lists.FindTermAsync(TermKind.Tag, slug, Cancellation))!.Display);
        Assert.Equal(["Other"], await feed.TagAsync(Articles.Slug.Of(other)));
    }

    [Fact]
    public async Task Tags_that_differ_only_by_case_accent_or_punctuation_are_one_list_with_each_article_once()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("All forms", "Cafés", "CAFES", "cafes!", "\"Cafés?\""));
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("One form", "cafe\u0301s"));
        Assert.Equal(["All forms", "One form"], (await feed.TagAsync("cafes")).Order());
        await feed.SweepAsync();
        var term = Assert.Single((await feed.Lists.TermsAsync(TermKind.Tag, after: null, 1000, Cancellation)).Terms, term => term.Slug.StartsWith("caf", StringComparison.Ordinal));
        Assert.Equal(("cafes", 2), (term.Slug, term.Articles));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_name_of_punctuation_only_has_no_list_and_harms_nothing()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var outcome = await feed.UploadAndPublishAsync("a.txt", "---\nspeakers: [\"!!!\", \"—\", Ellen Prescott]\ntags: [\"?\", Harbour]\n---\nMarks\n\n“Nothing is settled,” said Ellen Prescott.\n");
        Assert.Equal(PublishOutcome.Published, outcome);
        Assert.Equal(["Marks"], await feed.TagAsync("harbour"));
        Assert.Equal(["Marks"], await feed.TitlesAsync(ListName.Speaker("ellen-prescott")));
        await feed.SweepAsync();
        Assert.DoesNotContain(await TestFeed.RowsAsync(feed.Storage.Terms), term => term.RowKey.Length == 0);
        Assert.DoesNotContain(await TestFeed.RowsAsync(feed.Storage.Entries), row => row.PartitionKey.EndsWith(':'));
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task The_configuration_may_change_while_articles_arrive_on_two_instances()
    {
        await using var one = await TestFeed.StartInMemoryAsync();
        await using var two = one.Another();
        for (var number = 0; number < 30; number++)
        {
            if (number % 10 == 5)
            {
                await one.Storage.Config.GetBlobClient("topics.yaml").UploadAsync(
                    BinaryData.FromString($"topics:\n  - slug: works-{number}\n    label: Works\n    terms: {{ dredge: 5, dredging: 5 }}\n"), overwrite: true, Cancellation);

                // One of the two still uses the old configuration for some seconds.
                one.Time.Advance(ConfigurationFiles.CheckInterval / 2);
            }

            var name = $"{number % 12}.txt";
            await one.UploadAsync(name, $"Dredging To Begin {number}\n\nThe council voted to dredge the harbor. Dredging begins in May, and the dredge is on its way.\n");
            await Task.WhenAll(one.PublishAsync(name), two.PublishAsync(name));
        }

        one.Time.Advance(ConfigurationFiles.CheckInterval + ListRows.OrphanAge);
        while (await two.SweepAsync() is not { Published: 0, RowsDeleted: 0 })
        {
        }

        Assert.Equal(12, (await one.TagAsync("works-25")).Count);
        Assert.Empty(await one.TagAsync("works-5"));
        await Consistency.AssertExactAsync(one);
    }

    [Fact]
    public async Task A_page_of_a_tag_on_20_000_articles_takes_no_more_calls_than_one_of_twenty()
    {
        const int Articles = 20_000;
        var time = new SettableTime();
        var storage = new MemoryStorage(time);
        await using var feed = TestFeed.On(new MemoryTransport(storage), time);
        await feed.Storage.CreateMissingAsync(Cancellation);
        await feed.UploadAndPublishAsync("0.txt", Texts.Dated("A", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "Harbour"));
        var calls = await CallsAsync();

        // The same record and rows under other names, as if each had been published.
        var record = storage.Tables.Of(FeedStorage.ArticlesTable).Single();
        var rows = storage.Tables.Of(FeedStorage.EntriesTable).ToList();
        for (var number = 1; number < Articles; number++)
        {
            var id = ArticleId.Of($"{number}.txt");
            var order = $"{3_090_000_000_000_000_000 + number:D19}";
            var date = ArticleRow.TimeOf(order).ToString("O", CultureInfo.InvariantCulture);
            storage.Tables.Copy(
                FeedStorage.ArticlesTable,
                record with { PartitionKey = id[..2], RowKey = id },
                ("Blob", $"{number}.txt"), ("Order", order), ("Published", date));
            foreach (var row in rows)
                storage.Tables.Copy(FeedStorage.EntriesTable, row with { RowKey = ListRows.KeyOf(order, id, record.Text("Generation")!) });
        }

        Assert.InRange(await CallsAsync(), calls, calls + 20);
        var seen = new HashSet<string>();
        for (Cursor? cursor = null; seen.Count < 300;)
        {
            var page = await feed.Lists.PageAsync(ListName.Tag("harbour"), cursor, 100, Cancellation);
            Assert.Equal(100, page.Articles.Count);
            Assert.All(page.Articles, article => Assert.True(seen.Add(article.Id)));
            cursor = page.Next;
        }

        async Task<int> CallsAsync()
        {
            feed.Calls.Reset();
            await feed.Lists.PageAsync(ListName.Tag("harbour"), after: null, 20, Cancellation);
            return feed.Calls.Calls;
        }
    }
}
