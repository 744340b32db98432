using System.Xml;

namespace Feed.Articles.Reading;

/// <summary>Reads the XML parts of office documents.</summary>
internal static class OfficeXml
{
    /// <summary>The maximum size of the unpacked XML of a document, in bytes: ten times what 200,000 words need.</summary>
    public const long MaxUnpacked = 20L * 1024 * 1024;

    /// <summary>One sentence for the editor of a document that unpacks to more than <see cref="MaxUnpacked"/>.</summary>
    /// <param name="document">What the document is, such as <c>Word document</c>.</param>
    public static string TooLarge(string document) =>
        $"The {document} unpacks to more than {MaxUnpacked / (1024 * 1024)} MB of text, more than an article has; copy the article into a new document.";

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
