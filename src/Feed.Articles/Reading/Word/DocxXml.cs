using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>Reads attributes of WordprocessingML, whose namespace differs between transitional and strict documents.</summary>
internal static class DocxXml
{
    /// <summary>The namespace of the text inside of drawings, such as shapes and charts.</summary>
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private const string MathematicsEnd = "/math";

    /// <summary>Reads XML without entities, addresses, comments and instructions.</summary>
    public static XmlReaderSettings Safe { get; } =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Whether the element belongs to a formula.</summary>
    public static bool IsMathematics(XmlReader reader) => reader.NamespaceURI.EndsWith(MathematicsEnd, StringComparison.Ordinal);

    /// <summary>An attribute of the element's own namespace, or of none; empty when it is missing.</summary>
    public static string Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name) ?? "";

    /// <summary>The attribute <c>val</c>.</summary>
    public static string Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>The attribute <c>val</c> as the level of a list; 0 when it is none.</summary>
    public static int Level(XmlReader reader) => Value(reader) is [>= '0' and <= '8' and var digit] ? digit - '0' : 0;

    /// <summary>The attribute <c>id</c> of the namespace of relationships, which is another in strict documents.</summary>
    public static string RelationshipId(XmlReader reader) => OfAnyNamespace(reader, "id");

    /// <summary>An attribute by its local name alone; empty when it is missing.</summary>
    public static string OfAnyNamespace(XmlReader reader, string name)
    {
        var value = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
                value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Whether a property is on; without a value it is.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}
