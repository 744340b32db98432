using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>The story of a page is not taken for the teaser or the comment that stands in the only article element.</summary>
public sealed class HtmlOtherArticleTests
{
    private const string First = "The mill at Tarn Lock ground its last sack of rye on Monday, and the miller swept the floor before he gave the key away.";

    private const string Second = "He said that the wheel would stay where it is, since the oak is sound and the herons have built a nest behind it.";

    private const string Third = "The parish has asked three carpenters for a price, and it will choose one of them when the river is low again.";

    private static Article Read(string body) => Upload.Article("mill.html", Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Last Sack At Tarn Lock | Valley Echo</title></head><body>"
        + $"<nav><a href=/>Home</a> <a href=/farm>Farm</a></nav>{body}<footer><p>Valley Echo, 4 Bridge Lane</p></footer></body></html>"));

    private static string Text(Article article) => string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("<main><h1>Last Sack At Tarn Lock</h1><div class=body>{0}</div><section><h2>Comments</h2><article class=comment><p>My aunt bought her flour there for years.</p></article></section></main>")]
    [InlineData("<main><h1>Last Sack At Tarn Lock</h1><div class=body>{0}</div><aside><article class=card><a href=/b><h3>Bakers march</h3></a><p>My aunt bought her flour there, says a baker.</p></article></aside></main>")]
    [InlineData("<main><section><h1>Last Sack At Tarn Lock</h1>{0}</section><section><article><a href=/b><h3>Bakers march</h3></a><p>My aunt bought her flour there, says a baker.</p></article></section></main>")]
    [InlineData("<div id=page><h1>Last Sack At Tarn Lock</h1><div class=text>{0}</div><div class=next><article class='post-teaser'><h3>Bakers march</h3><p>My aunt bought her flour there.</p></article></div></div>")]
    [InlineData("<main><article class='related-story'><h3>Bakers march</h3><p>My aunt bought her flour there.</p></article><h1>Last Sack At Tarn Lock</h1><div class=text>{0}</div></main>")]
    public void A_teaser_or_a_comment_is_not_the_story(string body)
    {
        var article = Read(string.Format(null, body, $"<p>{First}</p><p>{Second}</p><p>{Third}</p>"));
        Assert.Equal("Last Sack At Tarn Lock", article.Title);
        foreach (var paragraph in new[] { First, Second, Third })
            Assert.Contains(article.Paragraphs, one => one.Text == paragraph);
        if (body.Contains("class", StringComparison.Ordinal) && !body.Contains("<article>", StringComparison.Ordinal))
            Assert.DoesNotContain("My aunt", Text(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<main><article><h1>Last Sack At Tarn Lock</h1><p>The mill ground its last sack on Monday.</p></article><section id=talk><p>{0}</p><p>{1}</p><p>{2}</p></section></main>")]
    [InlineData("<main><article class='card story'><h1>Last Sack At Tarn Lock</h1><p>{0}</p><p>{1}</p></article></main>")]
    [InlineData("<main><header><h1>Last Sack At Tarn Lock</h1></header><article class='teaser-large'><p>{0}</p><p>{1}</p></article></main>")]
    public void The_article_element_that_has_the_headline_or_the_text_is_the_story(string body)
    {
        var article = Read(string.Format(null, body, First, Second, Third));
        Assert.Equal("Last Sack At Tarn Lock", article.Title);
        Assert.Contains("last sack", Text(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul class=share><li><a href=/m>Mail</a></li><li><a href=/p>Print</a></li></ul><p class=standfirst>The wheel stays for the herons</p><p class=byline>By Anna Reed</p>")]
    [InlineData("<p class=standfirst>The wheel stays for the herons</p><ul class=share><li><a href=/m>Mail</a></li></ul><p class=byline>By Anna Reed</p>")]
    public void The_standfirst_above_the_byline_stays(string top)
    {
        var article = Read($"<main><h1>Last Sack At Tarn Lock</h1><div class=top>{top}</div><div class=text><p>{First}</p><p>{Second}</p><p>{Third}</p></div></main>");
        Assert.Equal("Anna Reed", Assert.Single(article.Authors));
        Assert.Contains("The wheel stays for the herons", Text(article), StringComparison.Ordinal);
        Assert.DoesNotContain("By Anna Reed", Text(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=author-info><img src=r.jpg alt='Anna Reed'><a class=author-name href=/reed>Anna Reed</a><span>Farm reporter</span></div>")]
    [InlineData("<p class=byline>By farm reporter <a href=/reed>Anna Reed</a></p>")]
    [InlineData("<p class=byline>By Anna Reed BBC News, Tarn</p>")]
    [InlineData("<div class=byline><span class=author>By <b>Anna Reed</b> Farm Editor</span> <a rel=author href=/reed>Anna Reed</a></div>")]
    [InlineData("<p class=byline>By Anna Reed, Port Harcourt</p>")]
    [InlineData("<p class=byline>Anna Reed, Port Tarn</p>")]
    [InlineData("<p class=byline>From Anna Reed, Lagos</p>")]
    public void The_author_is_named_without_post_paper_and_place(string byline)
    {
        var article = Read($"<main><div class=story><h1>Last Sack At Tarn Lock</h1>{byline}<div class=text><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div></main>");
        Assert.Equal("Anna Reed", Assert.Single(article.Authors));
        Assert.DoesNotContain("Anna Reed", Text(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_its_program_calls_untitled_has_its_headline_in_the_text()
    {
        var page = $"<html><head><title>Untitled document</title></head><body><p><strong>Last sack at Tarn Lock</strong></p><p>{First}</p><p>{Second}</p><p>{Third}</p></body></html>";
        Assert.Equal("Last sack at Tarn Lock", Upload.Article("mill.html", Encoding.UTF8.GetBytes(page)).Title);
    }
}
