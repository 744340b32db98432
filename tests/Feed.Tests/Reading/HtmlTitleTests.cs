using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>The title of a page is its headline, without what its site adds.</summary>
public sealed class HtmlTitleTests
{
    private const string Headline = "Ferry pier is to be repaired this winter";
    private const string Text =
        "<p>The council of Harwick has agreed to repair the ferry pier over the coming winter, its leader said on Monday after a long meeting.</p>"
        + "<p>The work is to cost two million crowns and will be paid for by the harbour trust, which has owned the pier for forty years.</p>";

    [Theory]
    [InlineData("{0} | TheHarbour", "https://theharbour.example/pier")]
    [InlineData("{0} - HRB", "https://www.hrb.example/pier")]
    [InlineData("{0} | The Harbour", "https://the-harbour.example/pier")]
    [InlineData("{0} | harbour.example | Your magazine", "https://harbour.example/pier")]
    [InlineData("{0} › Harbour", "https://www.harbour.example/pier")]
    public void The_name_of_the_site_is_cut_off(string form, string address) =>
        Assert.Equal(Headline, Read(string.Format(null, form, Headline), "Pier news", $"<meta property='og:url' content='{address}'>").Title);

    [Theory]
    [InlineData("{0} - Old Harbour Trust")]
    [InlineData("{0} » All about ferries")]
    [InlineData("{0} (harbour news)")]
    public void What_follows_the_headline_that_the_page_shows_is_cut_off(string form) =>
        Assert.Equal(Headline, Read(string.Format(null, form, Headline), Headline).Title);

    [Theory]
    [InlineData("Harwick - Why it matters here", "Harwick")]
    [InlineData("Weekly report 14. - 20. January 2026", "Weekly report 14.")]
    [InlineData("Ferry pier is to be repaired: what it costs", "Ferry pier is to be repaired")]
    public void A_headline_that_continues_after_a_mark_stays_whole(string title, string heading) => Assert.Equal(title, Read(title, heading).Title);

    [Fact]
    public void A_page_titled_by_its_site_alone_has_its_only_heading_as_headline() => Assert.Equal(Headline, Upload.Article("pier.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The Harbour</title></head><body><h2>{Headline}</h2>{Text}</body></html>")).Title);

    [Fact]
    public void A_description_in_the_place_of_the_headline_gives_way_to_the_name_that_the_page_shows()
    {
        const string Json = """{"@type":"Article","name":"Harwick ferry","headline":"boat line in northern Ruritania"}""";
        Assert.Equal("Harwick ferry", Read("Harwick ferry - Fakipedia", "Harwick ferry", $"<script type='application/ld+json'>{Json}</script>").Title);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"keywords\":\"Ports &amp; Harbours, R&#233;gion, Ships\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"keywords\":[\"Ports &amp; Harbours\",\"R&eacute;gion\",\"Ships\"]}</script>")]
    [InlineData("<meta name=keywords content='Ports &amp;amp; Harbours, R&amp;#233;gion, Ships'>")]
    public void Tags_are_not_split_inside_an_entity(string head) =>
        Assert.Equal(["Ports & Harbours", "Région", "Ships"], Read(Headline, Headline, head).Tags.Select(tag => tag.Label));

    private static Article Read(string title, string heading, string head = "") => Upload.Article("pier.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title><meta property='og:title' content='{title}'>{head}</head>"
        + $"<body><article><h1>{heading}</h1>{Text}{Text}</article></body></html>"));
}
