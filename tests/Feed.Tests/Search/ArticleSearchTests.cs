using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Storage.Words;
using Feed.Tests.Support;

namespace Feed.Tests.Search;

public sealed class ArticleSearchTests
{
    private static readonly DateTimeOffset Newest = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_found_by_the_words_that_it_has_now()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Text("Old walls", Newest, "They dredged the harbour."));
        Assert.Equal(["Old walls"], await TitlesAsync(feed, "dredging"));

        await feed.UploadAndPublishAsync("a.txt", Text("Old walls", Newest, "They repaired the harbour."));
        Assert.Empty(await TitlesAsync(feed, "dredging"));
        Assert.Equal(["Old walls"], await TitlesAsync(feed, "repairs"));

        await feed.DeleteAsync("a.txt");
        await feed.PublishAsync("a.txt");
        Assert.Empty(await TitlesAsync(feed, "repairs"));
        Assert.Empty(await TestFeed.RowsAsync(feed.Storage.Words));
    }

    [Fact]
    public async Task Pages_of_many_months_with_gaps_give_every_article_once_and_newest_first()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        List<string> expected = [];
        for (var number = 0; number < 130; number++)
        {
            // Some articles in each of three months, then one every few years.
            var date = number < 120 ? Newest.AddHours(-20 * number) : Newest.AddMonths(-40 * (number - 118));
            var has = number % 3 == 0;
            await feed.UploadAndPublishAsync($"{number}.txt", Text($"Number {number}", date, has ? "They dredged it." : "Nothing was done."));
            if (has)
                expected.Add($"Number {number}");
        }

        Assert.Equal(expected, await TitlesAsync(feed, "dredge", limit: 7));
        Assert.Equal(expected, await TitlesAsync(feed, "dredge", limit: 100));
        feed.Calls.Reset();
        Assert.Empty(await TitlesAsync(feed, "tunnelling"));
        Assert.InRange(feed.Calls.Calls, 1, 8);
    }

    [Fact]
    public async Task A_search_reads_at_most_its_row_limit_and_continues_from_there()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        for (var number = 0; number < 12; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Text($"Number {number}", Newest.AddDays(-number), number == 11 ? "They dredged it." : "Nothing."));
        var bounds = new SearchBounds(5, TimeSpan.FromMinutes(1));

        var first = await PageAsync(feed, Search("dredged"), null, bounds);
        Assert.Empty(first.Articles);
        var second = await PageAsync(feed, Search("dredged"), first.Next, bounds);
        Assert.Empty(second.Articles);
        var third = await PageAsync(feed, Search("dredged"), second.Next, bounds);
        Assert.Equal("Number 11", Assert.Single(third.Articles).Content!.Title);
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task With_a_speaker_the_words_are_looked_for_in_what_the_person_said()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Text("The harbour", Newest, "\"We will dredge the harbour next spring,\" said Nora Lindqvist, the mayor.\n\nThe tunnel was not mentioned."));
        await feed.UploadAndPublishAsync("b.txt", Text("The tunnel", Newest, "\"The tunnel is closed for the winter,\" said Nora Lindqvist, the mayor.\n\nThe dredging goes on."));
        await feed.SweepAsync();
        var speaker = (await feed.Lists.FindTermAsync(TermKind.Speaker, "nora-lindqvist", Cancellation))!;
        var said = new Combination([speaker], MatchesAny: false, []);

        Assert.Equal(["The harbour"], await TitlesAsync(feed, "dredging", said));
        Assert.Equal(["The tunnel"], await TitlesAsync(feed, "tunnel -harbour", said));
        Assert.Equal(2, (await TitlesAsync(feed, "dredging")).Count);
        Assert.Equal(["The tunnel"], await TitlesAsync(feed, "dredging -mentioned", new Combination([], MatchesAny: false, [])));
    }

    [Fact]
    public async Task A_search_can_be_of_a_time()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        foreach (var number in Enumerable.Range(0, 6))
            await feed.UploadAndPublishAsync($"{number}.txt", Text($"Number {number}", Newest.AddDays(-20 * number), "They dredged it."));
        var search = Search("dredged") with { From = Newest.AddDays(-60), Until = Newest.AddDays(-20) };

        var page = await PageAsync(feed, search, null, SearchBounds.Page);

        Assert.Equal(["Number 2", "Number 3"], page.Articles.Select(article => article.Content!.Title));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task A_fifth_concurrent_search_is_refused()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Text("The harbour", Newest, "They dredged it."));
        var (reached, gate) = (new SemaphoreSlim(0), new TaskCompletionSource());
        feed.Calls.Before(call =>
        {
            if (!call.Uri.AbsolutePath.Contains(FeedStorage.WordsTable, StringComparison.Ordinal))
                return Task.CompletedTask;
            reached.Release();
            return gate.Task;
        });
        var four = Enumerable.Range(0, ArticleSearch.MaxConcurrent).Select(_ => PageAsync(feed, Search("dredged"), null, SearchBounds.Feed)).ToList();
        foreach (var _ in four)
            await reached.WaitAsync(Cancellation);

        await Assert.ThrowsAsync<SearchBusyException>(() => PageAsync(feed, Search("dredged"), null, SearchBounds.Feed));

        gate.SetResult();
        Assert.All(await Task.WhenAll(four), page => Assert.Single(page.Articles));
        Assert.Single((await PageAsync(feed, Search("dredged"), null, SearchBounds.Feed)).Articles);
    }

    [Theory]
    [InlineData(FeedStorage.WordsTable)]
    [InlineData(FeedStorage.ArticlesTable)]
    public async Task A_call_that_hangs_ends_with_the_time_of_the_search_and_the_next_page_continues_there(string table)
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        List<string> expected = [];
        for (var number = 0; number < 130; number++)
        {
            await feed.UploadAndPublishAsync($"{number}.txt", Text($"Number {number}", Newest.AddHours(-number), number % 4 == 0 ? "They dredged it." : "Nothing was done."));
            if (number % 4 == 0)
                expected.Add($"Number {number}");
        }

        var passed = 0;
        feed.Calls.Before(call => call.Uri.AbsolutePath.Contains(table, StringComparison.Ordinal) && Interlocked.Increment(ref passed) > 1
            ? Task.Delay(Timeout.Infinite, call.Cancellation)
            : Task.CompletedTask);

        var first = await PageAsync(feed, Search("dredged"), null, new SearchBounds(int.MaxValue, TimeSpan.FromMilliseconds(200)), limit: 50);
        feed.Calls.Reset();
        var rest = await PageAsync(feed, Search("dredged"), first.Next, SearchBounds.Page, limit: 50);

        Assert.InRange(first.Articles.Count, 1, expected.Count - 1);
        Assert.Equal(expected, first.Articles.Concat(rest.Articles).Select(article => article.Content!.Title));
    }

    [Fact]
    public async Task A_search_that_reads_nothing_in_its_time_fails()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Text("The harbour", Newest, "They dredged it."));
        feed.Calls.Before(call => Task.Delay(Timeout.Infinite, call.Cancellation));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PageAsync(feed, Search("dredged"), null, new SearchBounds(int.MaxValue, TimeSpan.FromMilliseconds(50))));
    }

    [Fact]
    public async Task Rows_that_are_lost_come_back_and_rows_that_no_record_names_go()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Text("The harbour", Newest, "\"We will dredge the harbour,\" said Nora Lindqvist, the mayor."));
        await feed.SweepAsync();
        await feed.Storage.Words.DeleteAsync(Cancellation);
        Assert.Empty(await TitlesAsync(feed, "dredging"));

        await feed.SweepAsync();
        Assert.Equal(["The harbour"], await TitlesAsync(feed, "dredging"));
        await Consistency.AssertExactAsync(feed);

        foreach (var (partition, key) in new[] { ("latest|7973-09", $"{ArticleRecord.OrderOf(Newest)}-{ArticleId.Of("a.txt")}-00000000"), ("latest|x", "no key") })
            await feed.Storage.Words.AddEntityAsync(new Azure.Data.Tables.TableEntity(partition, key), Cancellation);
        Assert.Equal(["The harbour"], await TitlesAsync(feed, "dredging"));
        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        await feed.SweepAsync();
        await Consistency.AssertExactAsync(feed);
    }

    private static string Text(string title, DateTimeOffset published, string text) => $"---\npublished: {published:yyyy-MM-ddTHH:mm:ssZ}\n---\n{title}\n\n{text}\n";

    private static SearchRequest Search(string query, Combination? combination = null)
    {
        Assert.True(SearchQuery.TryParse(query, out var words, out _));
        return new SearchRequest(words, combination ?? new Combination([], MatchesAny: false, []));
    }

    private static Task<ArticlePage> PageAsync(TestFeed feed, SearchRequest search, Cursor? before, SearchBounds bounds, int limit = 20) =>
        feed.Get<ArticleSearch>().PageAsync(search, before, limit, bounds, Cancellation);

    private static async Task<IReadOnlyList<string>> TitlesAsync(TestFeed feed, string query, Combination? combination = null, int limit = 20)
    {
        var titles = new List<string>();
        for (Cursor? before = null; ;)
        {
            var page = await PageAsync(feed, Search(query, combination), before, SearchBounds.Page, limit);
            titles.AddRange(page.Articles.Select(article => article.Content!.Title));
            if (page.Next is null)
                return titles;
            before = page.Next;
        }
    }
}
