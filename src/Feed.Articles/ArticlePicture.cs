using System.Text.Json.Serialization;

namespace Feed.Articles;

/// <summary>A picture of an article: on another site, or a file of the article's own, which came inside its file or beside it.</summary>
/// <param name="Url">
/// Its address on another site: absolute, http or https. It is never fetched. Null for a picture of the article's own.
/// </param>
/// <param name="Description">What it shows, plain text; empty when the file does not say.</param>
public sealed record ArticlePicture(Uri? Url, string Description)
{
    /// <summary>
    /// The media type that the file declares, or that the picture's own bytes say, such as <c>image/png</c>; null when neither does.
    /// </summary>
    public string? MediaType { get; init; }

    /// <summary>Whom the file credits with it, plain text; null when it credits nobody.</summary>
    public string? Credit { get; init; }

    /// <summary>The name of the picture's file in the container <c>articles</c>; null when it did not come beside the article.</summary>
    public string? Beside { get; init; }

    /// <summary>The part of the article's file that holds the picture; null when it did not come inside.</summary>
    public string? Part { get; init; }

    /// <summary>Whether readers miss nothing without its file, so that no note tells of one that is missing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The name under which the article's copy is kept, <c>{hash}.{extension}</c>; null for a picture that has none.</summary>
    public string? Kept { get; init; }

    /// <summary>Its width in pixels; null when nobody knows.</summary>
    public int? Width { get; init; }

    /// <summary>Its height in pixels; null when nobody knows.</summary>
    public int? Height { get; init; }

    /// <summary>How many paragraphs stand before it.</summary>
    public int Before { get; init; }

    /// <summary>Whether it is a file of the article's own, whether that is there or not.</summary>
    [JsonIgnore]
    public bool IsOwn => Beside is not null || Part is not null;

    /// <summary>Whether two are the same picture.</summary>
    internal bool IsSameAs(ArticlePicture other) => (Url, Beside, Part) == (other.Url, other.Beside, other.Part);
}
