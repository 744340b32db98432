using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>The media type of an image as a page declares it.</summary>
internal static partial class ImageType
{
    /// <summary>The type in lower case; null when it is not the type of an image.</summary>
    public static string? Parse(string? declared) =>
        declared?.Trim().ToLowerInvariant() is { } type && MediaType().IsMatch(type) ? type : null;

    [GeneratedRegex(@"^image/[a-z0-9][a-z0-9.+-]{0,60}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MediaType();
}
