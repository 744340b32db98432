using System.Xml;

namespace Feed.Syndication;

/// <summary>
/// A note for people who open a feed in a browser: XHTML inside the feed, with links, styled by <c>feed.css</c>. Feed readers ignore
/// elements of namespaces that they do not know. For the alternatives see docs/decisions/feeds-in-browsers.md.
/// </summary>
internal static class BrowserNote
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes the note without a namespace prefix: the W3C validator warns about prefixed XHTML.</summary>
    public static void Write(XmlWriter writer, FeedDocument document)
    {
        writer.WriteStartElement("div", Xhtml);

        // Without a viewport, phones lay the feed out at the width of a desktop screen and shrink it.
        writer.WriteStartElement("meta", Xhtml);
        writer.WriteAttributeString("name", "viewport");
        writer.WriteAttributeString("content", "width=device-width, initial-scale=1");
        writer.WriteEndElement();
        writer.WriteStartElement("p", Xhtml);
        writer.WriteString("This is a feed: copy its address into a feed reader, and new entries come to you. ");
        WriteLink(writer, document.HowTo, "How to subscribe");
        writer.WriteString(" · ");
        WriteLink(writer, document.Page, "The page of these entries");
        writer.WriteEndElement();
        WriteEntries(writer, document);
        writer.WriteEndElement();
    }

    /// <summary>
    /// Writes the entries again for people. In the feed's own entries, which the style sheet hides, titles are not links, dates are in a
    /// machine format and summaries are encoded.
    /// </summary>
    private static void WriteEntries(XmlWriter writer, FeedDocument document)
    {
        if (document.Entries.Count == 0)
            return;
        writer.WriteStartElement("ol", Xhtml);
        foreach (var entry in document.Entries)
        {
            writer.WriteStartElement("li", Xhtml);
            if (entry.Language != document.Language)
                writer.WriteAttributeString("lang", entry.Language);
            WriteLink(writer, entry.Link, entry.Title);
            writer.WriteStartElement("time", Xhtml);
            writer.WriteAttributeString("datetime", IsoTime.Of(entry.Date.Moment));
            writer.WriteString(entry.Day);
            writer.WriteEndElement();
            writer.WriteElementString("p", Xhtml, entry.Summary);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteLink(XmlWriter writer, Uri address, string words)
    {
        writer.WriteStartElement("a", Xhtml);
        writer.WriteAttributeString("href", address.AbsoluteUri);
        writer.WriteString(words);
        writer.WriteEndElement();
    }
}
