using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class DocxTests
{
    private const string Headline = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Goat Delays Ferry</w:t></w:r></w:p>";

    private static Article Read(string paragraphs, params (string Id, string Address)[] links) => Upload.Article("goat.docx", WordDocument.Of(Headline + paragraphs, "", links));

    [Fact]
    public void Bold_italics_and_links_are_kept_as_HTML_and_the_text_is_as_without_them()
    {
        var article = Read("""
            <w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The goat was </w:t></w:r><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>very</w:t></w:r>
            <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> calm, the </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>harbor office</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> told us &lt;twice&gt;.</w:t></w:r></w:p>
            """, ("l1", "https://harbor.example/goats?a=1&b=2"));

        var paragraph = Assert.Single(article.Paragraphs);
        Assert.Equal("The goat was very calm, the harbor office told us <twice>.", paragraph.Text);
        Assert.Equal("The goat was <strong><em>very</em></strong> calm, the <a href=\"https://harbor.example/goats?a=1&amp;b=2\">harbor office</a> told us &lt;twice&gt;.", paragraph.Html);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///c:/goats.xls")]
    [InlineData("goats.docx")]
    [InlineData("http://[goat")]
    public void A_link_without_a_web_address_becomes_text(string address)
    {
        var article = Read("""<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>the list of goats</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> of the harbor.</w:t></w:r></w:p>""", ("l1", address));

        Assert.Equal("See the list of goats of the harbor.", Assert.Single(article.Paragraphs).Text);
        Assert.Null(article.Paragraphs[0].Html);
    }

    [Fact]
    public void A_quote_over_bold_and_plain_text_is_one_quote()
    {
        var article = Read("""<w:p><w:r><w:t>“It was </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> never</w:t></w:r><w:r><w:t xml:space="preserve"> a danger to anybody on deck,” said Ada Quill, who keeps the goat.</w:t></w:r></w:p>""");

        var quote = Assert.Single(article.Quotes);
        Assert.Equal("It was never a danger to anybody on deck,", quote.Text);
        Assert.Equal("Ada Quill", quote.Speaker);
    }
}
