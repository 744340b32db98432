using System.Text;

namespace Feed.Tests.Reading;

/// <summary>The headline of a page whose top-level heading is the name of its site or section.</summary>
public sealed class SiteHeadingTests
{
    private const string Sidebar = "<div id=sidebar><h2>About Me</h2><p>I live in Harwick.</p><h2>Archives</h2><ul><li><a href='/a'>May</a></li></ul></div>";

    private static readonly string[] Heads =
        ["<div id=header><h1>{0}</h1></div>", "<div id=banner><h1><a href='/'>{0}</a></h1><h2>News from the water</h2></div>", "<h1><a href='/'>{0}</a></h1>", "<div class=masthead><h1>{0}</h1></div>"];

    private static readonly string[] Posts =
    [
        "<div class='post hentry'><h3 class='post-title entry-title'><a href='/w.html'>{0}</a></h3><div class='post-body entry-content'>{1}</div></div>",
        "<div class=entry><h3 class=entry-header>{0}</h3><div class=entry-body>{1}</div></div>",
        "<div class=post id=post-7><h2><a href='/w' rel=bookmark title='Permanent Link'>{0}</a></h2><div class=entry>{1}</div></div>",
        "<div class=post id=post-7><h2>{0}</h2><div class=entry>{1}</div></div>",
    ];

    private static readonly string[] Titles = ["{0}: {1}", "{0}  &raquo; Blog Archive   &raquo; {1}", "{1} - {0}", "{0} | {1}"];

    [Fact]
    public void The_headline_of_a_post_is_its_title_not_the_name_of_the_blog()
    {
        foreach (var head in Heads)
        {
            foreach (var post in Posts)
            {
                foreach (var title in Titles)
                {
                    var page = HarbourStory.Page(
                        string.Format(null, head, "Quay Notes") + string.Format(null, post, HarbourStory.Headline, HarbourStory.Html) + Sidebar,
                        string.Format(null, title, "Quay Notes", HarbourStory.Headline));
                    var article = Upload.Article("wall.html", Encoding.UTF8.GetBytes(page));
                    Assert.True(article.Title == HarbourStory.Headline, $"{article.Title}: {head} {post} {title}");
                    Assert.Equal(HarbourStory.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
                }
            }
        }
    }

    [Theory]
    [InlineData("Harwick Town Council", "Harwick Town Council")]
    [InlineData("Press releases", "Press releases")]
    [InlineData("News", "Harwick Town Council - News")]
    [InlineData("News", "")]
    [InlineData("The Harwick Post", "The Harwick Post")]
    public void A_heading_that_names_the_section_is_not_the_headline(string section, string title) => Assert.Equal(
        HarbourStory.Headline,
        Title(HarbourStory.Page($"<h1>{section}</h1><h2>{HarbourStory.Headline}</h2>{HarbourStory.Html}", title)));

    [Theory]
    [InlineData("<h1>{0}</h1><h2>Four million crowns for a new wall</h2>{1}")]
    [InlineData("<h1>{0}</h1>{1}<h2>Fishermen wait at the quay</h2>{1}")]
    [InlineData("<header><h1>{0}</h1></header><h2>Four million crowns for a new wall</h2>{1}")]
    [InlineData("<header class=\"header\"><h1>{0}</h1></header><p>The wall is old.</p><h2>What it will cost the town</h2>{1}")]
    [InlineData("<div id=masthead><h1><a href=\"/\">{0}</a></h1></div><h2>Fishermen wait at the quay</h2>{1}")]
    [InlineData("<header class=\"header\"><h1>{0}</h1></header><h2>Sign up to our newsletter</h2>{1}")]
    public void A_headline_above_a_deck_or_a_crosshead_stays(string form) =>
        Assert.Equal(HarbourStory.Headline, Title(HarbourStory.Page(string.Format(null, form, HarbourStory.Headline, HarbourStory.Html), HarbourStory.Headline)));

    [Theory]
    [InlineData("Location: Harwick")]
    [InlineData("Location: Harwick, Ansel")]
    [InlineData("News from Harwick Town Council")]
    [InlineData("News from the Harwick Rowing Club")]
    public void A_line_with_the_place_or_the_sender_is_not_the_headline(string line)
    {
        Assert.Equal(HarbourStory.Headline, Upload.Article($"{line}\n\n{HarbourStory.Headline}\n\n{HarbourStory.Plain}").Title);
        Assert.Equal(HarbourStory.Headline, Title(HarbourStory.Page($"<p>{line}</p><p><b>{HarbourStory.Headline}</b></p>{HarbourStory.Html}")));
    }

    private static string Title(string page) => Upload.Article("wall.html", Encoding.UTF8.GetBytes(page)).Title;
}
