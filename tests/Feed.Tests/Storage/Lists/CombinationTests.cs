using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Lists;

public sealed class CombinationTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task All_any_and_not_choose_as_a_set_would_in_the_order_of_lists()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        string[][] tags = [["A"], ["A", "B"], ["B"], ["A", "B", "C"], ["C"], ["B", "C"], ["A", "C"], ["D"]];
        for (var number = 0; number < tags.Length; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Texts.Dated($"{number}", Day.AddDays(number), tags[number]));
        await feed.SweepAsync();

        Assert.Equal(["3", "1"], await ChosenAsync(feed, any: false, ["a", "b"], []));
        Assert.Equal(["1"], await ChosenAsync(feed, any: false, ["a", "b"], ["c"]));
        Assert.Equal(["6", "5", "3", "2", "1", "0"], await ChosenAsync(feed, any: true, ["a", "b"], []));
        Assert.Equal(["2", "1", "0"], await ChosenAsync(feed, any: true, ["a", "b"], ["c"]));
        Assert.Equal(["7", "2", "1", "0"], await ChosenAsync(feed, any: false, [], ["c"]));
        Assert.Empty(await ChosenAsync(feed, any: false, ["a", "d"], []));
    }

    [Fact]
    public async Task A_page_of_a_match_any_list_continues_where_the_last_one_ended()
    {
        await using var feed = await TestFeed.StartAsync(azurite);
        for (var number = 0; number < 9; number++)
            await feed.UploadAndPublishAsync($"{number}.txt", Texts.Dated($"{number}", Day.AddDays(number), number % 2 == 0 ? "A" : "B", "Both"));
        var any = new Combination([await TermAsync(feed, "a"), await TermAsync(feed, "b"), await TermAsync(feed, "both")], MatchesAny: true, []);
        var titles = new List<string>();
        for (Cursor? cursor = null; ;)
        {
            var page = await feed.Lists.CombineAsync(any, cursor, 4, TestContext.Current.CancellationToken);
            Assert.True(page.Articles.Count <= 4);
            titles.AddRange(page.Articles.Select(article => article.Content!.Title));
            cursor = page.Next;
            if (cursor is null)
                break;
        }

        Assert.Equal(["8", "7", "6", "5", "4", "3", "2", "1", "0"], titles);
    }

    private static async Task<IEnumerable<string>> ChosenAsync(TestFeed feed, bool any, string[] terms, string[] not)
    {
        var wanted = await Task.WhenAll(terms.Select(slug => TermAsync(feed, slug)));
        var unwanted = await Task.WhenAll(not.Select(slug => TermAsync(feed, slug)));
        var page = await feed.Lists.CombineAsync(new Combination(wanted, any, unwanted), after: null, 20, TestContext.Current.CancellationToken);
        return page.Articles.Select(article => article.Content!.Title);
    }

    private static async Task<Term> TermAsync(TestFeed feed, string slug) =>
        (await feed.Lists.FindTermAsync(TermKind.Tag, slug, TestContext.Current.CancellationToken))!;
}
