using Feed.Articles.Pictures;

namespace Feed.Storage.Pictures;

/// <summary>The names of kept pictures: <c>{article id}/{hash of the bytes}.{extension}</c>.</summary>
internal static class PicturePath
{
    private const int HashLength = 32;

    /// <summary>The name below the article's id.</summary>
    public static string Kept(ReadOnlySpan<byte> bytes, PictureFormat format)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(bytes, hash);
        return $"{Convert.ToHexStringLower(hash)[..HashLength]}.{format.Extension()}";
    }

    /// <summary>The format of a kept picture; null when a name is none of one.</summary>
    public static PictureFormat? Format(string kept) =>
        kept.Length > HashLength + 1 && kept[HashLength] == '.' && kept[..HashLength].All(char.IsAsciiHexDigitLower)
            ? PictureFormats.OfExtension(kept[(HashLength + 1)..])
            : null;

    /// <summary>The article and the name below it of a blob; null when it is none of a kept picture.</summary>
    public static (string Id, string Kept)? Parse(string blob) =>
        blob.Split('/') is [var id, var kept] && ArticleId.IsValid(id) && Format(kept) is not null ? (id, kept) : null;
}
