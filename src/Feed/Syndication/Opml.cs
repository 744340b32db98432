using System.Globalization;
using System.Xml.Linq;
using Feed.Storage;

namespace Feed.Syndication;

/// <summary>The feeds of the site as an outline, OPML 2.0, which readers import.</summary>
public static class Opml
{
    /// <summary>One page of the outline, UTF-8.</summary>
    /// <param name="links">Builds addresses.</param>
    /// <param name="site">The site's title.</param>
    /// <param name="speakers">The people to offer.</param>
    /// <param name="tags">The tags to offer.</param>
    /// <param name="authors">The authors to offer.</param>
    /// <param name="isFirst">Whether the page is the first, which also offers the feed of everything.</param>
    /// <param name="next">
    /// The address of the outline's next page; null on the last. OPML has no element for paging, and newsboat subscribes to an outline of
    /// type <c>include</c> as if it were a feed. So a comment informs people, and the header <c>Link</c> informs programs.
    /// </param>
    public static byte[] Render(
        SiteLinks links,
        string site,
        IReadOnlyList<Term> speakers,
        IReadOnlyList<Term> tags,
        IReadOnlyList<Term> authors,
        bool isFirst = true,
        Uri? next = null)
    {
        var newest = speakers.Concat(tags).Concat(authors).Max(term => term.Newest) ?? FeedComposer.EmptyFeedDate;
        return Render(
            site,
            newest,
            isFirst || speakers.Count + tags.Count + authors.Count == 0 ? Outline(links, site, FeedSubject.Everything) : null,
            Folder(links, site, "Speakers", speakers),
            Folder(links, site, "Topics", tags),
            Folder(links, site, "Authors", authors),
            next is null ? null : new XComment($" The list continues at {next.AbsoluteUri} "));
    }

    /// <summary>An outline of one feed, UTF-8.</summary>
    public static byte[] Render(SiteLinks links, string site, FeedSubject subject) =>
        Render(site, FeedComposer.EmptyFeedDate, Outline(links, site, subject));

    private static byte[] Render(string site, DateTimeOffset modified, params XNode?[] outlines) =>
        XmlBytes.Write(new XDocument(new XElement(
        "opml",
        new XAttribute("version", "2.0"),
        new XElement(
            "head",
            new XElement("title", site),
            new XElement("dateModified", modified.UtcDateTime.ToString("R", CultureInfo.InvariantCulture))),
        new XElement("body", outlines))).Save);

    private static XElement? Folder(SiteLinks links, string site, string name, IReadOnlyList<Term> terms) =>
        terms.Count == 0
            ? null
            : new XElement("outline", new XAttribute("text", name), terms.Select(term => Outline(links, site, FeedSubject.Of(term))));

    /// <summary>
    /// Encodes text with a <c>&lt;</c>, because readers may treat the text and title of an outline as HTML. Leaves a lone ampersand as it
    /// is: many readers would show the entity.
    /// </summary>
    private static string Text(string plain) => plain.Contains('<') ? ArticleHtml.EncodeText(plain) : plain;

    /// <summary>
    /// One feed, in the format that its page offers first: a reader that finds the feed in the outline and on the page then subscribes
    /// only once.
    /// </summary>
    private static XElement Outline(SiteLinks links, string site, FeedSubject subject) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", Text(subject.TitleOn(site))),
        new XAttribute("title", Text(subject.TitleOn(site))),
        new XAttribute("xmlUrl",
            links.To($"{subject.FeedPath}.{FeedFormats.All[0].Extension()}{FeedPaging.FirstPage.Query(subject.PageQuery)}").AbsoluteUri),
        new XAttribute("htmlUrl", links.To(subject.PageAt(FeedPaging.FirstPage)).AbsoluteUri));
}
