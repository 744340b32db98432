using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Finds the publication date in an article's own URL, where many sites put it: <c>/2026/03/14/harbour-fund</c>.</summary>
internal static partial class AddressDate
{
    /// <summary>The day in the first address that has one; null when none does.</summary>
    /// <param name="addresses">The addresses that a page declares as its own.</param>
    /// <param name="zone">The zone in which the day begins.</param>
    public static DateTimeOffset? Of(IEnumerable<Uri?> addresses, TimeZoneInfo zone)
    {
        foreach (var address in addresses.OfType<Uri>())
        {
            // An article's slug must follow: a URL that ends with the date is an archive page.
            if (Day().Match(address.AbsolutePath) is { Success: true } day
                && DateOnly.TryParseExact(
                    $"{day.Groups["y"].Value}{day.Groups["m"].Value}{day.Groups["d"].Value}", "yyyyMMdd", CultureInfo.InvariantCulture,
                    DateTimeStyles.None, out var date))
                return date.StartIn(zone);
        }

        return null;
    }

    [GeneratedRegex(
        @"/(?<y>(19|20)[0-9]{2})(?<mark>[/-]?)(?<m>[01][0-9])\k<mark>(?<d>[0-3][0-9])[/-][^/]*\p{L}{2}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Day();
}
