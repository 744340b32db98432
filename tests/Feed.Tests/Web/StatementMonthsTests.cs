using System.Globalization;
using AngleSharp.Html.Parser;
using Feed.Storage.Lists;
using Feed.Tests.Support;
using Feed.Tests.Syndication;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

public sealed class StatementMonthsTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("America/New_York", "March 2026")]
    [InlineData("UTC", "April 2026")]
    [InlineData("Asia/Tokyo", "April 2026")]
    public async Task Months_begin_when_they_do_in_the_sites_time_zone(string zone, string month)
    {
        await using var site = await TestSite.StartAsync(azurite, timeZone: zone);
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour.Replace("2026-03-01T08:00:00Z", "2026-04-01T01:00:00Z", StringComparison.Ordinal));

        var page = new HtmlParser().ParseDocument(await site.TextAsync("/speakers/mara-okafor"));

        Assert.Equal($"1 statement in {month}.", page.QuerySelector("figure.months figcaption")!.TextContent);
        Assert.Equal($"{(month.StartsWith('M') ? "31" : "1")} {month}", page.QuerySelector(".statement time")!.TextContent);
    }

    [Theory]
    [InlineData("3 3", "2 statements in March 2026.")]
    [InlineData("3 4", "2 statements from March 2026 to April 2026.")]
    [InlineData("2 3 3 4", "4 statements from February 2026 to April 2026, the most in March 2026 (2).")]
    [InlineData("2 3 3 4 4", "5 statements from February 2026 to April 2026.")]
    public void The_busiest_month_is_named_where_one_has_more_statements_than_each_other(string months, string words)
    {
        Assert.Equal(words, StatementMonths.Of(WithAStatementIn(months), TimeZoneInfo.Utc)!.InWords);
    }

    [Theory]
    [InlineData("1 3 4 5", "3 statements from March 2026 to May 2026 in the newest 4 articles.", "February 2026")]
    [InlineData("3 4 5", null, null)]
    [InlineData("5 5 5", null, null)]
    public void For_a_person_with_older_articles_only_complete_months_are_drawn(string months, string? words, string? from)
    {
        var drawn = StatementMonths.Of(WithAStatementIn(months), TimeZoneInfo.Utc, isComplete: false);

        Assert.Equal((words, from), (drawn?.InWords, drawn?.From));
    }

    [Theory]
    [InlineData("1 2 5 5 5 12")]
    [InlineData("3 3 3 4 5 6")]
    public void The_first_month_is_at_the_left_edge_over_its_label_and_the_last_at_the_right(string months)
    {
        var drawn = StatementMonths.Of(WithAStatementIn(months), TimeZoneInfo.Utc)!;

        Assert.Equal(StatementMonths.Width, drawn.Bars[^1].X + drawn.Bars[^1].Width);
        if (months.StartsWith('1'))
            Assert.Equal(0, drawn.Bars[0].X);
    }

    [Fact]
    public async Task Too_little_data_to_draw_is_shown_in_words()
    {
        await using var site = await TestSite.StartAsync(azurite);
        await site.PublishAsync("harbour.txt", SampleArticles.Harbour);
        Assert.Null(new HtmlParser().ParseDocument(await site.TextAsync("/speakers/mara-okafor")).QuerySelector(".months svg"));

        foreach (var (name, day) in ((string, string)[])[("a", "05-01"), ("b", "05-02"), ("c", "05-03"), ("d", "06-01"), ("e", "07-01")])
            await site.PublishAsync($"{name}.txt", SampleArticles.Harbour.Replace("2026-03-01T08", $"2026-{day}T08", StringComparison.Ordinal));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(4, new HtmlParser().ParseDocument(await site.TextAsync("/speakers/mara-okafor")).QuerySelectorAll(".months svg rect").Length);
    }

    [Theory]
    [InlineData("1 2 2 2 3", 0)]
    [InlineData("1 2 3 3 4", 0)]
    [InlineData("1 2 3 3 3 4", 4)]
    public void Bars_are_drawn_for_at_least_four_months_of_which_one_has_three_statements(string months, int bars) =>
        Assert.Equal(bars, StatementMonths.Of(WithAStatementIn(months), TimeZoneInfo.Utc)!.Bars.Count);

    private static List<ListedArticle> WithAStatementIn(string months) =>
        [.. months.Split(' ').Select(month => new ListedArticle(Samples.At(2026, int.Parse(month, CultureInfo.InvariantCulture), 1)) { Statements = 1 })];
}
