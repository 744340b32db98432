using System.Xml;

namespace Feed.Articles.Reading;

/// <summary>Reads the XML parts of office documents.</summary>
internal static class OfficeXml
{
    /// <summary>The settings for untrusted XML: no DTD, no external resources, no comments, no processing instructions.</summary>
    public static XmlReaderSettings SafeSettings { get; } =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>The attribute with a local name in any namespace; empty when it is missing.</summary>
    public static string Attribute(XmlReader reader, string localName)
    {
        var value = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == localName)
                value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }
}
