using System.Text;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>Reads attributes of WordprocessingML. Its namespace differs between transitional and strict documents.</summary>
internal static class DocxXml
{
    /// <summary>The text of an element. The reader moves to its end.</summary>
    public static string TextOf(XmlReader reader)
    {
        reader.Read();
        var text = new StringBuilder();
        for (; reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
            or XmlNodeType.CDATA; reader.Read())
        {
            StepBudget.Spend();
            text.Append(reader.Value);
        }

        return text.ToString();
    }

    /// <summary>The namespace of text inside drawings, such as shapes and charts.</summary>
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private const string MathematicsEnd = "/math";

    /// <summary>Whether the element belongs to a formula.</summary>
    public static bool IsMathematics(XmlReader reader) => reader.NamespaceURI.EndsWith(MathematicsEnd, StringComparison.Ordinal);

    /// <summary>An attribute in the element's namespace, or without one; empty when it is missing.</summary>
    public static string Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name) ?? "";

    /// <summary>The <c>val</c> attribute; empty when it is missing.</summary>
    public static string Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>The <c>val</c> attribute as a list level, 0 to 8; 0 when it is not a level.</summary>
    public static int Level(XmlReader reader) => Value(reader) is [>= '0' and <= '8' and var digit] ? digit - '0' : 0;

    /// <summary>The <c>id</c> attribute in the namespace of relationships, which differs in strict documents.</summary>
    public static string RelationshipId(XmlReader reader) => OfficeXml.Attribute(reader, "id");

    /// <summary>Whether an on/off property is on; without a value, it is on.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}
