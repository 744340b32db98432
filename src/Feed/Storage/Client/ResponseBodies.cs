using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Feed.Storage;

/// <summary>
/// Checks that a response of storage has every part that the client library and Feed read. A missing part would look like an empty list,
/// or throw an exception that does not say that the response is at fault.
/// </summary>
internal static class ResponseBodies
{
    private static readonly string[] SentParts = ["MessageId", "InsertionTime", "ExpirationTime", "PopReceipt", "TimeNextVisible"];
    private static readonly string[] PeekedParts = ["MessageId", "InsertionTime", "ExpirationTime", "DequeueCount", "MessageText"];

    /// <summary>Whether a body is a complete page of a blob listing: the list of blobs, which may be empty, and the end marker.</summary>
    /// <exception cref="XmlException">The body is truncated or not XML.</exception>
    public static bool IsBlobListing(Stream body)
    {
        using var reader = XmlReader.Create(body, new XmlReaderSettings { CloseInput = false });
        reader.MoveToContent();
        if (reader.LocalName != "EnumerationResults")
            return false;
        bool hasBlobs = false, hasMarker = false;
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 2, LocalName: "Blob" })
            {
                if (!IsBlob((XElement)XNode.ReadFrom(reader)))
                    return false;
                continue;
            }

            var isPart = reader is { NodeType: XmlNodeType.Element, Depth: 1 };
            hasBlobs |= isPart && reader.LocalName == "Blobs";
            hasMarker |= isPart && reader.LocalName == "NextMarker";
            reader.Read();
        }

        return hasBlobs && hasMarker;
    }

    /// <summary>Whether a body has the receipts of sent messages, at least one.</summary>
    /// <exception cref="XmlException">The body is truncated or not XML.</exception>
    public static bool AreSentMessages(Stream body) =>
        MessagesIn(body) is { Count: > 0 } messages && messages.TrueForAll(message => HasParts(message, SentParts));

    /// <summary>Whether a body is a complete list of received messages, which may be empty.</summary>
    /// <param name="body">The body.</param>
    /// <param name="requireReceipts">Whether each message must have the receipt with which to delete it; a peek gives none.</param>
    /// <exception cref="XmlException">The body is truncated or not XML.</exception>
    public static bool AreReceivedMessages(Stream body, bool requireReceipts) => MessagesIn(body) is { } messages
        && messages.TrueForAll(message => HasParts(message, PeekedParts) && (!requireReceipts || HasParts(message, SentParts)));

    /// <summary>Whether a body is a row or a page of rows.</summary>
    /// <param name="body">The body.</param>
    /// <param name="requireKeys">Whether each row must have its key.</param>
    /// <exception cref="JsonException">The body is truncated or not JSON.</exception>
    public static bool AreRows(Stream body, bool requireKeys) => IsJsonObject(body, json => json.TryGetProperty("value", out var rows)
        ? rows.ValueKind == JsonValueKind.Array && (!requireKeys || rows.EnumerateArray().All(IsKeyed))
        : IsKeyed(json));

    /// <summary>Whether a body describes a failure as table storage does.</summary>
    /// <exception cref="JsonException">The body is truncated or not JSON.</exception>
    public static bool IsTableError(Stream body) => IsJsonObject(body, json => json.TryGetProperty("odata.error", out _));

    /// <summary>Whether a body is a whole JSON object.</summary>
    /// <exception cref="JsonException">The body is truncated or not JSON.</exception>
    public static bool IsJson(Stream body) => IsJsonObject(body, _ => true);

    /// <summary>Whether a body is whole XML.</summary>
    /// <exception cref="XmlException">The body is truncated or not XML.</exception>
    public static bool IsXml(Stream body)
    {
        using var reader = XmlReader.Create(body, new XmlReaderSettings { CloseInput = false });
        while (reader.Read())
        {
        }

        return true;
    }

    private static bool IsBlob(XElement blob) => blob.Element("Name") is { Value.Length: > 0 }
        && blob.Element("Properties") is { } properties
        && properties.Element("Etag")?.Value is { Length: > 0 } etag && etag.All(character => character is > ' ' and <= '~')
        && IsTime(properties.Element("Last-Modified"))
        && (properties.Element("Creation-Time") is not { } created || IsTime(created))
        && long.TryParse(properties.Element("Content-Length")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static List<XElement>? MessagesIn(Stream body) =>
        XDocument.Load(body).Root is { Name.LocalName: "QueueMessagesList" } list ? [.. list.Elements("QueueMessage")] : null;

    private static bool HasParts(XElement message, string[] parts) =>
        Array.TrueForAll(parts, part => message.Element(part) is { } found && IsPart(part, found));

    private static bool IsPart(string name, XElement part) => name switch
    {
        "MessageText" => true,
        "DequeueCount" => long.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ when name.Contains("Time", StringComparison.Ordinal) => IsTime(part),
        _ => part.Value.Length > 0,
    };

    private static bool IsTime(XElement? element) =>
        DateTimeOffset.TryParse(element?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsKeyed(JsonElement row) => row.ValueKind == JsonValueKind.Object
        && row.TryGetProperty("RowKey", out var key) && key.ValueKind == JsonValueKind.String;

    private static bool IsJsonObject(Stream body, Func<JsonElement, bool> check)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Object && check(json.RootElement);
    }
}
