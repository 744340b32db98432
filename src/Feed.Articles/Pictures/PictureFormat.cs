namespace Feed.Articles.Pictures;

/// <summary>The formats of pictures that are kept and shown.</summary>
public enum PictureFormat
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>GIF, moving or not.</summary>
    Gif,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>AVIF.</summary>
    Avif,
}

/// <summary>What belongs to a format.</summary>
public static class PictureFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PictureFormat> All { get; } = Enum.GetValues<PictureFormat>();

    /// <summary>The extension of a kept picture, without a dot.</summary>
    public static string Extension(this PictureFormat format) => Extensions(format)[0][1..];

    /// <summary>The media type.</summary>
    public static string MediaType(this PictureFormat format) => $"image/{format.ToString().ToLowerInvariant()}";

    /// <summary>The format of a kept picture by its name's extension, without a dot; null for any other.</summary>
    public static PictureFormat? OfExtension(string extension)
    {
        foreach (var format in All)
        {
            if (format.Extension() == extension)
                return format;
        }

        return null;
    }

    /// <summary>The extensions of files of a format with their dots, the usual one first.</summary>
    internal static string[] Extensions(PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => [".jpg", ".jpeg", ".jpe", ".jfif"],
        PictureFormat.Png => [".png"],
        PictureFormat.Gif => [".gif"],
        PictureFormat.WebP => [".webp"],
        _ => [".avif"],
    };
}
