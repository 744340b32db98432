using Microsoft.AspNetCore.StaticFiles;

namespace Feed.Syndication;

/// <summary>The media types of lead images; readers such as Miniflux show a picture only when they are told that it is one.</summary>
static class ImageTypes
{
    private static readonly FileExtensionContentTypeProvider Extensions = new();

    /// <summary>
    /// What the article's file or the picture itself declares, or else what the address ends with; null when neither says that it is an
    /// image.
    /// </summary>
    public static string? Of(ShownPicture image) =>
        image.MediaType ?? (OfExtension(image.Address) is { } type && type.StartsWith("image/", StringComparison.Ordinal) ? type : null);

    private static string? OfExtension(Uri address) => Extensions.TryGetContentType(address.AbsolutePath, out var type) ? type : null;
}
