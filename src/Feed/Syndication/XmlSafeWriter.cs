using System.Xml;

namespace Feed.Syndication;

/// <summary>
/// Leaves out of text what XML 1.0 cannot carry, where the writer inside would throw. Files are clean when they are taken in; a name in the
/// configuration or the settings may be not, and one name must not break every feed.
/// </summary>
/// <param name="inner">The writer that makes the document.</param>
sealed class XmlSafeWriter(XmlWriter inner) : DelegatingXmlWriter(inner)
{
    public override void WriteString(string? text) => Inner.WriteString(Possible(text));

    public override void WriteCData(string? text) => Inner.WriteCData(Possible(text));

    private static string? Possible(string? text) => text is null || IsPossible(text)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static bool IsPossible(string text)
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
