using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>The main text of a page is told from navigation, other stories, comments and what stands between its paragraphs.</summary>
public sealed class HtmlMainTextTests
{
    private const string First = "The lighthouse of Orlan was lit again on Friday, and forty boats came out to see whether the old lamp would turn as it once did.";

    private const string Second = "The keeper said that the lamp had been found in a barn, packed in straw and wrapped in the flag of a shipping line that closed long ago.";

    private const string Other = "The bakery of another town has burned down, and the baker told the crowd that he would bake the bread of the next day in the school.";

    private static Article Read(string body, string head = "", string lang = "en") => Upload.Article("orlan.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8><title>Old Lamp Turns Again | Coast Paper</title>{head}</head><body>{body}</body></html>"));

    private static string Text(Article article) => string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("article", "h2")]
    [InlineData("div", "h1")]
    [InlineData("div", "h2")]
    public void On_a_page_of_several_stories_the_one_that_matches_its_title_is_read(string element, string heading)
    {
        string Story(string title, string text) =>
            $"<{element} class='post story'><{heading}>{title}</{heading}><div class=entry-content><p>{text}</p><p>{text.Replace("the", "that", StringComparison.Ordinal)}</p></div></{element}>";
        var article = Read($"<header><h1>Coast Paper</h1></header><div>{Story("Old Lamp Turns Again", First)}{Story("Bakery Burns", Other)}{Story("Fog On The Sound", Other)}</div>");

        Assert.Equal("Old Lamp Turns Again", article.Title);
        Assert.Contains("forty boats", Text(article), StringComparison.Ordinal);
        Assert.DoesNotContain("bakery", Text(article), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Scripts_do_not_decide_where_the_text_is()
    {
        var rail = string.Concat(Enumerable.Range(0, 30).Select(i => $"<li><a href=/{i}>Another story of the coast, number {i}</a></li>"));
        string Page(int size) =>
            $"<div><div><div><div><div><div><script type=application/json>{{\"s\":\"{new string('x', size)}\"}}</script></div></div></div></div></div></div>"
            + $"<div class=story><h1>Old Lamp Turns Again</h1><p>{First}</p><p>{Second}</p></div><div class=list><h2>Elsewhere</h2><ul>{rail}</ul></div>";

        Assert.Equal(Text(Read(Page(10))), Text(Read(Page(700_000))));
        Assert.DoesNotContain("Another story", Text(Read(Page(700_000))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_Chinese_page_is_found_without_its_navigation()
    {
        var links = string.Concat(Enumerable.Range(0, 40).Select(i => $"<li><a href=/{i}>频道{i}</a></li>"));
        const string text = "旧灯塔周五重新点亮，四十艘船出海观看这盏老灯是否还能转动。守塔人说，这盏灯是在一座谷仓里找到的，当时用稻草包着。";
        var article = Read($"<ul class=menu>{links}</ul><div class=content><h1>旧灯塔重新点亮</h1><p>{text}</p><p>{text}镇长说，修缮用了三年时间，费用由居民捐款承担。</p></div>", lang: "zh");

        Assert.Equal("旧灯塔重新点亮", article.Title);
        Assert.Contains("守塔人", Text(article), StringComparison.Ordinal);
        Assert.DoesNotContain("频道", Text(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div id=comments><h3>What readers say</h3>{0}</div>")]
    [InlineData("<section class='comments-area'><ol class=commentlist><li>{0}</li></ol></section>")]
    [InlineData("<div class=relatedArticles><h3>Other stories</h3><p>{1}</p></div>")]
    [InlineData("<p><a href=/bakery>BAKERY BURNS IN ANOTHER TOWN AND READERS SEND BREAD</a></p>")]
    [InlineData("<div class='newsletter-signup'><p>The bakery sends you a letter each morning.</p></div>")]
    public void Comments_related_stories_and_links_between_paragraphs_are_not_text(string clutter)
    {
        var comments = string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>I was at the bakery number {i} myself, and I can tell you that nobody there had seen anything like it before.</p>"));
        var article = Read($"<article><h1>Old Lamp Turns Again</h1><p>{First}</p>{string.Format(null, clutter, comments, Other)}<p>{Second}</p><p>{First}</p></article>");

        Assert.Contains(Second, Text(article), StringComparison.Ordinal);
        Assert.DoesNotContain("bakery", Text(article), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_list_of_links_that_is_the_article_stays()
    {
        var links = string.Concat(Enumerable.Range(1, 9).Select(i => $"<li><a href=https://coast.example/{i}>How the harbor of the island number {i} got its light</a></li>"));

        Assert.Contains("island number 7", Text(Read($"<article><h1>Nine Lights To See</h1><p>Nine lights to see this summer, from the north to the south of the coast:</p><ul>{links}</ul></article>")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_under_the_headline_is_text()
    {
        var article = Read($"<header><h1>Old Lamp Turns Again</h1><p class=standfirst>Forty years in a barn have not harmed the lamp that led ships past the reef.</p></header><div itemprop=articleBody><p>{First}</p><p>{Second}</p><p>{First}</p><p>{Second}</p></div>");

        Assert.StartsWith("Forty years in a barn", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_in_JSON_LD_separates_the_article_from_what_follows()
    {
        var linked = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old Lamp Turns Again","articleBody":"{{First}}\n{{Second}}\n{{First.Replace("Friday", "Saturday", StringComparison.Ordinal)}}\n{{Second.Replace("barn", "cellar", StringComparison.Ordinal)}}"}</script>""";
        var body = $"<p>{First}</p><p>{Second}</p><p>{First.Replace("Friday", "Saturday", StringComparison.Ordinal)}</p><p>{Second.Replace("barn", "cellar", StringComparison.Ordinal)}</p>";
        var shown = Read($"<div><h1>Old Lamp Turns Again</h1>{body}<p>Coast Paper is printed in the old fish hall and reaches nine islands every morning but Monday.</p></div>", linked);
        var scripted = Read("<div id=app>Loading</div>", linked);

        Assert.EndsWith("closed long ago.", shown.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.Equal(4, scripted.Paragraphs.Count);
    }

    [Fact]
    public void A_caption_that_a_gallery_shows_twice_is_kept_once()
    {
        const string figure = "<figure><img src=a.jpg><figcaption>The lamp in its straw.</figcaption></figure>";

        Assert.Single(Read($"<article><h1>Old Lamp Turns Again</h1>{figure}<p>{First}</p>{figure}<p>{Second}</p></article>").Paragraphs, paragraph => paragraph.Kind == ParagraphKind.Caption);
    }

    [Fact]
    public void A_formula_stays_in_its_sentence()
    {
        const string Formula = "<math><semantics><mrow><mi>a</mi><mo>≠</mo><mn>0</mn></mrow><annotation encoding='application/x-tex'>a \\neq 0</annotation></semantics></math>";
        var page = $"<html><body><article><h1>Pears Are Counted</h1><p>When {Formula} the ferry carries more pears than anybody on the quay could count in one morning of work.</p><p>Nobody on the island has asked for it, and the harbour board has not said why it counts pears at all.</p></article></body></html>";
        Assert.StartsWith("When a ≠ 0 the ferry", Upload.Article("pears.html", Encoding.UTF8.GetBytes(page)).Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_links_and_sentences_stays_whole()
    {
        const string List = "<ul><li><a href='/a'>A report on the year of the ferry</a></li><li>The harbour board has opened a second counter on the quay, and nobody has to wait for the ticket office any longer than it takes to eat a pear in the rain.</li><li><a href='/b'>Pears, by month</a></li></ul>";
        var page = $"<html><body><article><h1>Pears Are Counted</h1><p>The ferry carries more pears than anybody on the quay could count in one morning of work, the harbour board said on Monday.</p>{List}<p>Nobody on the island has asked for it, and the harbour board has not said why it counts pears at all.</p></article></body></html>";
        Assert.Equal(5, Upload.Article("pears.html", Encoding.UTF8.GetBytes(page)).Paragraphs.Count);
    }

    [Theory]
    [InlineData("港口委员会星期二说，渡轮从明年夏天起每小时一班，一直开到半夜。", "市长说，大家等了十一年，现在终于可以坐夜班船回家了。", "卖梨的人希望码头上有一个屋顶和一盏灯。")]
    [InlineData("港の委員会は火曜日、来年の夏から渡し船が毎時運航されると発表した。", "町長は、島の人々が十一年も待っていたと語った。", "梨を売る人は、屋根と明かりがほしいと言っている。")]
    public void A_text_without_spaces_between_words_stays_whole(params string[] text)
    {
        var page = $"<html><body><h1>夜の船</h1><div>{string.Concat(text.Select(paragraph => $"<p>{paragraph}</p>"))}</div></body></html>";
        Assert.Equal(text, Upload.Article("boat.html", Encoding.UTF8.GetBytes(page)).Paragraphs.Select(paragraph => paragraph.Text));
    }
}
