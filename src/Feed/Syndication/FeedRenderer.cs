using System.ServiceModel.Syndication;

namespace Feed.Syndication;

/// <summary>Turns a feed's document into bytes. Pure: the same document always gives the same bytes.</summary>
public static class FeedRenderer
{
    /// <summary>The bytes, UTF-8.</summary>
    public static byte[] Render(FeedDocument document, FeedFormat format) => format switch
    {
        FeedFormat.Atom => Xml(document, AtomFeed.Formatter(document)),
        FeedFormat.Rss => Xml(document, RssFeed.Formatter(document)),
        _ => JsonFeed.Render(document),
    };

    private static byte[] Xml(FeedDocument document, SyndicationFeedFormatter formatter) => XmlBytes.Write(writer =>
    {
        writer.WriteStartDocument();
        writer.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{document.StyleSheet.AbsolutePath}\"");
        formatter.WriteTo(writer);
    });
}
