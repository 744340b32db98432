using Feed.Articles.Pictures;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Keeps the photos of a document: the pictures that are JPEG files in it and are large enough to be none of its layout.</summary>
internal sealed class PdfPhotos
{
    private const int Smallest = 200;
    private const int Narrowest = 3;
    private const int MostPictures = 200;

    private readonly List<PdfPhoto> photos = [];
    private readonly HashSet<PdfPhoto> repeated = [];

    /// <summary>A picture that is a JPEG file, and not in the colours of print, which browsers show otherwise; else null.</summary>
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

    /// <summary>Takes the photos of a page. What stands on two pages belongs to the layout.</summary>
    public void Take(PdfPage page)
    {
        foreach (var photo in page.Photos)
        {
            if (photos.Contains(photo))
                repeated.Add(photo);
            else if (photos.Count < MostPictures)
                photos.Add(photo);
        }
    }

    /// <summary>The draft with the photos.</summary>
    public ParsedFile In(ParsedFile draft)
    {
        Dictionary<string, Func<Stream>> parts = new(StringComparer.Ordinal);
        foreach (var photo in photos.Where(photo => !repeated.Contains(photo)))
            parts[FormattableString.Invariant($"picture-{parts.Count + 1}")] = () => ByteStream.Over(photo.Bytes);
        return draft with { Attached = [.. parts.Keys.Select(part => new ArticlePicture(null, "") { Part = part })], Parts = parts };
    }

    private static bool IsPhoto(int width, int height) =>
        width >= Smallest && height >= Smallest && width <= height * Narrowest && height <= width * Narrowest;
}

/// <summary>A JPEG file in a document; two are the same by their length, their beginning and their end.</summary>
internal sealed class PdfPhoto(ReadOnlyMemory<byte> bytes) : IEquatable<PdfPhoto>
{
    private const int Compared = 4096;

    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    private ReadOnlySpan<byte> Head => bytes.Span[..Math.Min(bytes.Length, Compared)];

    private ReadOnlySpan<byte> Tail => bytes.Span[Math.Max(0, bytes.Length - Compared)..];

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
