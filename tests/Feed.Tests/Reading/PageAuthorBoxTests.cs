using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Authors, dates and comments where pages of the world put them.</summary>
public sealed class PageAuthorBoxTests
{
    private static readonly string[] Text =
    [
        "The orchard board of Plumley voted on Monday to plant nine hundred plum trees on the hill, and to pay for them from its reserve of last year.",
        "The planting begins in October and takes three weeks, the board said after the meeting, which about forty of the growers had come to hear.",
        "Walkers may use the path beside the hill while the trees are planted, and the gate at the mill stays open until the evening of each day.",
    ];

    [Theory]
    [InlineData("<div class=\"author-box\"><img src=\"p.jpg\" alt=\"\"><h4>Petra Quill</h4><p>Petra Quill has written about orchards for twenty years.</p></div>", "Petra Quill")]
    [InlineData("<section class=\"about-the-author\"><h3>About the author</h3><a href=\"/p\">Petra Quill</a> writes about orchards.</section>", "Petra Quill")]
    [InlineData("<div class=\"author-card\"><h4>Plumley Orchards Ltd</h4><p>We grow plums.</p></div>", null)]
    public void A_box_below_the_text_names_the_author_if_no_byline_does(string box, string? author)
    {
        var article = Article($"<h1>Plumley plants nine hundred trees</h1>{Paragraphs()}{box}");

        Assert.Equal(author is null ? [] : [author], article.Authors);
        Assert.Equal(Text, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_byline_counts_more_than_the_box_below_the_text()
    {
        var article = Article($"<h1>Plumley plants nine hundred trees</h1><p class=\"byline\">By Petra Quill</p>{Paragraphs()}<div class=\"author-box\"><h4>Sam Reed</h4></div>");

        Assert.Equal(["Petra Quill"], article.Authors);
    }

    [Theory]
    [InlineData("<div class=\"autor\">Von Petra Quill*</div>", "Petra Quill")]
    [InlineData("<p>By PETRA QUILL<br>4 May 2026</p>", "Petra Quill")]
    public void A_byline_with_a_star_or_a_line_break_is_read(string byline, string author) =>
        Assert.Equal([author], Article($"<h1>Plumley plants nine hundred trees</h1>{byline}{Paragraphs()}").Authors);

    [Theory]
    [InlineData("<div class=\"date\">Updated 6 May 2026; published 4 May 2026</div>")]
    [InlineData("<p>Publié le 04/05/2026 à 10h15, mis à jour le 06/05/2026 à 08h00</p>", "fr")]
    [InlineData("<p>Veröffentlicht am 4. Mai 2026, aktualisiert am 6. Mai 2026</p>", "de")]
    public void The_day_of_publication_counts_and_its_line_is_not_text(string line, string language = "en")
    {
        var article = Article($"<h1>Plumley plants nine hundred trees</h1>{line}{Paragraphs()}", language);

        Assert.Equal(new DateOnly(2026, 5, 4), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(Text, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void The_author_in_a_line_of_facts_of_a_Chinese_page_is_read()
    {
        const string body = "<p>柳河市政府三日宣布，新游泳馆将于七月一日向公众开放，工程历时十八个月，费用由市财政支付，票价为十元，儿童半价。</p>";
        var article = Article($"<h1>柳河市新游泳馆七月开放</h1><div class=\"info\">2026-05-04 10:15:00 来源：柳河日报 作者：周安</div>{body}{body}", "zh");

        Assert.Equal(["周安"], article.Authors);
    }

    [Fact]
    public void Readers_discussion_below_the_text_is_cut()
    {
        var article = Article($"<div>{"<h1>Plumley plants nine hundred trees</h1>"}{Paragraphs()}</div>"
            + "<div class=\"discussion\"><div><b>Pat</b><div>I was at that meeting and nobody asked the walkers what they think of this plan at all.</div></div></div>");

        Assert.Equal(Text, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    private static string Paragraphs() => string.Concat(Text.Select(text => $"<p>{text}</p>"));

    private static Article Article(string body, string language = "en") => Upload.Article("page.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>Plumley plants nine hundred trees</title></head>"
        + $"<body><nav><a href=\"/\">Home</a></nav>{body}<footer>The Plumley Post</footer></body></html>"));
}
