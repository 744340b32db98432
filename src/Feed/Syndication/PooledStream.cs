using System.Buffers;

namespace Feed.Syndication;

/// <summary>
/// A write-only stream for documents of several megabytes. It grows in pooled chunks and is copied once, into an array of the right length;
/// a <see cref="MemoryStream"/> would leave a large array behind each time it doubles.
/// </summary>
internal sealed class PooledStream : Stream
{
    private const int ChunkBytes = 64 * 1024;

    private readonly List<byte[]> chunks = [];
    private int lastChunkLength = ChunkBytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => chunks.Count == 0 ? 0 : ((long)(chunks.Count - 1) * ChunkBytes) + lastChunkLength;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Everything written so far.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        for (var chunk = 0; chunk < chunks.Count; chunk++)
            chunks[chunk].AsSpan(0, chunk == chunks.Count - 1 ? lastChunkLength : ChunkBytes).CopyTo(bytes.AsSpan(chunk * ChunkBytes));
        return bytes;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (lastChunkLength == ChunkBytes)
            {
                chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkBytes));
                lastChunkLength = 0;
            }

            var written = Math.Min(buffer.Length, ChunkBytes - lastChunkLength);
            buffer[..written].CopyTo(chunks[^1].AsSpan(lastChunkLength));
            lastChunkLength += written;
            buffer = buffer[written..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        foreach (var chunk in chunks)
            ArrayPool<byte>.Shared.Return(chunk);
        chunks.Clear();
        lastChunkLength = ChunkBytes;
        base.Dispose(disposing);
    }
}
