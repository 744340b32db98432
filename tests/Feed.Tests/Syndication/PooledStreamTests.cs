using CsCheck;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

public sealed class PooledStreamTests
{
    [Fact]
    public void What_is_written_in_pieces_of_any_length_is_read_back_whole() =>
        Gen.Byte.Array[0, 200_000].List[0, 5].Sample(
            writes =>
            {
                using var stream = new PooledStream();
                foreach (var bytes in writes)
                    stream.Write(bytes);
                return stream.ToArray().AsSpan().SequenceEqual(writes.SelectMany(bytes => bytes).ToArray()) && stream.Length == writes.Sum(bytes => bytes.Length);
            },
            iter: 100);
}
