using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class HtmlTests
{
    private const string Body = """
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <main><article>
        <h1>Ferry Sails At Noon</h1>
        <p>By <a rel="author" href="/staff">Nell Abara</a></p>
        <figure><img src="/goat.jpg"><figcaption>The goat on Monday. (Coastal Press/Ines Holm)</figcaption></figure>
        <p>The ferry to Skerrin sailed at noon with forty people and a goat, after a delay that the harbor office blamed on the goat and the owner of the goat on the harbor office.</p>
        <p>“It <em>never</em> complained,” said Ada Quill, who runs <a href="post/office?a=1&amp;b=2">the post office</a> and has seen goats come and go.</p>
        <p>Advertisement</p>
        <h2>A long crossing</h2>
        <ul><li>Two timetables were eaten before the pilot left the ship.</li></ul>
        <blockquote><p>Passengers are asked to keep their papers out of reach.</p></blockquote>
        <p>The next ferry leaves on Thursday, and a place on deck has been reserved, in the name of Marigold.</p>
        </article></main>
        <aside><h3>Most read</h3><ul><li><a href="/x">Seal Pup Holds Up Noon Ferry</a></li></ul></aside>
        <footer>© 2026 The Courier</footer><script>alert(1)</script>
        """;

    private static Article Read(string head, string body = Body, params (string, string)[] metadata) =>
        Upload.Article("page.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"en-GB\"><head>{head}</head><body>{body}</body></html>"), null, metadata);

    [Fact]
    public void The_main_text_is_found_among_page_furniture()
    {
        var article = Read("<title>Ferry Sails At Noon | The Courier</title>");
        Assert.Equal("Ferry Sails At Noon", article.Title);
        Assert.Equal("en-GB", article.Language);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text is "Home" or "Advertisement" || paragraph.Text.Contains("Most read", StringComparison.Ordinal) || paragraph.Text.Contains("2026", StringComparison.Ordinal));
        Assert.Contains(article.Paragraphs, paragraph => paragraph is { Kind: ParagraphKind.Heading, Text: "A long crossing" });
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Kind == ParagraphKind.ListItem);
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Kind == ParagraphKind.BlockQuote);
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Kind == ParagraphKind.Caption);
        Assert.Equal("Ada Quill", Assert.Single(article.Speakers).Name);
    }

    [Fact]
    public void Links_are_absolute_and_emphasis_is_kept()
    {
        var paragraph = Read("<link rel=canonical href=https://courier.example/news/ferry>").Paragraphs.Single(paragraph => paragraph.Text.StartsWith('“'));
        Assert.Equal("“It never complained,” said Ada Quill, who runs the post office and has seen goats come and go.", paragraph.Text);
        Assert.Equal("“It <em>never</em> complained,” said Ada Quill, who runs <a href=\"https://courier.example/news/post/office?a=1&amp;b=2\">the post office</a> and has seen goats come and go.", paragraph.Html);
    }

    [Fact]
    public void A_relative_link_without_an_address_to_start_from_is_dropped() =>
        Assert.All(Read("").Paragraphs, paragraph => Assert.DoesNotContain("href", paragraph.Html ?? "", StringComparison.Ordinal));

    [Fact]
    public void JSON_LD_is_trusted_before_Open_Graph_and_that_before_plain_meta()
    {
        const string plain = "<meta name=author content='Pia Lund'><meta name=date content=2026-01-01><meta name=keywords content='plain, words'>";
        const string graph = "<meta property=og:title content='Graph Title'><meta property=article:published_time content=2026-02-02T10:00:00Z><meta property=article:tag content=Goats><meta property=og:image content=https://courier.example/g.jpg>";
        const string linked = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Linked Title","author":[{"name":"Lina Kask"}],"datePublished":"2026-03-03T10:00:00+01:00","keywords":"ferries, goats","image":{"url":"https://courier.example/l.jpg","caption":"A goat"}}</script>""";
        const string shown = Body + "<p>Lina Kask and Pia Lund look after the goats.</p>";
        var all = Read(plain + graph + linked, shown);
        Assert.Equal(("Linked Title", "Lina Kask", 3), (all.Title, all.Authors[0], all.Published!.Value.Month));
        Assert.Equal(new ArticlePicture(new Uri("https://courier.example/l.jpg"), "A goat"), all.Image);
        Assert.Equal(["ferries", "goats"], all.Tags.Where(tag => tag.Declared).Select(tag => tag.Slug));
        var two = Read(plain + graph, shown);
        Assert.Equal(("Graph Title", "Pia Lund", 2), (two.Title, two.Authors[0], two.Published!.Value.Month));
        var one = Read(plain);
        Assert.Equal(("Ferry Sails At Noon", 1), (one.Title, one.Published!.Value.Month));
        Assert.Equal(PublishedFrom.Declared, one.PublishedFrom);
        Assert.Equal(FactSource.Document, one.Sources.Published);
    }

    [Theory]
    [InlineData("""{"@type":"ImageObject","contentUrl":"https://courier.example/l","encodingFormat":"image/webp","creditText":"Jonas Frey / Courier"}""", "image/webp", "Jonas Frey / Courier")]
    [InlineData("""[{"url":"https://courier.example/l","creator":{"@type":"Person","name":"Jonas Frey"}},{"url":"https://courier.example/second","creditText":"Nobody"}]""", null, "Jonas Frey")]
    [InlineData("""["https://courier.example/l",{"url":"https://courier.example/second","creditText":"Nobody"}]""", null, null)]
    [InlineData("""{"url":"https://courier.example/l","encodingFormat":"text/html","author":[{"name":"Jonas Frey"}]}""", null, "Jonas Frey")]
    public void JSON_LD_says_the_type_of_the_lead_image_and_whom_to_credit(string image, string? type, string? credit)
    {
        var lead = Read($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","image":{{image}}}</script>""").Image!;
        Assert.Equal(("https://courier.example/l", type, credit), (lead.Url!.AbsoluteUri, lead.MediaType, lead.Credit));
    }

    [Fact]
    public void Open_Graph_says_the_type_of_the_lead_image() => Assert.Equal(
        "image/png", Read("<meta property=og:image content=https://courier.example/g><meta property=og:image:type content='Image/PNG'>").Image!.MediaType);

    [Fact]
    public void Blob_metadata_overrides_the_page() => Assert.Equal("Mine", Read("<meta property=og:title content=Theirs>", Body, ("title", "Mine")).Title);

    [Fact]
    public void Nothing_that_runs_survives()
    {
        var article = Read("", "<h1>Ferry</h1><p onclick=x>The <b style='color:red' onmouseover=y>ferry</b> <a href='javascript:z'>sailed</a> <a href='https://a.example/\"onx=1'>at</a> noon.<img src=x onerror=y><svg onload=z></svg></p><iframe src=//b.example></iframe><form><input></form>");
        var html = string.Concat(article.Paragraphs.Select(paragraph => paragraph.Html));
        Assert.Equal("The ferry sailed at noon.", Assert.Single(article.Paragraphs).Text);
        Assert.Contains("<b>ferry</b>", html, StringComparison.Ordinal);
        foreach (var bad in new[] { "javascript", "style", "onmouse", "onerror", "<img", "<svg", "<iframe", "\"onx" })
            Assert.DoesNotContain(bad, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_hundred_thousand_levels_are_refused_before_a_tree_is_built()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains("512", Upload.Reason("deep.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x")), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_long_text_inside_many_tables_is_read_in_no_more_time_than_another()
    {
        var sentence = "The harbor pilots walked down to the quay at noon and counted the gulls on the roof of the fish hall. ";
        var text = string.Concat(Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat(sentence, 50))}</p>", 150));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var article = Read("", $"<h1>Pilots Count The Gulls</h1>{string.Concat(Enumerable.Repeat("<table><tr><td>", 32))}{text}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
        Assert.Equal(150, article.Paragraphs.Count);
    }

    [Fact]
    public void A_page_that_is_heavy_with_scripts_styles_drawings_and_embedded_pictures_reads_like_the_same_page_without_them()
    {
        var weight = new string('x', 900_000);
        var head = """<title>Ferry Sails At Noon | The Courier</title><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-05T10:00:00Z"}</script>""";
        var light = Read(head);
        var heavy = Read(
            $"<script>var page = '<p>No text</p>{weight}'</script><STYLE>p {{}} /*{weight}*/</STYLE><!-- <p>{weight} -->" + head,
            $"""<svg viewBox="0 0 1 1"><path d="{weight}"/></svg><p title="<script>"><img src="data:image/png;base64,{weight}"></p>""" + Body);

        Assert.Equal(light.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Html)), heavy.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Html)));
        Assert.Equal((light.Title, light.Published), (heavy.Title, heavy.Published));
        Assert.NotNull(heavy.Published);
    }
}
