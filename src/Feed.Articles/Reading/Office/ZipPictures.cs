using System.IO.Compression;

namespace Feed.Articles.Reading;

/// <summary>The pictures of an office document, which is a zip archive. A picture is unpacked when it is opened.</summary>
internal static class ZipPictures
{
    /// <summary>Opens the parts that paragraphs show as pictures.</summary>
    /// <param name="content">The document.</param>
    /// <param name="paragraphs">Its text.</param>
    public static IReadOnlyDictionary<string, Func<Stream>> Of(ReadOnlyMemory<byte> content, IEnumerable<Paragraph> paragraphs) =>
        PicturePlaces.In(paragraphs).Select(picture => picture.Part).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new Func<Stream>(() => Open(content, name)), StringComparer.Ordinal);

    /// <summary>A missing part is an empty stream.</summary>
    private static Stream Open(ReadOnlyMemory<byte> content, string name) =>
        new ZipArchive(ByteStream.Over(content)).GetEntry(name)?.Open() ?? Stream.Null;
}
