using Feed.Articles.Pictures;

namespace Feed.Articles.Reading.RichText;

/// <summary>Collects the pictures of Rich Text, which are hexadecimal digits or raw bytes.</summary>
internal sealed class RtfPictures
{
    private const int MaxPictures = 200;

    private readonly Dictionary<string, Func<Stream>> parts = new(StringComparer.Ordinal);
    private readonly List<byte> bytes = [];
    private int highDigit = -1;

    /// <summary>Opens the pictures, by <see cref="ArticlePicture.Part"/>.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Parts => parts;

    /// <summary>Takes a hexadecimal digit of the current picture; any other byte is ignored.</summary>
    public void TakeDigit(byte digit)
    {
        if (!char.IsAsciiHexDigit((char)digit))
            return;
        var value = (digit & 0xF) + (digit > '9' ? 9 : 0);
        if (highDigit < 0)
        {
            highDigit = value;
            return;
        }

        bytes.Add((byte)((highDigit << 4) | value));
        highDigit = -1;
    }

    /// <summary>Takes raw bytes of the current picture.</summary>
    public void Take(ReadOnlySpan<byte> raw) => bytes.AddRange(raw);

    /// <summary>
    /// Ends the current picture; null when browsers do not show its format, such as a metafile, or when there are too many pictures.
    /// </summary>
    public ArticlePicture? End()
    {
        byte[] picture = [.. bytes];
        bytes.Clear();
        highDigit = -1;
        if (parts.Count == MaxPictures || PictureHeader.Read(picture) is null)
            return null;
        var part = FormattableString.Invariant($"picture-{parts.Count + 1}");
        parts[part] = () => new MemoryStream(picture, writable: false);
        return new ArticlePicture(null, "") { Part = part };
    }
}
