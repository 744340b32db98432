using Microsoft.AspNetCore.StaticFiles;

namespace Feed.Syndication;

/// <summary>The media types of pictures. Feed readers such as Miniflux show a picture only if its type is declared.</summary>
internal static class ImageTypes
{
    private static readonly FileExtensionContentTypeProvider Extensions = new();

    /// <summary>
    /// The type that the article's file or the picture declares, else the type of the address's extension; null if neither names an image
    /// type.
    /// </summary>
    public static string? Of(ShownPicture image) =>
        image.MediaType ?? (OfExtension(image.Address) is { } type && type.StartsWith("image/", StringComparison.Ordinal) ? type : null);

    private static string? OfExtension(Uri address) => Extensions.TryGetContentType(address.AbsolutePath, out var type) ? type : null;
}
