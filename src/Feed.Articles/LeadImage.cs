namespace Feed.Articles;

/// <summary>The picture that stands for an article.</summary>
/// <param name="Url">Its address: absolute, http or https. It is never fetched.</param>
/// <param name="Description">What it shows, plain text; empty when the file does not say.</param>
public sealed record LeadImage(Uri Url, string Description)
{
    /// <summary>The media type that the file declares, such as <c>image/png</c>; null when it declares none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whom the file credits with it, plain text; null when it credits nobody.</summary>
    public string? Credit { get; init; }
}
