using Feed.Articles;
using Microsoft.AspNetCore.StaticFiles;

namespace Feed.Syndication;

/// <summary>The media types of lead images; readers such as Miniflux show a picture only when they are told that it is one.</summary>
static class ImageTypes
{
    private static readonly FileExtensionContentTypeProvider Extensions = new();

    /// <summary>What the article's file declares, or else what the address ends with; null when neither says that it is an image.</summary>
    public static string? Of(LeadImage image) =>
        image.MediaType ?? (Extensions.TryGetContentType(image.Url.AbsolutePath, out var type) && type.StartsWith("image/", StringComparison.Ordinal) ? type : null);
}
