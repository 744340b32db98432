using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Who is the source of a block quote on a web page or in Markdown, and what a citation is not.</summary>
public sealed class QuoteSourceTests
{
    private const string Words = "We kept our word and we kept the money.";

    [Theory]
    [InlineData("<blockquote><p>{0}</p><cite>Ellen Prescott</cite></blockquote>")]
    [InlineData("<blockquote><p>{0} <cite>Ellen Prescott</cite></p></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><p><cite>Ellen Prescott</cite></p></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><footer>Ellen Prescott, mayor of Harwick</footer></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><footer>— <cite>Ellen Prescott</cite></footer></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><footer>Ellen Prescott, <cite>The Long Road Home</cite></footer></blockquote>")]
    [InlineData("<blockquote><p>“{0}”</p><footer>Mayor Ellen Prescott</footer></blockquote>")]
    [InlineData("<blockquote>{0}<br>— Ellen Prescott</blockquote>")]
    [InlineData("<blockquote><p>{0}</p><p>— Ellen Prescott, mayor of Harwick since May</p></blockquote>")]
    [InlineData("<figure><blockquote><p>{0}</p></blockquote><figcaption>Ellen Prescott, in <cite>The Long Road Home</cite></figcaption></figure>")]
    [InlineData("<figure><blockquote><p>{0}</p></blockquote><figcaption><cite>Ellen Prescott</cite>, mayor</figcaption></figure>")]
    public void A_block_quote_has_the_speaker_whom_its_source_names(string html)
    {
        var quote = Assert.Single(Page(html.Replace("{0}", Words, StringComparison.Ordinal)).Quotes);
        Assert.Equal((Words, "Ellen Prescott"), (quote.Text, quote.Speaker));
    }

    [Theory]
    [InlineData("<blockquote><p>{0}</p><footer><cite>The Long Road Home</cite></footer></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><cite>Harwick Gazette</cite></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><cite>Moby Dick</cite></blockquote>")]
    [InlineData("<figure><blockquote><p>{0}</p></blockquote><figcaption><cite>The Tale of Two Rivers</cite></figcaption></figure>")]
    public void A_work_or_a_paper_is_not_a_speaker(string html)
    {
        var quote = Assert.Single(Page(html.Replace("{0}", Words, StringComparison.Ordinal)).Quotes);
        Assert.Equal((Words, null), (quote.Text, quote.Speaker));
    }

    [Fact]
    public void Every_paragraph_of_a_block_quote_has_the_speaker_below_it()
    {
        var quotes = Page($"<blockquote><p>{Words}</p><p>The bridge is open for all of us.</p><cite>Ellen Prescott</cite></blockquote>").Quotes;
        Assert.Equal(["Ellen Prescott", "Ellen Prescott"], quotes.Select(quote => quote.Speaker));
    }

    [Theory]
    [InlineData("<p>In <cite>“The day the river came home”</cite> Ellen Prescott tells of the flood.</p>")]
    [InlineData("<p>She wrote “<cite>The day the river came home</cite>” in one winter.</p>")]
    public void A_citation_is_not_a_quote(string html) => Assert.Empty(Page(html).Quotes);

    [Theory]
    [InlineData("<p>“We kept our word,” said <cite>Ellen Prescott</cite>, the mayor.</p>")]
    [InlineData("<blockquote><p>“We kept our word,” said <cite>Ellen Prescott</cite>.</p></blockquote>")]
    [InlineData("<blockquote><p>“We kept our word,” said <cite>Ellen Prescott</cite></p></blockquote>")]
    public void A_citation_may_be_the_speaker_in_a_sentence(string html)
    {
        var quote = Assert.Single(Page(html).Quotes);
        Assert.Equal(("We kept our word,", "Ellen Prescott"), (quote.Text, quote.Speaker));
    }

    [Fact]
    public void The_caption_of_a_photo_below_a_block_quote_is_not_its_source()
    {
        var page = Page($"<blockquote><p>{Words}</p></blockquote><figure><img src=\"/b.jpg\"><figcaption>Ellen Prescott opens the bridge</figcaption></figure>");
        Assert.Null(Assert.Single(page.Quotes).Speaker);
        Assert.Contains(page.Paragraphs, paragraph => paragraph is { Kind: ParagraphKind.Caption, Text: "Ellen Prescott opens the bridge" });
    }

