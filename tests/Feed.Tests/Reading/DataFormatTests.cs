using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Data is recognised by its content and is not published as text; that of agencies is read, see the folder Agencies.</summary>
public sealed class DataFormatTests
{
    [Theory]
    [InlineData("{\"title\": \"Pears\", \"text\": \"The ferry left.\"}", "JSON")]
    [InlineData("{\"title\": \"Pears\", \"text\": \"The ferry", "JSON")]
    [InlineData("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:pears:7\"><itemMeta/></newsItem>", "NewsML")]
    [InlineData("<?xml version=\"1.0\"?><NewsML><NewsItem/></NewsML>", "NewsML")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><title>Pears</title></channel></rss>", "XML")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><title>Pears", "XML")]
    [InlineData("<rss><channel><title>Pears</title><item/></channel></rss>", "XML")]
    [InlineData("<rss version=\"2.0\"><channel><title>Pears & Plums", "XML")]
    [InlineData("<article><headline>Pears</headline><body>The ferry left.</body></article>", "XML")]
    [InlineData("<story><hl>Pears</hl><p>The ferry left.</p></story>", "XML")]
    [InlineData("<!-- pears --><opml version=\"2.0\"><head/><body><outline text=\"Pears\"/></body></opml>", "XML")]
    [InlineData("<apcm:Content xmlns:apcm=\"http://ap.example/cm\"><apcm:HeadLine>Pears</apcm:HeadLine></apcm:Content>", "XML")]
    [InlineData("<apcm:Content><apcm:HeadLine>Pears</apcm:HeadLine></apcm:Content>", "XML")]
    [InlineData("<note>The ferry left.</note>", "XML")]
    [InlineData("<headline>Pears\n<byline>Jane Roe\n<text>The ferry left.", "XML")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n", "JSON")]
    [InlineData("{\"a\":1}{\"b\":2}", "JSON")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n{\"c\": ", "JSON")]
    [InlineData("{\"a\": 1},\n{\"b\": 2},\n", "JSON")]
    [InlineData("[1, 2]\n[3, 4]", "JSON")]
    [InlineData("{}", "JSON")]
    [InlineData("[]", "JSON")]
    [InlineData("[{}]", "JSON")]
    public void Data_saved_under_a_text_name_is_refused_as_data(string content, string kind)
    {
        foreach (var name in new[] { "pears.txt", "pears.md", "pears", "pears.html" })
        {
            Assert.Contains(kind, Upload.Reason(name, Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);
            Assert.Contains(kind, Upload.Reason(name, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("\r\n" + content)]), StringComparison.Ordinal);
            Assert.Contains(kind, Upload.Reason(name, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(content)]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("people.yaml", "people.yaml")]
    [InlineData("people.yml", "people.yaml")]
    [InlineData("config/topics.yml", "topics.yaml")]
    [InlineData("Topics.YAML", "topics.yaml")]
    public void A_configuration_file_is_refused_with_where_it_belongs(string name, string right)
    {
        var reason = Upload.Reason(name, Encoding.UTF8.GetBytes("people:\n  - name: Ada Quill\n"));
        Assert.Contains("is configuration, not an article", reason, StringComparison.Ordinal);
        Assert.Contains($"name it {right} and put it into", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("not an article", Upload.Reason("ferries.yaml", "a: b"u8.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Editor's note: the ferry left.]\n\nPears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("[1] Pears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("{Pears} Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<b>Pears</b> Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<3 Pears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("{\"title\": \"Pears\"}\n\nThe ferry left at nine.")]
    [InlineData("{\"title\": \"Pears\"}\n\n[Editor's note: the ferry left.]\n\nThe ferry left at nine.")]
    [InlineData("{\"title\": \"Pears\"}\n\n{{< figure src=\"a.jpg\" >}}\n\nThe ferry left at nine.")]
    [InlineData("{\"title\": \"Pears\"}\n\n[1] The ferry left at nine.")]
    [InlineData("[] Buy Pears\n\nThe ferry left at nine.")]
    [InlineData("<Tabs><Tab>Pears</Tab></Tabs>\n\nPears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<YouTube id=\"7\" />\n\nPears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<sarcasm>Pears</sarcasm> cross the river.\n\nThe ferry left at nine.")]
    [InlineData("<!-- draft 2 -->\n\nPears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<div align=center>\n\nPears Cross The River\n\nThe ferry left at nine.</div>")]
    [InlineData("<jane@pears.example>\n\nPears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<PHOTO: The ferry>\n\nPears Cross The River\n\nThe ferry left at nine.")]
    [InlineData("<begin>\n\nPears Cross The River\n\nThe ferry left at nine.")]
    public void Text_that_begins_with_a_bracket_is_text(string content) =>
        Assert.IsType<ReadResult.Accepted>(Upload.Read("pears.txt", Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html><body><h1>Pears</h1><p>The ferry left.</p></body></html>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"gbk\"?><HTML><body><h1>Pears</h1><p>The ferry left.<br></body></HTML>")]
    [InlineData("<html><body><h1>Pears</h1><p>The ferry left.</body>")]
    [InlineData("<article><h1>Pears</h1><p>The ferry left.</p></article>")]
    [InlineData("<main><my-card><h1>Pears</h1></my-card><p>The ferry left.</p></main>")]
    [InlineData("<div><o:p>&nbsp;</o:p><h1>Pears</h1><p>The ferry left.</p></div>")]
    public void A_web_page_is_one_with_an_XML_declaration_too(string content) =>
        Assert.Equal("Pears", Upload.Article("pears.html", Encoding.UTF8.GetBytes(content)).Title);
}
