using System.Runtime.InteropServices;

namespace Feed.Articles.Reading;

/// <summary>Reads bytes as a stream.</summary>
internal static class ByteStream
{
    /// <summary>The bytes as a stream, without a copy where they are an array.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
