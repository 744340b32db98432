using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace Feed.Syndication;

/// <summary>
/// A feed as RSS 2.0 by the RSS Advisory Board's profile. The library's own ways with Atom inside RSS (prefix <c>a10</c>) and with dates
/// (zone <c>Z</c>) are switched off: what they would have written is added as extensions of the profile's form.
/// </summary>
static class RssFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static Rss20FeedFormatter Formatter(FeedDocument document)
    {
        var feed = new SyndicationFeed(document.Entries.Select(entry => Item(document, entry)).ToList())
        {
            Title = new TextSyndicationContent(document.Title),
            Description = new TextSyndicationContent(document.Description),
            Language = document.Language,
            Generator = FeedDocument.Generator,
            Links = { SyndicationLink.CreateAlternateLink(document.Page) },
        };
        Declare(feed, "atom", Atom);
        Declare(feed, "dc", Dublin);
        Declare(feed, "content", Content);
        Add(feed.ElementExtensions, new XElement("lastBuildDate", Date(document.Updated)));
        Add(feed.ElementExtensions, Link(document.Self, "self"));
        Add(feed.ElementExtensions, Link(document.First, "first"));
        if (document.Next is not null)
            Add(feed.ElementExtensions, Link(document.Next, "next"));
        return new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false);
    }

    private static SyndicationItem Item(FeedDocument document, FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(entry.Title),
            Summary = entry.Summary.Length > 0 ? new TextSyndicationContent(entry.Summary) : null,
            Links = { SyndicationLink.CreateAlternateLink(entry.Link) },
        };
        foreach (var tag in entry.Article.Tags)
            item.Categories.Add(new SyndicationCategory(tag.Label, tag.MediaTopic is null ? document.TagScheme.AbsoluteUri : MediaTopics.Scheme, null));
        Add(item.ElementExtensions, new XElement("pubDate", Date(entry.Published)));
        foreach (var author in entry.Article.Authors)
            Add(item.ElementExtensions, new XElement(Dublin + "creator", author));
        Add(item.ElementExtensions, new XElement(Content + "encoded", new XCData(entry.Html)));
        return item;
    }

    /// <summary>RFC 822 as the profile wants it: four digits of the year, GMT.</summary>
    private static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    private static XElement Link(Uri address, string relation) => new(
        Atom + "link", new XAttribute("href", address.AbsoluteUri), new XAttribute("rel", relation), new XAttribute("type", FeedFormat.Rss.MediaType()));

    private static void Declare(SyndicationFeed feed, string prefix, XNamespace space) =>
        feed.AttributeExtensions.Add(new XmlQualifiedName(prefix, XNamespace.Xmlns.NamespaceName), space.NamespaceName);

    private static void Add(SyndicationElementExtensionCollection extensions, XElement element)
    {
        using var reader = element.CreateReader();
        extensions.Add(reader);
    }
}
