using System.Text;
using System.Xml.Linq;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

/// <summary>What a feed says to people who open it in a browser.</summary>
public sealed class BrowserNoteTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Theory]
    [InlineData(FeedFormat.Rss, "item")]
    [InlineData(FeedFormat.Atom, "entry")]
    public void A_feed_explains_itself_once_before_its_entries_with_working_links(FeedFormat format, string entry)
    {
        var bytes = Samples.Render(FeedSubject.Of(Samples.Speaker), format, Samples.Harbour);
        var feed = XDocument.Load(new MemoryStream(bytes));
        var note = Assert.Single(feed.Descendants(Xhtml + "div"));

        Assert.Equal(
            ["https://news.example/paper/about", "https://news.example/paper/speakers/mara-okafor"],
            note.Element(Xhtml + "p")!.Elements(Xhtml + "a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal("viewport", Assert.Single(note.Elements(Xhtml + "meta")).Attribute("name")!.Value);
        Assert.Equal(entry, ((XElement)note.NextNode!).Name.LocalName);
        var title = Assert.Single(note.Element(Xhtml + "ol")!.Elements(Xhtml + "li")).Element(Xhtml + "a")!;
        Assert.Equal(("“We build it now”", $"https://news.example/paper/articles/{Samples.Harbour.Id}"), (title.Value, title.Attribute("href")!.Value));
        Assert.Contains("<div xmlns=\"http://www.w3.org/1999/xhtml\">", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }
}
