using Feed.Articles.Pictures;

namespace Feed.Storage.Pictures;

/// <summary>The blob names of the copies: <c>{article id}/{hash of the bytes}.{extension}</c>.</summary>
internal static class PicturePath
{
    private const int HashLength = 32;

    /// <summary>The blob name of a copy.</summary>
    public static string Of(string id, string copyName) => $"{id}/{copyName}";

    /// <summary>The name of a copy in the folder of the article's id.</summary>
    public static string CopyName(ReadOnlySpan<byte> bytes, PictureFormat format) =>
        $"{HexHash.Of(bytes, HashLength)}.{format.Extension()}";

    /// <summary>The format of a copy by its name; null when the name is not that of a copy.</summary>
    public static PictureFormat? ParseFormat(string copyName) =>
        copyName.Length > HashLength + 1 && copyName[HashLength] == '.' && copyName[..HashLength].All(char.IsAsciiHexDigitLower)
            ? PictureFormats.FromExtension(copyName[(HashLength + 1)..])
            : null;

    /// <summary>Splits a blob name into the article's id and the copy's name; null when it is not the name of a copy.</summary>
    public static (string Id, string CopyName)? Parse(string blob) =>
        blob.Split('/') is [var id, var copyName] && ArticleId.IsValid(id) && ParseFormat(copyName) is not null ? (id, copyName) : null;
}
