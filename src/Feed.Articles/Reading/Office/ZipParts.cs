using System.IO.Compression;

namespace Feed.Articles.Reading;

/// <summary>The parts of an office document, which is a zip archive. Together, they may unpack to no more than a limit.</summary>
/// <param name="content">The archive.</param>
/// <param name="limit">
/// The maximum number of unpacked bytes. They are counted, because the sizes that an archive states may be wrong.
/// </param>
/// <exception cref="InvalidDataException">The archive is damaged.</exception>
internal sealed class ZipParts(ReadOnlyMemory<byte> content, long limit) : IDisposable
{
    private readonly ZipArchive zip = new(ByteStream.Over(content));
    private long bytesLeft = limit;

    /// <summary>A part as a stream; null when there is no part with the name.</summary>
    public Stream? Open(string name) => zip.GetEntry(name) is { } entry ? new Bounded(entry.Open(), this) : null;

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private sealed class Bounded(Stream part, ZipParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = part.Read(buffer);
            parts.bytesLeft -= read;
            return parts.bytesLeft >= 0 ? read : throw new UnpackedTooLargeException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                part.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>The parts of a document unpack to more than the limit.</summary>
internal sealed class UnpackedTooLargeException() : Exception("The document unpacks to more than the limit.");