    [Fact]
    public void The_source_stays_in_the_text_as_a_separate_line()
    {
        var page = Page($"<blockquote><p>{Words}</p><footer>Ellen Prescott, <cite>The Long Road Home</cite></footer></blockquote>");
        var source = page.Paragraphs.Single(paragraph => paragraph.Text.Contains("Long Road", StringComparison.Ordinal));
        Assert.Equal((ParagraphKind.Text, "— Ellen Prescott, The Long Road Home"), (source.Kind, source.Text));
        Assert.Equal("— Ellen Prescott, <cite>The Long Road Home</cite>", source.Html);
    }

    [Theory]
    [InlineData("> “We kept our word,” said Mayor Ellen Prescott.", "We kept our word,")]
    [InlineData("> We kept our word and we kept the money.\n>\n> — Ellen Prescott, mayor", Words)]
    [InlineData("> We kept our word and we kept the money.\n> — Ellen Prescott", Words)]
    [InlineData("> We kept our word and we kept the money.\n>\n> -- Ellen Prescott", Words)]
    [InlineData("> We kept our word and we kept the money.\n\n— Ellen Prescott", Words)]
    [InlineData("> We kept our word and we kept the money.\n> <cite>Ellen Prescott</cite>", Words)]
    [InlineData("> We kept our word and we kept the money.\n> -- <cite>Ellen Prescott</cite>", Words)]
    public void A_block_of_Markdown_has_the_speaker_inside_or_below_it(string markdown, string words)
    {
        var quote = Assert.Single(Markdown(markdown).Quotes);
        Assert.Equal((words, "Ellen Prescott"), (quote.Text, quote.Speaker));
    }

    [Fact]
    public void A_work_below_a_block_of_Markdown_is_not_a_speaker() =>
        Assert.Null(Assert.Single(Markdown("> It was the worst of winters in the town.\n>\n> — *The Long Road Home*").Quotes).Speaker);

    [Theory]
    [InlineData("Harwick Gazette", null)]
    [InlineData("The Long Road Home", null)]
    [InlineData("Moby Dick", null)]
    [InlineData("Zubo", null)]
    [InlineData("a resident of Mill Lane", null)]
    [InlineData("Tolly Ashgrove", "Tolly Ashgrove")]
    [InlineData("Vuyisani Mbelwe, resident", "Vuyisani Mbelwe")]
    [InlineData("Ellen Prescott", "Ellen Prescott")]
    public void The_person_of_the_sentence_before_a_block_is_not_its_source(string source, string? speaker)
    {
        const string Before = "Mayor Colm Rudd opened the pier on Friday.";
        Article[] articles =
        [
            Page($"<p>{Before}</p><blockquote><p>{Words}</p><cite>{source}</cite></blockquote>"),
            Page($"<p>{Before}</p><blockquote><p>{Words}</p><footer>{source}</footer></blockquote>"),
            Page($"<p>{Before}</p><blockquote><p>“{Words}”</p><footer>— <cite>{source}</cite></footer></blockquote>"),
            Markdown($"{Before}\n\n> {Words}\n> <cite>{source}</cite>"),
            Markdown($"{Before}\n\n> “{Words}”\n>\n> <cite>{source}</cite>"),
            Markdown($"{Before}\n\n> {Words}\n\n— {source}"),
        ];
        Assert.All(articles, article =>
        {
            var quote = Assert.Single(article.Quotes);
            Assert.Equal((Words, speaker), (quote.Text, quote.Speaker));
        });
    }

    private static Article Page(string html) => Upload.Article("page.html", Encoding.UTF8.GetBytes(
        $"""
        <!DOCTYPE html><html lang="en"><head><title>Bridge opens in Harwick</title></head><body><article><h1>Bridge opens in Harwick</h1>
        <p>The bridge of Harwick opens on Friday, after two years of work on both banks of the river.</p>{html}
        <p>The council has paid for all of it, and the last crane left the river bank on Monday evening.</p></article></body></html>
        """));

    private static Article Markdown(string text) => Upload.Article("page.md", Encoding.UTF8.GetBytes(
        $"# Bridge opens in Harwick\n\nThe bridge of Harwick opens on Friday, after two years of work.\n\n{text}\n\nThe council has paid for all of it.\n"));
}
