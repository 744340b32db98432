namespace Feed.Storage;

/// <summary>Permanent ids of articles.</summary>
public static class ArticleId
{
    private const int Length = 32;

    /// <summary>The id of the article in a blob: the first 32 hex digits of SHA-256 of the blob's name in UTF-8.</summary>
    public static string Of(string blobName) => HexHash.Of(blobName, Length);

    /// <summary>Whether a text has the form of an id: 32 lowercase hex digits.</summary>
    public static bool IsValid(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
