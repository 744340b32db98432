using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;

namespace Feed.Syndication;

/// <summary>A feed as Atom 1.0, RFC 4287, with the paging links of RFC 5005.</summary>
internal static partial class AtomFeed
{
    public static Atom10FeedFormatter CreateFormatter(FeedDocument document)
    {
        var feed = new AnnotatedFeed(document)
        {
            Id = document.Id,
            Title = Text(document.Title),
            Description = Text(document.Description),
            Language = document.Language,
            LastUpdatedTime = document.Updated,
            Generator = FeedDocument.Generator,
            Authors = { new SyndicationPerson(null, document.Site, null) },
            Links =
            {
                Link(document.Self, "self", FeedFormat.Atom.MediaType()),
                Link(document.Page, "alternate", "text/html"),
                Link(document.First, "first", FeedFormat.Atom.MediaType()),
            },
        };
        if (document.Hub is not null)
            feed.Links.Add(new SyndicationLink(document.Hub) { RelationshipType = "hub" });
        if (document.Next is not null)
            feed.Links.Add(Link(document.Next, "next", FeedFormat.Atom.MediaType()));
        return new Atom10FeedFormatter(feed);
    }

    /// <summary>Creates each item only when the formatter writes it, so that a page never holds the HTML of all its entries.</summary>
    private sealed class AnnotatedFeed(FeedDocument document) : SyndicationFeed(document.Entries.Select(entry => Item(document, entry)))
    {
        protected override void WriteElementExtensions(XmlWriter writer, string version) => BrowserNote.Write(writer, document);
    }

    private static SyndicationItem Item(FeedDocument document, FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = Text(entry.Title),
            Summary = Text(entry.Summary),
            Content = new TextSyndicationContent(entry.WriteHtml(), TextSyndicationContentKind.Html),
            PublishDate = entry.Date.Moment,
            LastUpdatedTime = entry.Updated,
            Links = { Link(entry.Link, "alternate", "text/html") },
        };
        if (entry.Language != document.Language)
            item.AttributeExtensions.Add(new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace"), entry.Language);
        if (entry.Page != entry.Link)
            item.Links.Add(Link(entry.Page, "related", "text/html"));
        if (entry.Image is { } image)
        {
            item.Links.Add(new SyndicationLink(image.Address)
            {
                RelationshipType = "enclosure",
                MediaType = ImageTypes.Of(image),
                Title = image.Description.Length > 0 ? image.Description : null,
            });
        }

        foreach (var author in entry.Authors)
            item.Authors.Add(new SyndicationPerson(null, author, null));
        foreach (var contributor in entry.Contributors)
            item.Contributors.Add(new SyndicationPerson(null, contributor, null));
        foreach (var tag in entry.Article.Tags)
            item.Categories.Add(
                new SyndicationCategory(FeedCategory.Name(tag), FeedCategory.Scheme(tag, document), FeedCategory.Name(tag)));
        return item;
    }

    /// <summary>Declares plain text that looks like markup as encoded HTML, so that no reader treats it as markup.</summary>
    private static TextSyndicationContent Text(string text) => LooksLikeMarkup().IsMatch(text)
        ? new TextSyndicationContent(ArticleHtml.EncodeText(text), TextSyndicationContentKind.Html)
        : new TextSyndicationContent(text);

    [GeneratedRegex("<|&#?[A-Za-z0-9]+;", RegexOptions.None, 1000)]
    private static partial Regex LooksLikeMarkup();

    private static SyndicationLink Link(Uri address, string relation, string mediaType) =>
        new(address) { RelationshipType = relation, MediaType = mediaType };
}
