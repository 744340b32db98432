using System.Xml.Linq;

namespace Feed.Tests.Support.Memory;

/// <summary>A block blob.</summary>
internal sealed record MemoryBlob(
    string Name, byte[] Bytes, string ContentType, IReadOnlyDictionary<string, string> Metadata, string ETag, DateTimeOffset Written)
{
    public MemoryLease? Lease { get; set; }

    /// <summary>Its entry in a listing.</summary>
    public XElement ToXml(bool withMetadata) => new(
        "Blob",
        new XElement("Name", Name),
        new XElement(
            "Properties",
            new XElement("Creation-Time", Written.ToString("R")),
            new XElement("Last-Modified", Written.ToString("R")),
            new XElement("Etag", ETag.Trim('"')),
            new XElement("Content-Length", Bytes.Length),
            new XElement("Content-Type", ContentType),
            new XElement("BlobType", "BlockBlob")),
        withMetadata ? new XElement("Metadata", Metadata.Select(entry => new XElement(entry.Key, entry.Value))) : null);
}

/// <summary>The right to change a blob.</summary>
internal sealed record MemoryLease(string Id, TimeSpan Duration, DateTimeOffset Ends);
