using System.Xml.Linq;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>Writes site maps in the sitemaps.org format.</summary>
static class Sitemap
{
    /// <summary>The maximum number of addresses that the protocol allows in one file.</summary>
    public const int MaxAddresses = 50_000;

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The index: the addresses of the parts.</summary>
    public static byte[] Index(IEnumerable<Uri> parts) =>
        Write(new XElement(
            Schema + "sitemapindex",
            parts.Select(part => new XElement(Schema + "sitemap", new XElement(Schema + "loc", part.AbsoluteUri)))));

    /// <summary>One part: the addresses of pages and when each last changed, if known.</summary>
    public static byte[] Part(IEnumerable<(Uri Page, DateTimeOffset? Changed)> pages) =>
        Write(new XElement(Schema + "urlset", pages.Take(MaxAddresses).Select(page => Url(page.Page, page.Changed))));

    private static byte[] Write(XElement root) => XmlBytes.Write(new XDocument(root).Save);

    private static XElement Url(Uri address, DateTimeOffset? changed) => new(
        Schema + "url",
        new XElement(Schema + "loc", address.AbsoluteUri),
        changed is { } time ? new XElement(Schema + "lastmod", IsoTime.Of(time)) : null);
}
