using System.Globalization;
using System.Xml.Linq;
using Feed.Storage;

namespace Feed.Syndication;

/// <summary>All feeds of the site as an outline, OPML 2.0, which readers import.</summary>
public static class Opml
{
    /// <summary>The bytes, UTF-8.</summary>
    /// <param name="links">Makes addresses.</param>
    /// <param name="site">The site's title.</param>
    /// <param name="speakers">The people to offer.</param>
    /// <param name="tags">The tags to offer.</param>
    public static byte[] Render(SiteLinks links, string site, IReadOnlyList<Term> speakers, IReadOnlyList<Term> tags)
    {
        var newest = speakers.Concat(tags).Max(term => term.Newest) ?? FeedComposer.Never;
        var document = new XDocument(new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XElement(
                "head",
                new XElement("title", site),
                new XElement("dateModified", newest.UtcDateTime.ToString("R", CultureInfo.InvariantCulture))),
            new XElement(
                "body",
                Outline(links, site, FeedSubject.Everything),
                Folder(links, site, "Speakers", speakers),
                Folder(links, site, "Topics", tags))));
        return XmlBytes.Write(document.Save);
    }

    private static XElement? Folder(SiteLinks links, string site, string name, IReadOnlyList<Term> terms) =>
        terms.Count == 0 ? null : new XElement("outline", new XAttribute("text", name), terms.Select(term => Outline(links, site, FeedSubject.Of(term))));

    /// <summary>The text and title of an outline may be HTML, so what only looks like a tag is encoded; a lone ampersand is safe, and many readers show it as it is.</summary>
    private static string Text(string plain) => plain.Contains('<') ? ArticleHtml.EncodeText(plain) : plain;

    private static XElement Outline(SiteLinks links, string site, FeedSubject subject) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", Text(subject.TitleOn(site))),
        new XAttribute("title", Text(subject.TitleOn(site))),
        new XAttribute("xmlUrl", links.To($"{subject.FeedPath}.{FeedFormat.Rss.Extension()}").AbsoluteUri),
        new XAttribute("htmlUrl", links.To(subject.PagePath).AbsoluteUri));
}
