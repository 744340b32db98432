using System.Text;
using System.Xml;

namespace Feed.Syndication;

/// <summary>Writes XML as bytes that are the same on every operating system.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
    };

    /// <summary>One document, UTF-8 without a byte order mark.</summary>
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new PooledStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
            content(new XmlSafeWriter(writer));
        return bytes.ToArray();
    }
}
