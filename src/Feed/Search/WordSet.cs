using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Feed.Search;

/// <summary>
/// The words of an article in at most 2 KiB, as a row of <c>FeedWords</c> stores them. It may have false positives, but no false negatives:
/// a word that the set lacks is not in the article. Up to about a thousand words are sorted hashes of 20 bits, each stored as its distance
/// from the previous hash in groups of 7 bits. More words are a Bloom filter.
/// </summary>
internal static class WordSet
{
    /// <summary>The maximum size of a set, in bytes.</summary>
    public const int MaxBytes = 2_048;

    private const int HashBits = 20;
    private const byte Sorted = 1;
    private const byte Bloom = 2;
    private const int BloomHeaderBytes = 2;
    private const int BloomBits = (MaxBytes - BloomHeaderBytes) * 8;

    /// <summary>The hash of a word, the same in every process.</summary>
    public static ulong HashOf(string word)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(word), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>Encodes words as a set.</summary>
    public static byte[] Encode(IEnumerable<string> words)
    {
        ulong[] hashes = [.. words.Distinct(StringComparer.Ordinal).Select(HashOf)];
        return EncodeSorted(hashes) ?? EncodeBloom(hashes);
    }

    /// <summary>Whether a set may contain a word. A set of an unknown format may contain every word.</summary>
    /// <param name="set">The set.</param>
    /// <param name="hash">The word's hash, from <see cref="HashOf"/>.</param>
    public static bool MayContain(ReadOnlySpan<byte> set, ulong hash) => set switch
    {
        [Sorted, .. var distances] => SortedContains(distances, ShortHash(hash)),
        [Bloom, >= 1 and var hashCount, .. { Length: MaxBytes - BloomHeaderBytes } bits] => BloomContains(bits, hashCount, hash),
        _ => true,
    };

    private static int ShortHash(ulong hash) => (int)(hash & ((1 << HashBits) - 1));

    private static byte[]? EncodeSorted(ulong[] hashes)
    {
        var bytes = new List<byte>(1 + (hashes.Length * 2)) { Sorted };
        var last = -1;
        foreach (var hash in hashes.Select(ShortHash).Distinct().Order())
        {
            var distance = hash - last - 1;
            for (; distance > 0x7F; distance >>= 7)
                bytes.Add((byte)(0x80 | (distance & 0x7F)));
            bytes.Add((byte)distance);
            last = hash;
        }

        return bytes.Count <= MaxBytes ? [.. bytes] : null;
    }

    private static bool SortedContains(ReadOnlySpan<byte> distances, int wanted)
    {
        var (hash, distance, shift) = (-1, 0, 0);
        foreach (var part in distances)
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

    private static byte[] EncodeBloom(ulong[] hashes)
    {
        var set = new byte[MaxBytes];
        var hashCount = Math.Clamp((int)Math.Round(BloomBits * Math.Log(2) / hashes.Length), 1, 16);
        (set[0], set[1]) = (Bloom, (byte)hashCount);
        foreach (var hash in hashes)
        {
            for (var index = 0; index < hashCount; index++)
            {
                var bit = BitIndex(hash, index);
                set[BloomHeaderBytes + (bit / 8)] |= (byte)(1 << (bit % 8));
            }
        }

        return set;
    }

    private static bool BloomContains(ReadOnlySpan<byte> bits, int hashCount, ulong hash)
    {
        for (var index = 0; index < hashCount; index++)
        {
            var bit = BitIndex(hash, index);
            if ((bits[bit / 8] & (1 << (bit % 8))) == 0)
                return false;
        }

        return true;
    }

    /// <summary>Derives any number of hashes from the two halves of one (Kirsch and Mitzenmacher, 2006).</summary>
    private static int BitIndex(ulong hash, int index) => (int)(((uint)hash + ((ulong)index * ((uint)(hash >> 32) | 1))) % BloomBits);
}
