using System.Globalization;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>The parameter <c>limit</c>: how many entries a page has.</summary>
static class LimitParameter
{
    /// <exception cref="ShortCircuitException">The value is not a number from 1 to <paramref name="max"/>.</exception>
    public static int Parse(string value, int max) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= max
            ? limit
            : throw ShortCircuitException.BadRequest($"limit is “{value}”; it must be a number from 1 to {max}.");
}
