using System.Security.Cryptography;
using System.Text;

namespace Feed.Storage;

/// <summary>Permanent ids of articles.</summary>
public static class ArticleId
{
    /// <summary>The id of the article in a blob: the first 32 hex digits of SHA-256 of the blob's name in UTF-8.</summary>
    public static string Of(string blobName) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName)))[..32];

    /// <summary>Whether a text has the form of an id, with which every cursor ends.</summary>
    public static bool IsValid(string text) => Cursor.TryParse($"{0:D19}-{text}", out _);
}
