using System.Text.Json.Serialization;

namespace Feed.Articles;

/// <summary>
/// A picture of an article: an address on another site, or a file that is embedded in the article's file or stored next to it.
/// </summary>
/// <param name="Url">
/// The address of a picture on another site: absolute, http or https. It is never fetched. Null for a file of the article.
/// </param>
/// <param name="Description">What the picture shows, as plain text; empty when the file does not say.</param>
public sealed record ArticlePicture(Uri? Url, string Description)
{
    /// <summary>
    /// The media type that the file declares or that the picture's bytes show, such as <c>image/png</c>; null when unknown.
    /// </summary>
    public string? MediaType { get; init; }

    /// <summary>The picture's credit, as plain text; null when the file has none.</summary>
    public string? Credit { get; init; }

    /// <summary>
    /// The blob name of the picture in the container <c>articles</c>; null when the picture is not stored next to the article.
    /// </summary>
    // Stored records have the property under its former name.
    [JsonPropertyName("Beside")]
    public string? BlobName { get; init; }

    /// <summary>The part of the article's file that contains the picture; null when the picture is not embedded.</summary>
    public string? Part { get; init; }

    /// <summary>Whether the article is complete without the picture; if its file is missing, the article then gets no note.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The name of the stored copy, <c>{hash}.{extension}</c>; null when there is no copy.</summary>
    // Stored records have the property under its former name.
    [JsonPropertyName("Kept")]
    public string? CopyName { get; init; }

    /// <summary>The width in pixels; null when unknown.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels; null when unknown.</summary>
    public int? Height { get; init; }

    /// <summary>The number of paragraphs that precede the picture.</summary>
    [JsonPropertyName("Before")]
    public int ParagraphsBefore { get; init; }

    /// <summary>Whether the picture is a file of the article, embedded or next to it, even when that file is missing.</summary>
    [JsonIgnore]
    public bool IsOwn => BlobName is not null || Part is not null;

    /// <summary>Whether both refer to the same address, file or part.</summary>
    internal bool IsSameAs(ArticlePicture other) => (Url, BlobName, Part) == (other.Url, other.BlobName, other.Part);
}
