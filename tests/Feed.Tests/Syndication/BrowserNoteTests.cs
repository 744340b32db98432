using System.Text;
using System.Xml.Linq;
using Feed.Storage.Lists;
using Feed.Storage.Records;
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
        Assert.Equal(
            ("“We build it now. Or we never build it”", $"https://news.example/paper/articles/{Samples.Harbour.Id}"),
            (Listed(note).Element(Xhtml + "a")!.Value, Listed(note).Element(Xhtml + "a")!.Attribute("href")!.Value));
        Assert.Contains("<div xmlns=\"http://www.w3.org/1999/xhtml\">", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void Its_entries_have_a_date_and_a_summary_as_people_write_them(FeedFormat format)
    {
        var entry = Listed(Note(FeedSubject.Everything, format));

        Assert.Equal(
            ["Harbour & ferry <plans> split the council 🚢", "1 March 2026", "The council argues about the ferry & its <berth>."],
            entry.Elements().Select(one => one.Value));
        Assert.Equal("2026-03-01T08:30:00Z", Assert.Single(entry.Descendants(Xhtml + "time")).Attribute("datetime")!.Value);
    }

    [Fact]
    public void A_day_is_that_of_the_sites_time_zone()
    {
        var composer = new FeedComposer(Samples.Links, "The Harbour Post", "en", zone: TimeZoneInfo.CreateCustomTimeZone("far", TimeSpan.FromHours(-9), null, null));
        var document = composer.Compose(FeedSubject.Everything, new ArticlePage([Samples.Harbour], null), FeedFormat.Rss, FeedPaging.FirstPage);

        Assert.Equal("28 February 2026", Assert.Single(document.Entries).Day);
    }

    [Fact]
    public void An_entry_in_another_language_says_so()
    {
        Assert.Equal("he", Listed(Note(FeedSubject.Everything, FeedFormat.Rss, Samples.Bare)).Attribute("lang")!.Value);
        Assert.Null(Listed(Note(FeedSubject.Everything, FeedFormat.Rss)).Attribute("lang"));
    }

    private static XElement Note(FeedSubject subject, FeedFormat format, ArticleRecord? article = null) =>
        Assert.Single(XDocument.Load(new MemoryStream(Samples.Render(subject, format, article ?? Samples.Harbour))).Descendants(Xhtml + "div"));

    private static XElement Listed(XElement note) => Assert.Single(note.Element(Xhtml + "ol")!.Elements(Xhtml + "li"));
}
