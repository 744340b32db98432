using System.Globalization;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Chooses among the sizes in which an agency offers a picture.</summary>
internal static class AgencyPicture
{
    /// <summary>A wider one is the original, which is many times as large as a page needs.</summary>
    private const int Widest = 2600;

    private static readonly PictureAddresses Addresses = new(null, new Dictionary<string, Func<Stream>>());

    /// <summary>The picture; null when none of its sizes is at an https address or a file beside the item.</summary>
    /// <param name="sizes">Where each size is, its media type and its width, as the item has them.</param>
    /// <param name="description">What the picture shows.</param>
    /// <param name="credit">Whom the agency credits.</param>
    public static ArticlePicture? Of(IEnumerable<(string? Address, string? Type, string? Width)> sizes, string? description, string? credit)
    {
        var best = sizes
            .Where(size => size.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) != false)
            .Select(size => (Picture: Find(size.Address, description), Width: Width(size.Width)))
            .Where(size => size.Picture is { Url: null or { Scheme: "https" } })
            .OrderByDescending(size => size.Width <= Widest).ThenByDescending(size => size.Width)
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
