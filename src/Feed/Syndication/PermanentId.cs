using System.Security.Cryptography;
using System.Text;

namespace Feed.Syndication;

/// <summary>
/// The permanent ids of entries and feeds: version 8 UUIDs, made only from data that never changes, so without the host name.
/// </summary>
public static class PermanentId
{
    /// <summary>The id of an article's entry, the same in every feed.</summary>
    /// <param name="articleId">32 hex digits.</param>
    public static string OfArticle(string articleId) => Urn(Convert.FromHexString(articleId));

    /// <summary>
    /// The id of what one person said in one article. It has to differ from the article's id, because some readers keep one entry per id
    /// across all feeds.
    /// </summary>
    public static string OfStatement(string articleId, string speakerSlug) => Urn(Hash($"{articleId}/{speakerSlug}"));

    /// <summary>The id of a feed.</summary>
    /// <param name="key">The subject's key, see <see cref="FeedSubject.Key"/>.</param>
    public static string OfFeed(string key) => Urn(Hash($"feed/{key}"));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Urn(byte[] bytes)
    {
        Span<byte> uuid = stackalloc byte[16];
        bytes.AsSpan(0, 16).CopyTo(uuid);
        uuid[6] = (byte)((uuid[6] & 0x0f) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(uuid, bigEndian: true)}";
    }
}
