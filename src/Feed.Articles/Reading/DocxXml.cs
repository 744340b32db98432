using System.Xml;

namespace Feed.Articles.Reading;

/// <summary>Reads attributes of WordprocessingML, whose namespace differs between transitional and strict documents.</summary>
internal static class DocxXml
{
    /// <summary>An attribute of the element's own namespace, or of none; empty when it is missing.</summary>
    public static string Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name) ?? "";

    /// <summary>The attribute <c>val</c>.</summary>
    public static string Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>Whether a property is on; without a value it is.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}
