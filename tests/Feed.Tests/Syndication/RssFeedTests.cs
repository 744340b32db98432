using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Feed.Articles;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class RssFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly byte[] Bytes = Samples.Render(FeedSubject.Everything, FeedFormat.Rss, Samples.Harbour, Samples.Bare);
    private static readonly XElement Channel = XDocument.Load(new MemoryStream(Bytes)).Root!.Element("channel")!;
    private static readonly XElement Item = Channel.Elements("item").First();

    [Fact]
    public void The_librarys_own_reader_reads_every_field_back()
    {
        using var reader = XmlReader.Create(new MemoryStream(Bytes));
        var feed = SyndicationFeed.Load(reader);
        var item = feed.Items.First();

        Assert.Equal("The Harbour Post", feed.Title.Text);
        Assert.Equal(Samples.At(2026, 3, 4), feed.LastUpdatedTime);
        Assert.Equal("Harbour & ferry <\u2060plans> split the council 🚢", item.Title.Text);
        Assert.Equal("The council argues about the ferry &amp; its &lt;berth&gt;.", item.Summary.Text);
        Assert.Equal(Samples.At(2026, 3, 1), item.PublishDate);
        Assert.Equal(PermanentId.OfArticle(Samples.Harbour.Id), item.Id);
        Assert.Equal(["Transport", "Harbour <news>"], item.Categories.Select(category => category.Name));
        Assert.Equal("עדכון קצר مرحبا", feed.Items.Last().Title.Text);
    }

    [Fact]
    public void Elements_of_other_vocabularies_have_the_prefixes_that_every_reader_knows()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        Assert.Contains("<content:encoded><![CDATA[<p>", text, StringComparison.Ordinal);
        Assert.Contains("<dc:creator>Ivo Lindqvist</dc:creator>", text, StringComparison.Ordinal);
        Assert.Contains("<atom:link href=", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("xmlns:").Length - 1);
    }

    [Fact]
    public void A_title_is_plain_text_whose_markup_characters_are_hexadecimal_references_and_begin_no_tag() =>
        Assert.Contains("<title>Harbour &#x26; ferry &#x3C;\u2060plans&gt; split the council 🚢</title>", Encoding.UTF8.GetString(Bytes), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_atom_is_inside_but_links_to_itself_the_first_and_the_next_page()
    {
        Assert.DoesNotContain("a10", Encoding.UTF8.GetString(Bytes), StringComparison.Ordinal);
        Assert.Equal(
            ["self https://news.example/paper/feed.rss", "first https://news.example/paper/feed.rss", $"next https://news.example/paper/feed.rss?before={Samples.Bare.Cursor}"],
            Channel.Descendants().Where(element => element.Name.Namespace == Atom).Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}"));
    }

    [Fact]
    public void A_lead_image_is_media_rss_with_type_and_credit_and_no_enclosure_that_readers_would_show_as_a_second_picture()
    {
        XNamespace media = "http://search.yahoo.com/mrss/";
        var item = XDocument.Load(new MemoryStream(Samples.Render(FeedSubject.Everything, FeedFormat.Rss, Samples.Pictured))).Descendants("item").Single();
        var image = item.Element(media + "content")!;
        Assert.Equal(("https://pictures.example/berth.jpg?w=800&h=600", "image"), (image.Attribute("url")!.Value, image.Attribute("medium")!.Value));
        Assert.Equal("image/jpeg", image.Attribute("type")!.Value);
        Assert.Equal("The berth & its <crane>", image.Element(media + "description")!.Value);
        Assert.Equal("Ana Ruiz", image.Element(media + "credit")!.Value);
        Assert.Null(item.Element("enclosure"));
        Assert.Null(Item.Element(media + "content"));
    }

    [Theory]
    [InlineData("https://pictures.example/quay.PNG", null, "image/png")]
    [InlineData("https://pictures.example/quay.webp?w=800", null, "image/webp")]
    [InlineData("https://pictures.example/quay", "image/avif", "image/avif")]
    [InlineData("https://pictures.example/quay.jpg", "image/webp", "image/webp")]
    [InlineData("https://pictures.example/quay", null, null)]
    [InlineData("https://pictures.example/picture.php?name=quay.jpg", null, null)]
    [InlineData("https://pictures.example/quay.mp3", null, null)]
    public void The_type_of_a_lead_image_is_what_the_file_declares_or_else_what_its_address_ends_with(string address, string? declared, string? type)
    {
        var story = Samples
            .Store("quay.txt", Samples.Harbour.Content! with { Image = new ArticlePicture(new Uri(address), "") { MediaType = declared } });
        var rss = XDocument.Load(new MemoryStream(Samples.Render(FeedSubject.Everything, FeedFormat.Rss, story)));
        Assert.Equal(type, rss.Descendants(XName.Get("content", "http://search.yahoo.com/mrss/")).Single().Attribute("type")?.Value);
        var atom = XDocument.Load(new MemoryStream(Samples.Render(FeedSubject.Everything, FeedFormat.Atom, story)));
        Assert.Equal(type, atom.Descendants(Atom + "link").Single(link => link.Attribute("rel")!.Value == "enclosure").Attribute("type")?.Value);
    }

    [Fact]
    public void Dates_are_rfc_822_in_gmt_with_the_right_weekday()
    {
        Assert.Equal("Sun, 01 Mar 2026 08:30:00 GMT", Item.Element("pubDate")!.Value);
        Assert.Equal("Wed, 04 Mar 2026 08:30:00 GMT", Channel.Element("lastBuildDate")!.Value);
    }

    [Fact]
    public void The_full_text_comes_after_the_description_and_authors_are_names()
    {
        var names = Item.Elements().Select(element => element.Name).ToList();
        Assert.True(names.IndexOf("description") < names.IndexOf(Content + "encoded"));
        Assert.Equal(["Ivo Lindqvist", "Ana Ruiz"], Item.Elements(Dublin + "creator").Select(creator => creator.Value));
        Assert.Null(Item.Element("author"));
    }

    [Fact]
    public void The_guid_is_not_an_address_and_categories_name_their_vocabulary()
    {
        Assert.Equal("false", Item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal(
            ["http://cv.iptc.org/newscodes/mediatopic/20000337", "https://news.example/paper/tags/"],
            Item.Elements("category").Select(category => category.Attribute("domain")!.Value));
    }
}
