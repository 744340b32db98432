using System.Xml;
using Feed.Storage;

namespace Feed.Syndication;

/// <summary>
/// Drops characters that XML 1.0 forbids and the inner writer would throw on. Text from files is clean already, but names in the
/// configuration and settings are not, and one bad name must not break every feed.
/// </summary>
/// <param name="inner">The writer that receives the output.</param>
internal sealed class XmlSafeWriter(XmlWriter inner) : DelegatingXmlWriter(inner)
{
    public override void WriteString(string? text) => Inner.WriteString(DropForbidden(text));

    public override void WriteCData(string? text) => Inner.WriteCData(DropForbidden(text));

    private static string? DropForbidden(string? text) => text is null || XmlSafeName.IsValid(text)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
