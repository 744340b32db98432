using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Feed.Tests.Support;

/// <summary>Small pictures of each format: a real PNG, and only the headers of the others.</summary>
internal static class TestPictures
{
    /// <summary>A PNG in a single grey that programs can show.</summary>
    public static byte[] Png(int width = 120, int height = 80, byte grey = 128)
    {
        using var bytes = new MemoryStream();
        bytes.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        WriteChunk(bytes, "IHDR", header);
        using (var data = new MemoryStream())
        {
            using (var packed = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                byte[] line = [0, .. Enumerable.Repeat(grey, width)];
                for (var row = 0; row < height; row++)
                    packed.Write(line);
            }

            WriteChunk(bytes, "IDAT", data.ToArray());
        }

        WriteChunk(bytes, "IEND", []);
        return bytes.ToArray();
    }

    public static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xFE, 0, 6, .. "note"u8,
        0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (
            byte)width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9,
    ];

    public static byte[] Gif(int width, int height) =>
        [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0, 0x3B];

    /// <summary>A WebP with the chunk of a form: <c>VP8 </c>, <c>VP8L</c> or <c>VP8X</c>.</summary>
    public static byte[] WebP(string form, int width, int height)
    {
        byte[] body = form switch
        {
            "VP8X" => [0, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0],
            "VP8L" => [0x2F, .. BitConverter.GetBytes((uint)((width - 1) | ((height - 1) << 14))), 0, 0, 0, 0, 0, 0],
            _ => [0x30, 1, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0],
        };
        return [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(form), (byte)body.Length, 0, 0, 0, .. body];
    }

    public static byte[] Avif(int width, int height)
    {
        byte[] Size(int w, int h)
        {
            var box = new byte[20];
            box[3] = 20;
            "ispe"u8.CopyTo(box.AsSpan(4));
            BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(12), w);
            BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(16), h);
            return box;
        }

        // The extent of a tile comes first.
        return [0, 0, 0, 24, .. "ftypavif"u8, 0, 0, 0, 0, .. "mif1avif"u8, .. Size(64, 64), .. Size(width, height)];
    }

    private static void WriteChunk(Stream to, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        to.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        to.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = 0xFFFFFFFF;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
