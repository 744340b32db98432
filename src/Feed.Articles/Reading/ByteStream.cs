using System.Runtime.InteropServices;

namespace Feed.Articles.Reading;

/// <summary>Reads bytes as a stream.</summary>
internal static class ByteStream
{
    /// <summary>The bytes as a stream; an array is not copied.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
