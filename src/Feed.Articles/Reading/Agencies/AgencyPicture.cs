using System.Globalization;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Chooses one of the sizes that an agency offers for a picture.</summary>
internal static class AgencyPicture
{
    /// <summary>The maximum width in pixels: a wider size is the original, many times larger than a page needs.</summary>
    private const int MaxWidth = 2600;

    private static readonly PictureAddresses Addresses = new(null, new Dictionary<string, Func<Stream>>());

    /// <summary>
    /// The widest size within the limit, else the smallest; null when no size has an https URL or is a file next to the item.
    /// </summary>
    /// <param name="sizes">The address, media type and width of each size, as written in the item.</param>
    /// <param name="description">What the picture shows.</param>
    /// <param name="credit">The credit that the agency states.</param>
    public static ArticlePicture? Of(IEnumerable<(string? Address, string? Type, string? Width)> sizes, string? description, string? credit)
    {
        var best = sizes
            .Where(size => size.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) != false)
            .Select(size => (Picture: Find(size.Address, description), Width: Width(size.Width)))
            .Where(size => size.Picture is { Url: null or { Scheme: "https" } })
            .OrderByDescending(size => size.Width <= MaxWidth ? size.Width : -size.Width)
            .FirstOrDefault();
        var name = CleanText.Line(credit ?? "");
        return best.Picture is { } picture ? picture with { Credit = name.Length > 0 ? name : null } : null;
    }

    private static ArticlePicture? Find(string? address, string? description) =>
        address is null ? null : Addresses.Find(address.Trim(), HtmlText.Plain(description ?? ""));

    private static int Width(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width)
            && width is >= 0 and < int.MaxValue
            ? (int)width
            : 0;
}
