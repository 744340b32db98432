using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Parses untrusted XML of limited depth and size, without a DTD, entities or external resources.</summary>
internal static partial class SafeXml
{
    private const int MaxDepth = 200;
    private const int MaxElements = 100_000;

    // Agencies declare a DTD in the first line. It is ignored and never fetched; a reference to one of its entities is an error.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>The root element, or one sentence on why there is none.</summary>
    /// <param name="content">The document.</param>
    /// <param name="kind">What the document is, for the sentence, such as <c>a NITF document</c>.</param>
    public static (XElement? Root, string? Problem) Read(ReadOnlySpan<byte> content, string kind) =>
        Decode(content) is { } text ? Read(text, kind)
            : (null, $"The file is {kind}, in an encoding that cannot be read; save it as UTF-8 and upload it again.");

    /// <summary>Parses a document that is already decoded.</summary>
    public static (XElement? Root, string? Problem) Read(string text, string kind)
    {
        text = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        try
        {
            if (IsTooLarge(text))
                return (null,
                    FormattableString.Invariant(
                        $"The file is {kind}, nested more than {MaxDepth} levels deep or with more than {MaxElements:N0} elements, ")
                    + "so it is not read; upload the article alone.");
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return (XElement.Load(reader, LoadOptions.PreserveWhitespace), null);
        }
        catch (XmlException fault)
        {
            return (null,
                FormattableString.Invariant($"The file is {kind}, and is damaged in line {fault.LineNumber}; request it again, or ")
                    + "upload the article as text.");
        }
    }

    private static bool IsTooLarge(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && (++elements > MaxElements || reader.Depth > MaxDepth))
                return true;
        }

        return false;
    }

    /// <summary>Decodes a document by the encoding that it declares; null when it cannot be decoded.</summary>
    private static string? Decode(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 200)]);
        var name = Declared().Match(head) is { Success: true } match ? match.Groups["name"].Value : "utf-8";
        if (!name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && TextDecoder.FindEncoding(name) is { } encoding)
            return encoding.GetString(content);
        return TextDecoder.TryDecode(content, out var text, out _) ? text : null;
    }

    [GeneratedRegex(@"^\s*<\?xml[^>]*\bencoding\s*=\s*[""'](?<name>[A-Za-z0-9._-]{2,40})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();
}
