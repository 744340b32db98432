using System.Globalization;
using System.Xml.Linq;
using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>The site map of sitemaps.org: lists, then the newest articles.</summary>
static class Sitemap
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol allows 50,000 addresses in one file; terms beyond that are found through the pages of their lists.</summary>
    private const int MaxTerms = 49_000;

    public static byte[] Render(SiteLinks links, IReadOnlyList<StoredArticle> articles, IReadOnlyList<Term> terms)
    {
        string[] pages = ["", Routes.Tags, Routes.Speakers, Routes.About];
        var document = new XDocument(new XElement(
            Schema + "urlset",
            pages.Select(page => Url(links.To(page), null)),
            terms.Take(MaxTerms).Select(term => Url(links.To(SiteLinks.PathOf(term.Kind, term.Slug)), term.Newest)),
            articles.Select(article => Url(links.To(SiteLinks.PathOfArticle(article.Id)), article.Updated))));
        return XmlBytes.Write(document.Save);
    }

    private static XElement Url(Uri address, DateTimeOffset? changed) => new(
        Schema + "url",
        new XElement(Schema + "loc", address.AbsoluteUri),
        changed is { } time ? new XElement(Schema + "lastmod", time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : null);
}
