using Feed.Articles.Pictures;

namespace Feed.Articles.Reading.RichText;

/// <summary>Collects the pictures of Rich Text, which stand in it as hexadecimal digits or as raw bytes.</summary>
internal sealed class RtfPictures
{
    private const int MostPictures = 200;

    private readonly Dictionary<string, Func<Stream>> parts = new(StringComparer.Ordinal);
    private readonly List<byte> bytes = [];
    private int half = -1;

    /// <summary>Opens the pictures, by their parts.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Parts => parts;

    /// <summary>Takes a digit of the picture that is being read; whatever else stands between digits is passed over.</summary>
    public void TakeDigit(byte digit)
    {
        if (!char.IsAsciiHexDigit((char)digit))
            return;
        var value = (digit & 0xF) + (digit > '9' ? 9 : 0);
        if (half < 0)
        {
            half = value;
            return;
        }

        bytes.Add((byte)((half << 4) | value));
        half = -1;
    }

    /// <summary>Takes raw bytes of the picture that is being read.</summary>
    public void Take(ReadOnlySpan<byte> raw) => bytes.AddRange(raw);

    /// <summary>Ends the picture; null when it is of a kind that browsers do not show, such as a metafile.</summary>
    public ArticlePicture? End()
    {
        byte[] picture = [.. bytes];
        bytes.Clear();
        half = -1;
        if (parts.Count == MostPictures || PictureHeader.Read(picture) is null)
            return null;
        var part = FormattableString.Invariant($"picture-{parts.Count + 1}");
        parts[part] = () => new MemoryStream(picture, writable: false);
        return new ArticlePicture(null, "") { Part = part };
    }
}
