using Feed.Articles.Pictures;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Keeps the photos of a document: the JPEG pictures that are too large to be part of the layout.</summary>
internal sealed class PdfPhotos
{
    private const int MinSide = 200;
    private const int MaxAspectRatio = 3;
    private const int MaxPhotos = 200;

    private readonly List<PdfPhoto> photos = [];
    private readonly HashSet<PdfPhoto> repeated = [];

    /// <summary>
    /// The photo in a picture stream; null when it is not a JPEG file, or has CMYK colours, which browsers show differently.
    /// </summary>
    public static PdfPhoto? Of(StreamToken picture)
    {
        var filter = picture.StreamDictionary.Data.GetValueOrDefault(NameToken.Filter);
        if (filter is ArrayToken { Length: 1 } only)
            filter = only[0];
        return filter is NameToken { Data: "DCTDecode" or "DCT" }
            && picture.StreamDictionary.Data.GetValueOrDefault(NameToken.ColorSpace) is not NameToken { Data: "DeviceCMYK" }
            && PictureHeader.Read(picture.Data.Span) is { Format: PictureFormat.Jpeg } header && IsPhoto(header.Width, header.Height)
                ? new PdfPhoto(picture.Data)
                : null;
    }

    /// <summary>Takes the photos of a page. A picture on two pages belongs to the layout.</summary>
    public void Take(PdfPage page)
    {
        foreach (var photo in page.Photos)
        {
            if (photos.Contains(photo))
                repeated.Add(photo);
            else if (photos.Count < MaxPhotos)
                photos.Add(photo);
        }
    }

    /// <summary>Adds the photos to a parsed file.</summary>
    public ParsedFile AddTo(ParsedFile parsed)
    {
        Dictionary<string, Func<Stream>> parts = new(StringComparer.Ordinal);
        foreach (var photo in photos.Where(photo => !repeated.Contains(photo)))
            parts[FormattableString.Invariant($"picture-{parts.Count + 1}")] = () => ByteStream.Over(photo.Bytes);
        return parsed with { Attached = [.. parts.Keys.Select(part => new ArticlePicture(null, "") { Part = part })], Parts = parts };
    }

    private static bool IsPhoto(int width, int height) =>
        width >= MinSide && height >= MinSide && width <= height * MaxAspectRatio && height <= width * MaxAspectRatio;
}

/// <summary>A JPEG file in a document. Two are equal when their lengths, first bytes and last bytes are equal.</summary>
internal sealed class PdfPhoto(ReadOnlyMemory<byte> bytes) : IEquatable<PdfPhoto>
{
    private const int ComparedBytes = 4096;

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    private ReadOnlySpan<byte> Head => bytes.Span[..Math.Min(bytes.Length, ComparedBytes)];

    private ReadOnlySpan<byte> Tail => bytes.Span[Math.Max(0, bytes.Length - ComparedBytes)..];

    public bool Equals(PdfPhoto? other) =>
        other is not null && bytes.Length == other.Bytes.Length && Head.SequenceEqual(other.Head) && Tail.SequenceEqual(other.Tail);

    public override bool Equals(object? obj) => Equals(obj as PdfPhoto);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Head);
        hash.AddBytes(Tail);
        return hash.ToHashCode();
    }
}
