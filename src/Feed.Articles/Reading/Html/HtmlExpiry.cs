using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds when a page says that its article expires. A page's own <c>expires</c> is for caches, so that name counts only in JSON-LD.
/// </summary>
internal static class HtmlExpiry
{
    private const string CacheExpiry = "expires";
    private const string SearchExpiry = "unavailable_after";

    /// <summary>The first time of expiry; null when there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="jsonLd">The names and values of the page's article in JSON-LD.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static DateTimeOffset? Of(IHtmlDocument page, IEnumerable<(string Name, string Value)> jsonLd, TimeZoneInfo zone)
    {
        var declared = page.QuerySelectorAll("meta[content]").Select(meta =>
            (Name: (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop") ?? "").Trim(),
                Value: meta.GetAttribute("content")!));
        return declared.Where(one => !one.Name.Equals(CacheExpiry, StringComparison.OrdinalIgnoreCase)).Concat(jsonLd)
            .Select(one => ExpiryIn(one.Name, CleanText.Line(one.Value), zone)).FirstOrDefault(time => time is not null);
    }

    private static DateTimeOffset? ExpiryIn(string name, string value, TimeZoneInfo zone)
    {
        // The expiry can be one of several directives: "noindex, unavailable_after: 5 March 2099".
        var at = value.IndexOf(SearchExpiry + ":", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return HoldTime.Read(value[(at + SearchExpiry.Length + 1)..], zone)?.Until;
        var key = name[(name.LastIndexOfAny([':', '.']) + 1)..];
        return key.Equals(SearchExpiry, StringComparison.OrdinalIgnoreCase) || FactKeys.Find(key)?.Fact is Fact.Expires
            ? HoldTime.Read(value, zone) is { MayBeLater: false } time ? time.Until : null
            : null;
    }
}
