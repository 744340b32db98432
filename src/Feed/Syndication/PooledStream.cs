using System.Buffers;

namespace Feed.Syndication;

/// <summary>
/// A write-only stream for documents of several megabytes. It grows in pooled pieces and is copied once, into an array of the right length;
/// a <see cref="MemoryStream"/> would leave a large array behind at each doubling.
/// </summary>
sealed class PooledStream : Stream
{
    private const int PieceBytes = 64 * 1024;

    private readonly List<byte[]> pieces = [];
    private int inLast = PieceBytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => pieces.Count == 0 ? 0 : ((long)(pieces.Count - 1) * PieceBytes) + inLast;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Everything written so far.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        for (var piece = 0; piece < pieces.Count; piece++)
            pieces[piece].AsSpan(0, piece == pieces.Count - 1 ? inLast : PieceBytes).CopyTo(bytes.AsSpan(piece * PieceBytes));
        return bytes;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (inLast == PieceBytes)
            {
                pieces.Add(ArrayPool<byte>.Shared.Rent(PieceBytes));
                inLast = 0;
            }

            var written = Math.Min(buffer.Length, PieceBytes - inLast);
            buffer[..written].CopyTo(pieces[^1].AsSpan(inLast));
            inLast += written;
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
        foreach (var piece in pieces)
            ArrayPool<byte>.Shared.Return(piece);
        pieces.Clear();
        inLast = PieceBytes;
        base.Dispose(disposing);
    }
}
