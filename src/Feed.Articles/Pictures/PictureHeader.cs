using System.Buffers.Binary;
using System.Text;

namespace Feed.Articles.Pictures;

/// <summary>The format and size of a picture, read from its bytes, whatever its file name.</summary>
/// <param name="Format">The format.</param>
/// <param name="Width">The width in pixels; 0 when the header does not say.</param>
/// <param name="Height">The height in pixels; 0 when the header does not say.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height)
{
    /// <summary>The maximum size of a stored picture, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const string ShownFormats = "JPEG, PNG, GIF, WebP and AVIF are shown";

    /// <summary>Reads the header; null when the bytes are not a picture in a supported format. <see cref="Problem"/> says why.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Sized(PictureFormat.Jpeg, JpegSize(content));
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Sized(PictureFormat.Png, content.Length < 24 ? default : (Big32(content[16..]), Big32(content[20..])));
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8))
            return Sized(PictureFormat.Gif, content.Length < 10 ? default : (Little16(content[6..]), Little16(content[8..])));
        if (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8))
            return Sized(PictureFormat.WebP, WebPSize(content));
        return IsAvif(content) ? Sized(PictureFormat.Avif, AvifSize(content)) : null;
    }

    /// <summary>Why the bytes are not a supported picture, as the end of a sentence that starts with the picture's name.</summary>
    public static string Problem(ReadOnlySpan<byte> content)
    {
        if (IsSvg(content))
            return "is an SVG drawing, which can run scripts and is not shown; save it as PNG";
        // A zip archive cannot be saved as a picture.
        return FileSignature.KindOf(content) is { IsZip: false } kind
            ? $"is {kind.Name}, and only {ShownFormats}; save it as one of them"
            : $"is not a picture in a supported format; {ShownFormats}";
    }

    private static PictureHeader Sized(PictureFormat format, (int Width, int Height) size) =>
        size is { Width: > 0, Height: > 0 } ? new(format, size.Width, size.Height) : new(format, 0, 0);

    private static bool IsSvg(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 2000)]);
        return head.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Skips the segments before the first frame header.</summary>
    private static (int Width, int Height) JpegSize(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length;)
        {
            StepBudget.Spend();
            if (content[at] != 0xFF)
                return default;
            var marker = content[at + 1];
            // Fill bytes, and markers without a length.
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            // The frame headers; DHT, JPG and DAC share their range.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (Big16(content[(at + 7)..]), Big16(content[(at + 5)..]));
            at += 2 + Math.Max(2, Big16(content[(at + 2)..]));
        }

        return default;
    }

    private static (int Width, int Height) WebPSize(ReadOnlySpan<byte> content)
    {
        if (content.Length < 30)
            return default;
        var chunk = content[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
            return (1 + Little24(content[24..]), 1 + Little24(content[27..]));
        if (chunk.SequenceEqual("VP8 "u8))
            return (Little16(content[26..]) & 0x3FFF, Little16(content[28..]) & 0x3FFF);
        if (!chunk.SequenceEqual("VP8L"u8))
            return default;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static bool IsAvif(ReadOnlySpan<byte> content)
    {
        if (content.Length < 16 || !content[4..8].SequenceEqual("ftyp"u8))
            return false;
        var brands = content[8..Math.Clamp(Big32(content), 16, Math.Min(content.Length, 256))];
        return brands.IndexOf("avif"u8) >= 0 || brands.IndexOf("avis"u8) >= 0;
    }

    /// <summary>The largest size in the head; the others belong to tiles and to transparency.</summary>
    private static (int Width, int Height) AvifSize(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, 8192)];
        var largest = (Width: 0, Height: 0);
        for (int at; (at = head.IndexOf("ispe"u8)) >= 0 && head.Length >= at + 16; head = head[(at + 4)..])
        {
            StepBudget.Spend();
            var size = (Width: Big32(head[(at + 8)..]), Height: Big32(head[(at + 12)..]));
            if ((long)size.Width * size.Height > (long)largest.Width * largest.Height)
                largest = size;
        }

        return largest;
    }

    private static int Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int Big32(ReadOnlySpan<byte> bytes) => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), int.MaxValue);

    private static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
