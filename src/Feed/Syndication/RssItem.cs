using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;

namespace Feed.Syndication;

/// <summary>
/// An entry as an RSS 2.0 item. The library writes guid, link, category, title and description; this class writes the rest.
/// </summary>
internal sealed class RssItem : SyndicationItem
{
    private readonly FeedEntry entry;

    public RssItem(FeedDocument document, FeedEntry entry)
    {
        this.entry = entry;
        Id = entry.Id;
        Title = new TextSyndicationContent(RssText.Plain(entry.Title));

        // Readers treat a description as HTML.
        Summary = new TextSyndicationContent(ArticleHtml.EncodeText(entry.Summary));
        Links.Add(SyndicationLink.CreateAlternateLink(entry.Link));
        foreach (var tag in entry.Article.Tags)
            Categories.Add(new SyndicationCategory(FeedCategory.Name(tag), FeedCategory.Scheme(tag, document), null));
    }

    /// <summary>RFC 822 as the profile requires: a four-digit year, GMT.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    protected override void WriteElementExtensions(XmlWriter writer, string version)
    {
        writer.WriteElementString("pubDate", Date(entry.Date.Moment));
        WriteNames(writer, "creator", entry.Authors);
        WriteNames(writer, "contributor", entry.Contributors);
        RssNamespace.Content.WriteStart(writer, "encoded");
        writer.WriteCData(entry.WriteHtml());
        writer.WriteEndElement();
        if (entry.Image is { } image)
            WriteImage(writer, image);
    }

    private static void WriteNames(XmlWriter writer, string element, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            RssNamespace.DublinCore.WriteStart(writer, element);
            writer.WriteString(name);
            writer.WriteEndElement();
        }
    }

    /// <summary>
    /// Writes Media RSS only. If an <c>enclosure</c> repeats the address, yarr 2.8 and Liferea show the picture twice, and FreshRSS and
    /// SimplePie pass it on twice. An <c>enclosure</c> alone has no description and no credit, and requires a length, which is unknown
    /// because Feed never fetches an image.
    /// </summary>
    private static void WriteImage(XmlWriter writer, ShownPicture image)
    {
        RssNamespace.Media.WriteStart(writer, "content");
        writer.WriteAttributeString("url", image.Address.AbsoluteUri);
        writer.WriteAttributeString("medium", "image");
        if (ImageTypes.Of(image) is { } type)
            writer.WriteAttributeString("type", type);
        if (image.Size is var (width, height))
        {
            writer.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("height", height.ToString(CultureInfo.InvariantCulture));
        }

        if (image.Description.Length > 0)
        {
            RssNamespace.Media.WriteStart(writer, "description");
            writer.WriteAttributeString("type", "plain");
            writer.WriteString(image.Description);
            writer.WriteEndElement();
        }

        if (image.Credit is { } credit)
        {
            RssNamespace.Media.WriteStart(writer, "credit");
            writer.WriteString(credit);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
