using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Who wrote a page of a web site: whom it shows its readers, not the account that its head names.</summary>
public sealed class PageAuthorTests
{
    private const string Text =
        "<p>The lighthouse of Orlan was lit again on Friday, and forty boats came out to see whether the old lamp would turn as it once did.</p>"
        + "<p>The keeper said that the lamp had been found in a barn, packed in straw and wrapped in the flag of a shipping line that closed long ago.</p>";

    private const string Linked = """<script type="application/ld+json">{"@type":"NewsArticle","author":AUTHOR}</script>""";

    private static Article Page(string head, string byline = "", string after = "", string footer = "Coast Office", string title = "Old Lamp Turns Again") =>
        Upload.Article("orlan.html", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body><nav><a href=/a>News</a></nav>"
            + $"<main><article><h1>Old Lamp Turns Again</h1>{byline}{Text}{Text}{after}</article></main><footer>{footer}</footer></body></html>"));

    [Theory]
    [InlineData("<meta name=author content='Nell Abara'>")]
    [InlineData("<meta property='article:author' content='Nell Abara'>")]
    [InlineData("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Nell Abara'>")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Nell Abara"}}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Nell Abara"}]}</script>""")]
    public void The_account_that_only_the_head_of_a_page_names_is_not_an_author(string head)
    {
        Assert.Empty(Page(head).Authors);
        Assert.Equal(["Nell Abara"], Page(head, "<p>By Nell Abara</p>").Authors);
        Assert.Equal(["Nell Abara"], Page(head, after: "<p>NELL ABARA is our reporter on the coast.</p>").Authors);
    }

    [Fact]
    public void A_name_that_the_page_hides_is_not_shown() =>
        Assert.Empty(Page("<meta name=author content='Nell Abara'>", after: "<span style='display:none'>Nell Abara</span>").Authors);

    [Fact]
    public void A_longer_name_does_not_show_a_shorter_one() =>
        Assert.Empty(Page("<meta name=author content='Cornel'>", after: "<p>Cornelia keeps the lamp.</p>").Authors);

    [Fact]
    public void All_authors_stay_when_the_page_shows_one_of_them() => Assert.Equal(
        ["Nell Abara", "Tom Oduya"],
        Page(Linked.Replace("AUTHOR", """[{"@type":"Person","name":"Nell Abara"},{"@type":"Person","name":"Tom Oduya"}]"""), "<p>By Nell Abara and others</p>").Authors);

    [Fact]
    public void A_name_from_another_story_does_not_replace_an_account() => Assert.Empty(
        Page("<meta name=author content='Nell Abara'>", after: "<div><p class=author>Tom Oduya</p><p>More about boats</p></div>").Authors);

    [Fact]
    public void A_page_without_a_web_site_around_it_means_the_author_that_its_head_names() => Assert.Equal(
        ["Nell Abara"],
        Upload.Article("orlan.html", Encoding.UTF8.GetBytes($"<html><head><meta name=author content='Nell Abara'></head><body><h1>Old Lamp</h1>{Text}</body></html>")).Authors);

    [Fact]
    public void JSON_LD_may_give_first_and_family_name_apart() => Assert.Equal(
        ["Nell Abara"], Page(Linked.Replace("AUTHOR", """{"@type":"Person","givenName":"Nell","familyName":"Abara"}"""), "<p>Nell Abara</p>").Authors);

    [Theory]
    [InlineData("Dan Marsh-Bell")]
    [InlineData("Jean Le Brun")]
    [InlineData("Ann En Lai")]
    public void Names_that_look_like_small_words_of_other_languages_stay_whole(string name) =>
        Assert.Equal([name], Page("", $"<p class=byline>By {name}</p>").Authors);

    [Theory]
    [InlineData("ANN ODUYA DAN TOM MARSH", "Ann Oduya", "Tom Marsh")]
    [InlineData("Ann Oduya dan Tom Marsh", "Ann Oduya", "Tom Marsh")]
    public void A_small_word_between_two_names_parts_them(string byline, string first, string second) =>
        Assert.Equal([first, second], Page("", $"<p class=byline>{byline}</p>").Authors);

    [Fact]
    public void A_name_and_a_date_that_meet_without_a_space_are_two() => Assert.Equal(
        ["Nell Abara"], Page("", "<p class=byline><span>Nell Abara</span><span>March 3, 2026</span></p>").Authors);

    [Fact]
    public void The_authors_of_what_an_article_cites_did_not_write_it() => Assert.Equal(
        ["Nell Abara"],
        Page("<meta name=citation_author content='Nell Abara'>", "<p>Nell Abara</p>", "<ol><li itemprop=citation itemscope><meta itemprop=author content='Tom Oduya'>Oduya, On lamps</li></ol>").Authors);

    [Fact]
    public void A_reader_who_comments_is_not_an_author() =>
        Assert.Empty(Page("", after: "<div itemprop=comment itemscope><span itemprop=author>Tom Oduya</span> <time itemprop=dateCreated datetime=2026-03-03>3 March</time><p>Fine lamp.</p></div>").Authors);

    [Theory]
    [InlineData("Orlan Rundschau")]
    [InlineData("Neue Orlaner Zeitung")]
    [InlineData("Orlaner Presseagentur")]
    [InlineData("Coast Office (www.coast.example)")]
    public void A_newsroom_or_an_agency_is_not_a_person(string author) =>
        Assert.Empty(Page($"<meta name=author content='{author}'>", $"<p class=byline>{author}</p>").Authors);

    [Fact]
    public void The_site_of_one_person_has_that_person_as_author() =>
        Assert.Equal(["Alexander Marsh"], Page("<meta property='og:site_name' content='Alexander Marsh'>", "<p class=byline>By Alexander Marsh</p>").Authors);

    [Theory]
    [InlineData("https://coast.example/2026/03/14/old-lamp", true)]
    [InlineData("https://coast.example/news/2026-03-14-old-lamp.html", true)]
    [InlineData("https://coast.example/20260314/old-lamp", true)]
    [InlineData("https://coast.example/2026/03/14/", false)]
    [InlineData("https://coast.example/2026/13/14/old-lamp", false)]
    [InlineData("https://coast.example/article/20260314123", false)]
    public void A_day_in_the_articles_own_address_dates_it_where_nothing_else_does(string url, bool isDated)
    {
        var canonical = $"<link rel=canonical href='{url}'>";
        Assert.Equal(isDated ? new DateOnly(2026, 3, 14) : null, Day(Page(canonical)));
        Assert.Equal(new DateOnly(2026, 3, 15), Day(Page(canonical, "<p class=date>15 March 2026</p>")));
    }

    [Fact]
    public void A_day_right_above_the_headline_dates_the_article()
    {
        var page = Upload.Article("orlan.html", Encoding.UTF8.GetBytes($"<html><body><div><h4>14.03.2026</h4><h1>Old Lamp Turns Again</h1>{Text}{Text}</div></body></html>"));
        Assert.Equal(new DateOnly(2026, 3, 14), Day(page));
    }

    private static DateOnly? Day(Article article) => article.Published is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;

    [Theory]
    [InlineData("<p>Nell Abara | April 5, 2026</p>")]
    [InlineData("<p><strong>Nell Abara</strong> | April 5, 2026</p>")]
    [InlineData("<div><span>Nell Abara</span> | <span>April 5, 2026</span></div>")]
    [InlineData("<p>Nell Abara &middot; 5 April 2026</p>")]
    [InlineData("<p>April 5, 2026 | Nell Abara</p>")]
    [InlineData("<p>By nell abara | April 5, 2026</p>")]
    public void A_name_and_a_day_with_a_bar_between_them_are_the_byline(string byline)
    {
        var page = Page("", byline);
        Assert.Equal(["Nell Abara"], page.Authors);
        Assert.Equal(new DateOnly(2026, 4, 5), DateOnly.FromDateTime(page.Published!.Value.DateTime));
        Assert.StartsWith("The lighthouse of Orlan", page.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Port Ansel | April 5, 2026</p>")]
    [InlineData("<p>Local News | April 5, 2026</p>")]
    [InlineData("<p>Coast Office | April 5, 2026</p>")]
    public void A_place_or_a_section_with_a_day_is_not_a_byline(string line) => Assert.Empty(Page("", line).Authors);
}
