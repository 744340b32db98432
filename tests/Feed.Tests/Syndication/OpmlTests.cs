using System.Xml.Linq;
using Feed.Storage;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class OpmlTests
{
    private static readonly XElement Body = XDocument.Load(new MemoryStream(Opml.Render(
        Samples.Links, "The Harbour Post", [Samples.Speaker], [new Term(TermKind.Tag, "research-and-development", "R&D <new>", 2, Samples.At(2026, 3, 1), null)], [new Term(TermKind.Author, "mara-okafor", "Mara Okafor", 1, null, null)]))).Root!.Element("body")!;

    [Fact]
    public void Every_feed_has_an_outline_with_its_feed_and_its_page_in_a_folder_of_its_kind()
    {
        Assert.Equal(["The Harbour Post", "Speakers", "Topics", "Authors"], Body.Elements().Select(outline => outline.Attribute("text")!.Value));
        var speaker = Body.Elements().ElementAt(1).Elements().Single();
        Assert.Equal("rss", speaker.Attribute("type")!.Value);
        Assert.Equal("Mara Okafor · The Harbour Post", speaker.Attribute("text")!.Value);
        Assert.Equal("https://news.example/paper/speakers/mara-okafor/feed.atom", speaker.Attribute("xmlUrl")!.Value);
        Assert.Equal("https://news.example/paper/speakers/mara-okafor", speaker.Attribute("htmlUrl")!.Value);
        var author = Body.Elements().Last().Elements().Single();
        Assert.Equal("Articles by Mara Okafor · The Harbour Post", author.Attribute("text")!.Value);
        Assert.Equal("https://news.example/paper/authors/mara-okafor/feed.atom", author.Attribute("xmlUrl")!.Value);
    }

    [Fact]
    public void A_later_page_offers_only_its_own_feeds_and_no_outline_that_a_reader_could_mistake_for_a_feed()
    {
        var bytes = Opml.Render(Samples.Links, "The Harbour Post", [Samples.Speaker], [], [], isFirst: false, new Uri("https://news.example/feeds.opml?after=speaker:x"));
        var page = XDocument.Load(new MemoryStream(bytes));

        Assert.Equal(["Mara Okafor · The Harbour Post"], page.Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null).Select(outline => outline.Attribute("text")!.Value));
        Assert.Empty(page.Descendants("outline").Attributes("url"));
        Assert.Contains(page.DescendantNodes().OfType<XComment>(), comment => comment.Value.Contains("https://news.example/feeds.opml?after=speaker:x", StringComparison.Ordinal));
    }

    [Fact]
    public void What_looks_like_a_tag_is_encoded_because_the_text_may_be_html() =>
        Assert.Equal("R&amp;D &lt;new&gt; · The Harbour Post", Body.Elements().ElementAt(2).Elements().Single().Attribute("text")!.Value);
}
