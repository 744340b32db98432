using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>The headline of a page that shows it in no heading element.</summary>
public sealed class ShownTitleTests
{
    private const string Headline = "Ferry pier is to be repaired this winter";
    private const string Text =
        "<p>The council of Harwick has agreed to repair the ferry pier over the coming winter, its leader said on Monday after a long meeting.</p>"
        + "<p>The work is to cost two million crowns and will be paid for by the harbour trust, which has owned the pier for forty years.</p>";

    [Theory]
    [InlineData("Gazette | {0}")]
    [InlineData("Gazette - {0}")]
    [InlineData("Gazette – {0}")]
    [InlineData("Gazette: {0}")]
    [InlineData("Gazette :: {0}")]
    [InlineData("Gazette » {0}")]
    [InlineData("{0} | Gazette")]
    public void The_site_name_is_not_part_of_the_headline_before_or_after_it(string form)
    {
        foreach (var shown in new[] { "<div class=x>{0}</div>", "<p><b>{0}</b></p>", "<span>{0}</span><br>" })
        {
            var article = Read(string.Format(null, form, Headline), $"{string.Format(null, shown, Headline)}<p>By Nora Falk</p><p>March 3, 2026</p>{Text}");
            Assert.Equal(Headline, article.Title);
            Assert.StartsWith("The council of Harwick", article.Paragraphs[0].Text, StringComparison.Ordinal);
            Assert.Equal(["Nora Falk"], article.Authors);
        }
    }

    [Theory]
    [InlineData("Ferry pier: what the repair of this winter costs")]
    [InlineData("Ferry pier - what the repair of this winter costs")]
    [InlineData("Harwick | what the repair of this winter costs")]
    [InlineData("Report: ferry pier is to be repaired")]
    [InlineData("Report: what the repair of this winter costs")]
    public void A_headline_in_two_parts_stays_whole_where_the_page_shows_both(string title) =>
        Assert.Equal(title, Read(title, $"<h1>{title}</h1>{Text}").Title);

    [Fact]
    public void A_rubric_before_a_colon_is_not_the_name_of_the_site() =>
        Assert.Equal($"Report: {Headline}", Read($"Report: {Headline}", $"<div>Report</div><div>{Headline}</div>{Text}").Title);

    [Fact]
    public void Bold_words_that_begin_a_paragraph_are_not_the_headline() => Assert.StartsWith(
        "Ferry pier is to be repaired this winter, and", Read(Headline, $"<p><b>{Headline}</b>, and the council of Harwick pays for it all.</p>{Text}").Paragraphs[0].Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=/pier>{0}</a>")]
    [InlineData("<nav><div>{0}</div></nav>")]
    public void A_link_to_the_article_is_not_its_headline(string shown) => Assert.Equal(
        "Ferry pier closed for repairs until April",
        Read($"{Headline} | Gazette", $"{string.Format(null, shown, Headline)}<h1>Ferry pier closed for repairs until April</h1>{Text}").Title);

    [Theory]
    [InlineData("<font size=5><b>{0}</b></font><br><font size=2>March 3, 2026</font>")]
    [InlineData("<font size=+2>{0}</font><p><i>March 3, 2026</i><p>")]
    [InlineData("<h2>{0}</h2><small>March 3, 2026</small>")]
    [InlineData("<div align=center><b><font size='6'>{0}</font></b></div><div>March 3, 2026</div>")]
    public void A_page_laid_out_in_a_table_has_its_headline_and_its_date(string shown)
    {
        foreach (var title in new[] { $"Gazette: {Headline}", "Gazette - Pier" })
        {
            var article = Read(title, "<table><tr><td><a href=a>Home</a><br><a href=b>News</a></td><td>"
                + $"{string.Format(null, shown, Headline)}{Text}</td></tr></table>");
            Assert.Equal(Headline, article.Title);
            Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
            Assert.StartsWith("The council of Harwick", article.Paragraphs[0].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_date_in_a_table_of_facts_is_not_that_of_the_page() => Assert.Null(Read(Headline,
        $"<h1>{Headline}</h1><table><tr><td>Opened</td><td>March 3, 1921</td></tr><tr><td>Length</td><td>90 m</td></tr></table>{Text}").Published);

    [Theory]
    [InlineData("News of the week")]
    [InlineData("Welcome to our pages")]
    public void A_rubric_in_large_letters_is_not_the_headline(string rubric) =>
        Assert.Equal(Headline, Read(Headline, $"<font size=6>{rubric}</font>{Text}").Title);

    [Fact]
    public void A_zero_byte_in_a_page_is_ignored() =>
        Assert.Equal(Headline, Read(Headline, $"<h1>{Headline}</h1>{Text.Replace("council", "coun\0cil", StringComparison.Ordinal)}").Title);

    [Fact]
    public void A_page_full_of_zero_bytes_is_refused() => Assert.Contains("control characters",
        Upload.Reason("pier.html", [.. Encoding.ASCII.GetBytes("<html><body><p>A"), .. new byte[400]]), StringComparison.Ordinal);

    private static Article Read(string title, string body) => Upload.Article("pier.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body>{body}<p>© 2026 Harwick Gazette</p></body></html>"));
}
