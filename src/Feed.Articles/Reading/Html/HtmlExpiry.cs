using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds when a page says that its article expires. In meta elements, <c>expires</c> is meant for caches, so this name is read only in
/// JSON-LD.
/// </summary>
internal static class HtmlExpiry
{
    private const string CacheExpiry = "expires";
    private const string SearchExpiry = "unavailable_after";

    /// <summary>The first expiry time; null when there is none. A declared one that cannot be read gets a note.</summary>
    /// <param name="page">The page.</param>
    /// <param name="jsonLd">The names and values of the page's article in JSON-LD.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static (DateTimeOffset? Expires, string[] Notes) Of(
        IHtmlDocument page, IEnumerable<(string Name, string Value)> jsonLd, TimeZoneInfo zone)
    {
        var declared = page.QuerySelectorAll("meta[content]").Select(meta =>
            (Name: (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop") ?? "").Trim(),
                Value: meta.GetAttribute("content")!));
        var read = declared.Where(one => !one.Name.Equals(CacheExpiry, StringComparison.OrdinalIgnoreCase)).Concat(jsonLd)
            .Select(one => CheckedFact.Expiry(ExpiryIn(one.Name, CleanText.Line(one.Value)), "The page's", zone)).ToList();
        var expires = read.Find(one => one.Expires is not null).Expires;
        return (expires, expires is null ? [.. read.SelectMany(one => one.Notes).Distinct()] : []);
    }

    /// <summary>The expiry in a meta element or a property; null when it declares something else.</summary>
    private static string? ExpiryIn(string name, string value)
    {
        // The expiry can be one of several directives: "noindex, unavailable_after: 5 March 2099".
        var at = value.IndexOf(SearchExpiry + ":", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return value[(at + SearchExpiry.Length + 1)..];
        var key = name[(name.LastIndexOfAny([':', '.']) + 1)..];
        return key.Equals(SearchExpiry, StringComparison.OrdinalIgnoreCase) || FactKeys.Find(key)?.Fact is Fact.Expires ? value : null;
    }
}
