using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Feed.Syndication;

/// <summary>Turns a feed's document into bytes. Pure: the same document always gives the same bytes.</summary>
public static class FeedRenderer
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
    };

    /// <summary>The bytes, UTF-8.</summary>
    public static byte[] Render(FeedDocument document, FeedFormat format) => format switch
    {
        FeedFormat.Atom => Xml(document, AtomFeed.Formatter(document)),
        FeedFormat.Rss => Xml(document, RssFeed.Formatter(document)),
        _ => JsonFeed.Render(document),
    };

    private static byte[] Xml(FeedDocument document, SyndicationFeedFormatter formatter)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument();
            writer.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{document.StyleSheet.AbsolutePath}\"");
            formatter.WriteTo(writer);
        }

        return bytes.ToArray();
    }
}
