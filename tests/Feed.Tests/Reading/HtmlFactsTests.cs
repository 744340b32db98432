using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Date and authors of a page, wherever and however it declares or shows them.</summary>
public sealed class HtmlFactsTests
{
    private const string Text =
        "<p>The lighthouse of Orlan was lit again on Friday, and forty boats came out to see whether the old lamp would turn as it once did.</p>"
        + "<p>The keeper said that the lamp had been found in a barn, packed in straw and wrapped in the flag of a shipping line that closed long ago.</p>";

    private static Article Read(string head, string byline = "", string after = "", string lang = "en") => Upload.Article("orlan.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8><title>Old Lamp Turns Again</title>{head}</head><body><article><h1>Old Lamp Turns Again</h1>{byline}{Text}{Text}{after}</article></body></html>"));

    private static string Linked(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    [Theory]
    [InlineData("<h1>Harwick University Names First<br>Chair of Peat Science</h1>")]
    [InlineData("<h1>Harwick University Names First<br/>Chair of Peat Science</h1>")]
    [InlineData("<h1><div>Harwick University Names First</div><div>Chair of Peat Science</div></h1>")]
    public void A_headline_on_two_lines_keeps_its_words_apart(string headline) =>
        Assert.Equal("Harwick University Names First Chair of Peat Science", Upload.Article("peat.html", Encoding.UTF8.GetBytes(
            $"<!doctype html><html><body><article>{headline}<p>The council argued for hours about the chair on Tuesday, and the vote is in May.</p><p>Nobody asked the islanders, who have cut peat for six hundred years.</p></article></body></html>")).Title);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-07T09:30:00+0000'>")]
    [InlineData("<meta property='article:published' content='2024-05-07 09:30:00'>")]
    [InlineData("<meta name='sailthru.date' content='2024-05-07T09:30:00Z'>")]
    [InlineData("<meta name='parsely-pub-date' content='2024-05-07T09:30:00.000Z'>")]
    [InlineData("<meta name='DC.date.issued' content='2024-05-07'>")]
    [InlineData("<meta name='pubdate' content='Tue, 07 May 2024 09:30:00 GMT'>")]
    [InlineData("<meta name='publish_date' content='7 May 2024'>")]
    [InlineData("<meta itemprop='datePublished' content='2024-05-07T09:30'>")]
    public void A_date_that_a_meta_element_declares_is_read(string head) => Assert.Equal(new DateOnly(2024, 5, 7), Day(Read(head)));

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Coast"},{"@type":"WebPage","datePublished":"2023-01-01"},{"@type":"NewsArticle","datePublished":"2024-05-07T09:30:00+00:00"}]}""")]
    [InlineData("""[{"@type":["Article","NewsArticle"],"datePublished":"2024-05-07T09:30:00Z"}]""")]
    [InlineData("""{"@graph":[{"@type":"Article","headline":"Old Lamp"},{"@type":"WebPage","datePublished":"2024-05-07"}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"LiveBlogPosting","datePublished":"2024-05-07"}}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"A lamp\nturns\",\"datePublished\":\"2024-05-07\"}")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-07\",}\n//]]>")]
    public void A_date_in_JSON_LD_is_read_in_every_shape_of_it(string json) => Assert.Equal(new DateOnly(2024, 5, 7), Day(Read(Linked(json))));

    [Theory]
    [InlineData("<meta property='article:published_time' content='2026-03-03 10:00 XYZT'>", "", "XYZT")]
    [InlineData("<meta name=pubdate content='Tue, 03 Mar 2026 10:00:00 QQT'>", "", "QQT")]
    [InlineData("<meta name=date content='2026-03-03T10:00 IST'>", "", "IST")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-03T10:00:00 QQT\"}</script>", "", "QQT")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2026-03-03T10:00:00 QQT\"}</script>", "", "QQT")]
    [InlineData("", "<time datetime='2026-03-03T10:00 QQT'>3 March 2026</time>", "QQT")]
    [InlineData("", "<time>2026-03-03 10:00 QQT</time>", "QQT")]
    [InlineData("", "<span itemprop=datePublished content='3 March 2026 10:00 QQT'>3 March 2026</span>", "QQT")]
    public void A_declared_date_in_a_zone_that_is_not_known_is_not_trusted_and_noted(string head, string byline, string zone)
    {
        var article = Read(head, byline);
        Assert.Null(article.Published);
        Assert.Contains(article.Notes, note => note.Contains(zone, StringComparison.Ordinal) && note.Contains("date was not used", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_declared_date_counts_where_one_names_a_zone_that_is_not_known()
    {
        var article = Read("<meta property='article:published_time' content='2024-05-06T10:00 QQT'><meta name=pubdate content='2024-05-07T10:00:00Z'>");
        Assert.Equal(new DateOnly(2024, 5, 7), Day(article));
        Assert.Single(article.Notes);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='last Tuesday'>", "last Tuesday")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-13-45\"}</script>", "2026-13-45")]
    [InlineData("<meta name=keywords content='C, !!!, c'>", "!!!")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"keywords\":[\"Harbour\",\"???\"]}</script>", "???")]
    [InlineData("<meta property='article:tag' content='Harbour'><meta property='article:tag' content='***'>", "***")]
    public void What_a_page_declares_and_cannot_be_used_is_a_note(string head, string what) =>
        Assert.Contains(what, Assert.Single(Read(head).Notes), StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta name=date content='soon'><meta name=pubdate content='2024-05-07'>", "")]
    [InlineData("", "<time>2 hours ago</time> <time datetime=PT5M>5 min</time>")]
    [InlineData("<meta name=keywords content='Harbour, harbour, Quay'>", "")]
    public void What_costs_nothing_gets_no_note(string head, string byline) => Assert.Empty(Read(head, byline).Notes);

    [Theory]
    [InlineData("<p>By Nell Abara <time datetime='2024-05-07T09:30:00Z' pubdate>7 May</time></p>", "en")]
    [InlineData("<time datetime='2024-05-07'>Tuesday</time>", "en")]
    [InlineData("<div class=meta><span itemprop=datePublished content='2024-05-07T09:30:00Z'>May 7</span></div>", "en")]
    [InlineData("<p class=post-date>Published May 7, 2024 at 9:30 a.m.</p>", "en")]
    [InlineData("<div class=timestamp>Updated: 07/05/2024</div>", "en-gb")]
    [InlineData("<div class=timestamp>05/07/2024</div>", "en-us")]
    [InlineData("<div class=date>Dienstag, 7. Mai 2024, 9.30 Uhr</div>", "de")]
    [InlineData("<div class=date>07.05.2024</div>", "de")]
    [InlineData("<p class=fecha>7 de mayo de 2024</p>", "es")]
    [InlineData("<p class=date>Publié le 7 mai 2024</p>", "fr")]
    [InlineData("<p class=date>2024年5月7日 09:30</p>", "ja")]
    [InlineData("<p>7 мая 2024</p>", "ru")]
    [InlineData("<div class=footer><span><time itemprop=datePublished datetime='2024-05-07'>07.05.2024</time></span></div>", "de")]
    public void A_date_next_to_the_headline_is_read_and_leaves_the_text(string byline, string lang)
    {
        var article = Read("", byline, lang: lang);

        Assert.Equal(new DateOnly(2024, 5, 7), Day(article));
        Assert.Equal(byline.StartsWith("<p>7", StringComparison.Ordinal) ? PublishedFrom.Dateline : PublishedFrom.Declared, article.PublishedFrom);
        Assert.All(article.Paragraphs, paragraph => Assert.DoesNotContain("2024", paragraph.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<figure><img src=a.jpg><figcaption>The lamp on December 4, 2019. (Nell Abara/Coast)</figcaption></figure>", "")]
    [InlineData("", "<p>(Photo by Nell Abara, December 4, 2019)</p>")]
    [InlineData("<div class=date>03/04/2019</div>", "")]
    public void The_date_of_a_photo_and_one_that_can_be_two_days_date_no_page(string before, string after) => Assert.Null(Read("", before, after).Published);

    [Theory]
    [InlineData("\"author\":\"Nell Abara\"")]
    [InlineData("\"author\":{\"@type\":\"Person\",\"name\":\"Nell Abara\"}")]
    [InlineData("\"author\":[{\"@type\":\"Person\",\"name\":\"Nell Abara\"},{\"@type\":\"Organization\",\"name\":\"Coast Paper\"}]")]
    [InlineData("\"author\":{\"@type\":\"Person\",\"name\":[\"Nell Abara\"]}")]
    [InlineData("\"author\":{\"@id\":\"#nell\"}},{\"@type\":\"Person\",\"@id\":\"#nell\",\"name\":\"Nell Abara\"")]
    public void The_author_in_JSON_LD_is_read_in_every_shape_of_it(string author) =>
        Assert.Equal(["Nell Abara"], Read(Linked($"{{\"@graph\":[{{\"@type\":\"NewsArticle\",{author}}}]}}")).Authors);

    [Theory]
    [InlineData("<p class=byline>By <a rel=author href=/nell>Nell Abara</a></p>", "Nell Abara")]
    [InlineData("<div class=author-name>Von Nell Abara</div>", "Nell Abara")]
    [InlineData("<div class=autor>Por NELL ABARA | 21 hours ago</div>", "Nell Abara")]
    [InlineData("<span itemprop=author itemscope><span itemprop=name>Nell Abara</span></span>", "Nell Abara")]
    [InlineData("<p class=byline>By Nell Abara and Sam Low, Staff Writers</p>", "Nell Abara|Sam Low")]
    [InlineData("<div class=byline><a rel=author>Nell Abara</a>, <a rel=author>Sam Low</a></div>", "Nell Abara|Sam Low")]
    [InlineData("<p>Par Nell Abara</p>", "Nell Abara")]
    [InlineData("<p class=byline__author>VON <a href=/nell>NELL ABARA</a> am 7. Mai 2024</p>", "Nell Abara")]
    [InlineData("<p class=byline>Nell Abara from University of Orlan</p>", "Nell Abara")]
    [InlineData("<p class=authorname-txt>Nell Abara</p>", "Nell Abara")]
    [InlineData("<div data-testid=page-byline><a href=/nell>Nell Abara</a></div>", "Nell Abara")]
    [InlineData("<div class=authors>Auteur : <a href=/nell>Nell Abara</a></div>", "Nell Abara")]
    [InlineData("<div class=author>Nell AbaraNell Abara</div>", "Nell Abara")]
    [InlineData("<div class=meta>Posted on <time datetime=2024-05-07>May 7</time> by <span class='author vcard'>Nell Abara</span></div>", "Nell Abara")]
    public void An_author_next_to_the_headline_is_read_and_leaves_the_text(string byline, string authors)
    {
        var article = Read("", byline);

        Assert.Equal(authors.Split('|'), article.Authors);
        Assert.All(article.Paragraphs, paragraph => Assert.DoesNotContain("Abara", paragraph.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_author_that_only_the_card_of_a_shared_link_names_is_read() => Assert.Equal(["Nell Abara"], Read(
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Nell Abara'><meta name='twitter:label2' content='Reading time'>").Authors);

    [Theory]
    [InlineData("Posted on")]
    [InlineData("Email the author")]
    [InlineData("21 hours ago")]
    [InlineData("May 7, 2024")]
    [InlineData("Nom *")]
    [InlineData("admin")]
    [InlineData("@coastpaper")]
    [InlineData("Coast Paper")]
    [InlineData("The Orlan News Agency")]
    [InlineData("Bundesministerium für Handel und Küsten")]
    [InlineData("Harwick & Söhne GmbH & Co. KG")]
    [InlineData("Coast Paper, Orlan, Norway")]
    [InlineData("Coast")]
    [InlineData("Editorial Team")]
    [InlineData("https://coast.example/authors/7")]
    [InlineData("AFP")]
    public void What_is_not_a_person_is_not_an_author(string author)
    {
        const string site = "<meta property=og:site_name content='Coast Paper'>";

        Assert.Empty(Read($"{site}<meta name=author content='{author}'><meta property=article:author content='{author}'>").Authors);
        Assert.Empty(Read(site, $"<p class=byline>{author}</p>").Authors);
        Assert.Empty(Read(site + Linked($"{{\"@type\":\"NewsArticle\",\"author\":{{\"name\":\"{author}\"}}}}")).Authors);
    }

    [Theory]
    [InlineData("gbk", "<meta charset=gbk>", false)]
    [InlineData("gbk", "", true)]
    [InlineData("windows-1250", "", true)]
    [InlineData("utf-8", "", false)]
    public void A_page_whose_encoding_is_a_guess_says_so(string encoding, string head, bool isGuess)
    {
        var bytes = (System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8)
            .GetBytes($"<html><head>{head}<title>Old Lamp</title></head><body><h1>Old Lamp</h1><p>灯塔 žluťoučký</p>{Text}</body></html>");

        Assert.Equal(isGuess, Upload.Article("orlan.html", bytes).Notes.Any(note => note.Contains("names no encoding", StringComparison.Ordinal)));
    }

    private static DateOnly Day(Article article) => DateOnly.FromDateTime(article.Published!.Value.UtcDateTime);
}
