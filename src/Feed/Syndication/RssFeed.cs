using System.ServiceModel.Syndication;
using System.Xml;

namespace Feed.Syndication;

/// <summary>
/// A feed in RSS 2.0 as profiled by the RSS Advisory Board. The library's Atom elements (prefix <c>a10</c>) and dates (zone <c>Z</c>)
/// violate the profile, so this class and <see cref="RssItem"/> write their own instead.
/// </summary>
internal sealed class RssFeed : SyndicationFeed
{
    private readonly FeedDocument document;

    private RssFeed(FeedDocument document)
        : base(document.Entries.Select(entry => new RssItem(document, entry)).ToList())
    {
        this.document = document;
        Title = new TextSyndicationContent(RssText.Plain(document.Title));
        Description = new TextSyndicationContent(RssText.Plain(document.Description));
        Language = document.Language;
        Generator = FeedDocument.Generator;
        Links.Add(SyndicationLink.CreateAlternateLink(document.Page));
    }

    public static Rss20FeedFormatter CreateFormatter(FeedDocument document) => new(new RssFeed(document), serializeExtensionsAsAtom: false);

    protected override void WriteAttributeExtensions(XmlWriter writer, string version)
    {
        foreach (var space in RssNamespace.All)
            writer.WriteAttributeString("xmlns", space.Prefix, null, space.Uri);
    }

    protected override void WriteElementExtensions(XmlWriter writer, string version)
    {
        writer.WriteElementString("lastBuildDate", RssItem.Date(document.Updated));
        if (document.Hub is { } hub)
            WriteLink(writer, hub, "hub", mediaType: null);
        WriteLink(writer, document.Self, "self", FeedFormat.Rss.MediaType());
        WriteLink(writer, document.First, "first", FeedFormat.Rss.MediaType());
        if (document.Next is { } next)
            WriteLink(writer, next, "next", FeedFormat.Rss.MediaType());
        BrowserNote.Write(writer, document);
    }

    private static void WriteLink(XmlWriter writer, Uri address, string relation, string? mediaType)
    {
        RssNamespace.Atom.WriteStart(writer, "link");
        writer.WriteAttributeString("href", address.AbsoluteUri);
        writer.WriteAttributeString("rel", relation);
        if (mediaType is not null)
            writer.WriteAttributeString("type", mediaType);
        writer.WriteEndElement();
    }
}
