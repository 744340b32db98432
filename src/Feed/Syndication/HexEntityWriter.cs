using System.Xml;

namespace Feed.Syndication;

/// <summary>
/// Writes <c>&amp;</c> and <c>&lt;</c> in text as hexadecimal character references, as the RSS profile recommends for plain text: feed
/// readers that treat a title as HTML then show the right characters. Forwards everything else unchanged.
/// </summary>
/// <param name="inner">The writer that receives the output.</param>
internal sealed class HexEntityWriter(XmlWriter inner) : DelegatingXmlWriter(inner)
{
    public override void WriteString(string? text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny('&', '<')) >= 0; rest = rest[(at + 1)..])
        {
            Inner.WriteString(rest[..at].ToString());
            Inner.WriteCharEntity(rest[at]);
        }

        Inner.WriteString(rest.ToString());
    }
}
