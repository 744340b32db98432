using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class AtomFeedTests
{
    private static SyndicationFeed Read(params Feed.Storage.Records.ArticleRecord[] articles)
    {
        using var reader = XmlReader.Create(new MemoryStream(Samples.Render(FeedSubject.Everything, FeedFormat.Atom, articles)));
        return SyndicationFeed.Load(reader);
    }

    [Fact]
    public void The_librarys_own_reader_reads_every_field_back()
    {
        var feed = Read(Samples.Harbour, Samples.Bare);
        var item = feed.Items.First();

        Assert.Equal(PermanentId.OfFeed("latest"), feed.Id);
        Assert.Equal(Samples.At(2026, 3, 4), feed.LastUpdatedTime);
        Assert.Equal(("html", "Harbour & ferry <plans> split the council 🚢"), (item.Title.Type, WebUtility.HtmlDecode(item.Title.Text)));
        Assert.Equal(("text", "עדכון קצר مرحبا"), (feed.Items.Last().Title.Type, feed.Items.Last().Title.Text));
        Assert.Equal(PermanentId.OfArticle(Samples.Harbour.Id), item.Id);
        Assert.Equal(Samples.At(2026, 3, 1), item.PublishDate);
        Assert.Equal(Samples.At(2026, 3, 4), item.LastUpdatedTime);
        Assert.Equal(["Ivo Lindqvist", "Ana Ruiz"], item.Authors.Select(author => author.Name));
        Assert.Equal(
            [
                ("http://cv.iptc.org/newscodes/mediatopic/20000337", "Transport", "Transport"),
                ("https://news.example/paper/tags/", "Harbour <news>", "Harbour <news>"),
            ],
            item.Categories.Select(category => (category.Scheme, category.Name, category.Label)));
        var content = Assert.IsType<TextSyndicationContent>(item.Content);
        Assert.Equal("html", content.Type);
        Assert.Contains("Costs &lt; 3 million &amp; falling ]]&gt; fast.", content.Text, StringComparison.Ordinal);
        Assert.Equal("he", feed.Items.Last().AttributeExtensions[new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace")]);
    }

    [Fact]
    public void It_links_to_itself_its_page_the_first_and_the_next_page() => Assert.Equal(
        [
            "self https://news.example/paper/feed.atom",
            "alternate https://news.example/paper/",
            "first https://news.example/paper/feed.atom",
            $"next https://news.example/paper/feed.atom?before={Samples.Harbour.Cursor}",
        ],
        Read(Samples.Harbour).Links.Select(link => $"{link.RelationshipType} {link.Uri}"));

    [Fact]
    public void A_lead_image_is_an_enclosure_titled_with_what_it_shows()
    {
        var items = Read(Samples.Pictured, Samples.Harbour).Items.ToList();
        var enclosure = Assert.Single(items[0].Links, link => link.RelationshipType == "enclosure");
        Assert.Equal(("https://pictures.example/berth.jpg?w=800&h=600", "The berth & its <crane>"), (enclosure.Uri.AbsoluteUri, enclosure.Title));
        Assert.DoesNotContain(items[1].Links, link => link.RelationshipType == "enclosure");
    }

    [Fact]
    public void An_empty_feed_has_a_date_that_never_changes() => Assert.Equal(FeedComposer.EmptyFeedDate, Read().LastUpdatedTime);
}
