namespace Feed.Storage.Pictures;

/// <summary>The result of looking up a picture.</summary>
/// <param name="State">Whether readers may see it.</param>
public sealed record ServedPicture(PictureState State)
{
    /// <summary>Its media type; empty when readers may not see it.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Its length in bytes; 0 when readers may not see it.</summary>
    public long Length { get; init; }
}
