using System.Xml.Linq;
using Feed.Storage;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class OpmlTests
{
    private static readonly XElement Body = XDocument.Load(new MemoryStream(Opml.Render(
        Samples.Links, "The Harbour Post", [Samples.Speaker], [new Term(TermKind.Tag, "research-and-development", "R&D <new>", 2, Samples.At(2026, 3, 1), null)]))).Root!.Element("body")!;

    [Fact]
    public void Every_feed_has_an_outline_with_its_feed_and_its_page_in_a_folder_of_its_kind()
    {
        Assert.Equal(["The Harbour Post", "Speakers", "Topics"], Body.Elements().Select(outline => outline.Attribute("text")!.Value));
        var speaker = Body.Elements().ElementAt(1).Elements().Single();
        Assert.Equal("rss", speaker.Attribute("type")!.Value);
        Assert.Equal("Mara Okafor · The Harbour Post", speaker.Attribute("text")!.Value);
        Assert.Equal("https://news.example/paper/speakers/mara-okafor/feed.rss", speaker.Attribute("xmlUrl")!.Value);
        Assert.Equal("https://news.example/paper/speakers/mara-okafor", speaker.Attribute("htmlUrl")!.Value);
    }

    [Fact]
    public void What_looks_like_a_tag_is_encoded_because_the_text_may_be_html() =>
        Assert.Equal("R&amp;D &lt;new&gt; · The Harbour Post", Body.Elements().Last().Elements().Single().Attribute("text")!.Value);
}
