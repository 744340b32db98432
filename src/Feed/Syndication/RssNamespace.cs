using System.Xml;

namespace Feed.Syndication;

/// <summary>An XML namespace that the RSS profile uses, with the prefix that every reader knows.</summary>
internal sealed record RssNamespace(string Prefix, string Uri)
{
    public static RssNamespace Atom { get; } = new("atom", "http://www.w3.org/2005/Atom");

    public static RssNamespace DublinCore { get; } = new("dc", "http://purl.org/dc/elements/1.1/");

    public static RssNamespace Content { get; } = new("content", "http://purl.org/rss/1.0/modules/content/");

    public static RssNamespace Media { get; } = new("media", "http://search.yahoo.com/mrss/");

    public static IReadOnlyList<RssNamespace> All { get; } = [Atom, DublinCore, Content, Media];

    public void WriteStart(XmlWriter writer, string name) => writer.WriteStartElement(Prefix, name, Uri);
}
