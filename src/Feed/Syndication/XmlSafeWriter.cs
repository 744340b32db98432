using System.Xml;

namespace Feed.Syndication;

/// <summary>
/// Drops characters that XML 1.0 does not allow; the inner writer would throw. The text of files is cleaned when it is read, but names in
/// the configuration and the settings are not, and one bad name must not break every feed.
/// </summary>
/// <param name="inner">The writer that receives the output.</param>
sealed class XmlSafeWriter(XmlWriter inner) : DelegatingXmlWriter(inner)
{
    public override void WriteString(string? text) => Inner.WriteString(Allowed(text));

    public override void WriteCData(string? text) => Inner.WriteCData(Allowed(text));

    private static string? Allowed(string? text) => text is null || IsAllowed(text)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static bool IsAllowed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            at++;
        }

        return true;
    }
}
