using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Feed.Search;

/// <summary>
/// The words of an article in at most 2 KiB, as rows of <c>FeedWords</c> hold them: what it does not have was not said; what it has
/// probably was. Up to about a thousand words it is their hashes of 20 bits, sorted, each as its distance from the one before in groups of
/// 7 bits; more are a Bloom filter.
/// </summary>
internal static class WordSet
{
    /// <summary>The most bytes of a set.</summary>
    public const int MaxBytes = 2_048;

    private const int HashBits = 20;
    private const byte Sorted = 1;
    private const byte Bloom = 2;
    private const int BloomHead = 2;
    private const int BloomBits = (MaxBytes - BloomHead) * 8;

    /// <summary>The hash of a word, the same in every process.</summary>
    public static ulong HashOf(string word)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(word), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>The set of some words.</summary>
    public static byte[] Of(IEnumerable<string> words)
    {
        ulong[] hashes = [.. words.Distinct(StringComparer.Ordinal).Select(HashOf)];
        return SortedOf(hashes) ?? BloomOf(hashes);
    }

    /// <summary>Whether a set may have a word. One that nobody here wrote may have any.</summary>
    /// <param name="set">The set.</param>
    /// <param name="hash">The word's <see cref="HashOf"/>.</param>
    public static bool MayHave(ReadOnlySpan<byte> set, ulong hash) => set switch
    {
        [Sorted, .. var rest] => IsIn(rest, Short(hash)),
        [Bloom, >= 1 and var hashes, .. { Length: MaxBytes - BloomHead } bits] => IsIn(bits, hashes, hash),
        _ => true,
    };

    private static int Short(ulong hash) => (int)(hash & ((1 << HashBits) - 1));

    private static byte[]? SortedOf(ulong[] hashes)
    {
        var bytes = new List<byte>(1 + (hashes.Length * 2)) { Sorted };
        var last = -1;
        foreach (var hash in hashes.Select(Short).Distinct().Order())
        {
            var distance = hash - last - 1;
            for (; distance > 0x7F; distance >>= 7)
                bytes.Add((byte)(0x80 | (distance & 0x7F)));
            bytes.Add((byte)distance);
            last = hash;
        }

        return bytes.Count <= MaxBytes ? [.. bytes] : null;
    }

    private static bool IsIn(ReadOnlySpan<byte> sorted, int wanted)
    {
        var (hash, distance, shift) = (-1, 0, 0);
        foreach (var part in sorted)
        {
            distance |= (part & 0x7F) << shift;
            shift += 7;
            if (part > 0x7F)
                continue;
            hash += distance + 1;
            if (hash >= wanted)
                return hash == wanted;
            (distance, shift) = (0, 0);
        }

        return false;
    }

    private static byte[] BloomOf(ulong[] hashes)
    {
        var set = new byte[MaxBytes];
        var number = Math.Clamp((int)Math.Round(BloomBits * Math.Log(2) / hashes.Length), 1, 16);
        (set[0], set[1]) = (Bloom, (byte)number);
        foreach (var hash in hashes)
        {
            for (var one = 0; one < number; one++)
            {
                var bit = BitOf(hash, one);
                set[BloomHead + (bit / 8)] |= (byte)(1 << (bit % 8));
            }
        }

        return set;
    }

    private static bool IsIn(ReadOnlySpan<byte> bits, int number, ulong hash)
    {
        for (var one = 0; one < number; one++)
        {
            var bit = BitOf(hash, one);
            if ((bits[bit / 8] & (1 << (bit % 8))) == 0)
                return false;
        }

        return true;
    }

    /// <summary>Two halves of one hash make as many as are wanted (Kirsch and Mitzenmacher, 2006).</summary>
    private static int BitOf(ulong hash, int number) => (int)(((uint)hash + ((ulong)number * ((uint)(hash >> 32) | 1))) % BloomBits);
}
