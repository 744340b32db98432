using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>An embargo that says no time, or no year, ends at the time that the rest of the file or its arrival gives.</summary>
public sealed class EmbargoEndTests
{
    private static readonly DateTimeOffset Arrival = new(2098, 11, 30, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("embargoed: true\nrelease_date: 2098-12-07", "2098-12-07")]
    [InlineData("release_date: 2098-12-07\nembargo: yes", "2098-12-07")]
    [InlineData("embargoed: true\npublished: 2098-12-07", "2098-12-07")]
    [InlineData("status: embargoed\npublished: 2098-12-07", "2098-12-07")]
    [InlineData("embargo: 7 December", "2098-12-07")]
    [InlineData("embargo_until: Dec 7", "2098-12-07")]
    [InlineData("embargo: 7 décembre", "2098-12-07")]
    [InlineData("embargo: 9 January", "2099-01-09")]
    [InlineData("embargo: 7 December\npublish_at: 2098-12-24", "2098-12-24")]
    [InlineData("embargo: 7 December\nembargo_for_print: 2098-12-01", "2098-12-07")]
    public void It_ends_at_that_time(string facts, string until)
    {
        var hold = Read(facts, Arrival);
        Assert.Equal((HoldReason.Embargo, DateTimeOffset.Parse(until + "T00:00Z", null)), (hold!.Reason, hold.Until));
    }

    [Theory]
    [InlineData("embargoed: true")]
    [InlineData("embargoed: true\npublished: 2098-11-01")]
    [InlineData("hold: true\nrelease_date: 2098-12-07")]
    [InlineData("embargoed: true\ndraft: true\nrelease_date: 2098-12-07")]
    [InlineData("embargo: 7 December\ndraft: true")]
    [InlineData("embargo: 31 February")]
    public void A_hold_for_which_nothing_gives_a_time_has_no_end(string facts) => Assert.Null(Assert.IsType<Hold>(Read(facts, Arrival)).Until);

    [Fact]
    public void The_reason_says_which_day_was_taken() =>
        Assert.Contains("until 7 December 2098, 00:00 UTC, counted from the day on which the file arrived", Read("embargo: 7 December", Arrival)!.Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_known_arrival_a_day_without_its_year_has_no_end() =>
        Assert.Equal(HoldReason.UnreadableEmbargo, Read("embargo: 7 December", arrived: null)?.Reason);

    [Theory]
    [InlineData("2098-12-07T10:00:00Z", "2098-12-07T10:00Z")]
    [InlineData("2098-11-07T10:00:00Z", null)]
    public void A_page_that_is_embargoed_waits_for_its_date_of_publication_if_that_is_still_to_come(string published, string? until)
    {
        var page = $$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"{{AnyFormat.Headline}}","creativeWorkStatus":"Embargoed","datePublished":"{{published}}"}</script></head><body><h1>{{AnyFormat.Headline}}</h1><p>{{AnyFormat.Text}}</p></body></html>""";
        Assert.Equal(until is null ? null : DateTimeOffset.Parse(until, null), Assert.IsType<Hold>(Read("a.html", page, Arrival)).Until);
    }

    private static Hold? Read(string facts, DateTimeOffset? arrived) =>
        Read("a.md", $"---\ntitle: {AnyFormat.Headline}\n{facts}\n---\n{AnyFormat.Text}\n", arrived);

    private static Hold? Read(string name, string content, DateTimeOffset? arrived) =>
        Assert.IsType<ReadResult.Accepted>(new ArticleReader(new ReaderSettings())
            .Read(new ArticleFile(name, Encoding.UTF8.GetBytes(content)) { Arrived = arrived })).Article.Hold;
}
