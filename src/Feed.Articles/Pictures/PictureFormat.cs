namespace Feed.Articles.Pictures;

/// <summary>The picture formats that are stored and shown.</summary>
public enum PictureFormat
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>GIF, animated or not.</summary>
    Gif,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>AVIF.</summary>
    Avif,
}

/// <summary>The file extensions and media types of the picture formats.</summary>
public static class PictureFormats
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<PictureFormat> All { get; } = Enum.GetValues<PictureFormat>();

    /// <summary>The extension under which a picture is stored, without a dot.</summary>
    public static string Extension(this PictureFormat format) => Extensions(format)[0][1..];

    /// <summary>The media type, such as <c>image/png</c>.</summary>
    public static string MediaType(this PictureFormat format) => $"image/{format.ToString().ToLowerInvariant()}";

    /// <summary>The format whose pictures are stored under an extension (without a dot); null for any other extension.</summary>
    public static PictureFormat? FromExtension(string extension)
    {
        foreach (var format in All)
        {
            if (format.Extension() == extension)
                return format;
        }

        return null;
    }

    /// <summary>The file extensions of a format with their dots, the usual one first.</summary>
    internal static string[] Extensions(PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => [".jpg", ".jpeg", ".jpe", ".jfif"],
        PictureFormat.Png => [".png"],
        PictureFormat.Gif => [".gif"],
        PictureFormat.WebP => [".webp"],
        _ => [".avif"],
    };
}
