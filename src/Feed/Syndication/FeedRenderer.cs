using System.Xml;

namespace Feed.Syndication;

/// <summary>Renders the document of a feed. The same document always gives the same bytes.</summary>
public static class FeedRenderer
{
    /// <summary>The feed as UTF-8.</summary>
    public static byte[] Render(FeedDocument document, FeedFormat format) => format switch
    {
        FeedFormat.Atom => Xml(document, writer => AtomFeed.CreateFormatter(document).WriteTo(writer)),
        FeedFormat.Rss => Xml(document, writer => RssFeed.CreateFormatter(document).WriteTo(new HexEntityWriter(writer))),
        _ => JsonFeed.Render(document),
    };

    private static byte[] Xml(FeedDocument document, Action<XmlWriter> feed) => XmlBytes.Write(writer =>
    {
        writer.WriteStartDocument();
        writer.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{document.StyleSheet.AbsolutePath}\"");
        feed(writer);
    });
}
