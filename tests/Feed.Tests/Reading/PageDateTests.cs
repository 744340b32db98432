using System.Text;
using Feed.Articles;
using Feed.Storage.Publishing;

namespace Feed.Tests.Reading;

/// <summary>A date in the text of a page, as a byline has it, follows the rule of datelines; one that the page declares counts as it is.</summary>
public sealed class PageDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Bylines => new(
        "<p>By Nell Abara, {0}</p>", "<p class=byline>By Nell Abara, {0}</p>", "<p class=meta>By Nell Abara | {0}</p>", "<p>{0}</p>", "<p>Nell Abara</p><p>{0}</p>",
        "<div class='byline date'>By Nell Abara on {0}</div>");

    public static TheoryData<string> Declarations => new(
        "<time datetime=\"{0}\">then</time>", "<time>{0}</time>", "<span itemprop=datePublished content=\"{0}\">then</span>", "<p class=date>{0}</p>", "<p class=posted-on>Posted on {0}</p>");

    [Theory]
    [MemberData(nameof(Bylines))]
    public void A_date_in_a_pages_text_dates_an_archive_alone_and_holds_nothing(string byline)
    {
        Assert.Equal((new DateTimeOffset(2019, 3, 5, 0, 0, 0, TimeSpan.Zero), PublishedFrom.Dateline), Decided(byline, "5 March 2019"));
        Assert.Equal((Now, PublishedFrom.FirstSeen), Decided(byline, "5 March 2026"));
        Assert.Equal((Now, PublishedFrom.FirstSeen), Decided(byline, "5 March 2099"));
        Assert.Null(ActiveHold.Of(Read(byline, "5 March 2099"), Now, Now));
        Assert.NotNull(Read(byline, "5 March 2026").Dateline);
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_date_that_a_page_declares_counts_as_it_is(string byline)
    {
        Assert.Equal((new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), PublishedFrom.Declared), Decided(byline, "5 March 2026"));
        Assert.NotNull(ActiveHold.Of(Read(byline, "5 March 2099"), Now, Now));
    }

    [Fact]
    public void A_date_in_the_text_that_the_pages_address_repeats_counts_as_declared()
    {
        var article = Read("<p>By Nell Abara, {0}</p>", "5 March 2026", "<link rel=canonical href='https://harbour.example/2026/03/05/pears'>");
        Assert.Equal(PublishedFrom.Declared, article.PublishedFrom);
    }

    private static (DateTimeOffset Moment, PublishedFrom From) Decided(string byline, string date)
    {
        var decided = PublicationDate.Decide(Read(byline, date), Now, released: null, TimeZoneInfo.Utc);
        return (decided.Moment, decided.From);
    }

    private static Article Read(string byline, string date, string head = "") => Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html lang=en><head><title>Pears cross the river</title>{head}</head><body><article><h1>Pears cross the river</h1>{string.Format(System.Globalization.CultureInfo.InvariantCulture, byline, date)}"
        + "<p>The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river, the harbour board said in a long report.</p></article></body></html>"));
}
