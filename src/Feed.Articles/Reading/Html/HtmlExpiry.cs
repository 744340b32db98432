using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Finds when a page says that its article ends. The plain <c>expires</c> of a page is about its copies in caches, so that name counts only
/// in the data of the article.
/// </summary>
internal static class HtmlExpiry
{
    private const string OfCopies = "expires";
    private const string OfSearch = "unavailable_after";

    /// <summary>The first such time; null when there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="linked">The names and values of the page's article in JSON-LD.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static DateTimeOffset? Of(IHtmlDocument page, IEnumerable<(string Name, string Value)> linked, TimeZoneInfo zone)
    {
        var declared = page.QuerySelectorAll("meta[content]").Select(meta =>
            (Name: (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop") ?? "").Trim(),
                Value: meta.GetAttribute("content")!));
        return declared.Where(one => !one.Name.Equals(OfCopies, StringComparison.OrdinalIgnoreCase)).Concat(linked)
            .Select(one => Time(one.Name, CleanText.Line(one.Value), zone)).FirstOrDefault(time => time is not null);
    }

    private static DateTimeOffset? Time(string name, string value, TimeZoneInfo zone)
    {
        // Search engines read this one among other words for them: "noindex, unavailable_after: 5 March 2099".
        var at = value.IndexOf(OfSearch + ":", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return HoldTime.Read(value[(at + OfSearch.Length + 1)..], zone)?.Until;
        var key = name[(name.LastIndexOfAny([':', '.']) + 1)..];
        return key.Equals(OfSearch, StringComparison.OrdinalIgnoreCase) || FactKeys.Find(key)?.Fact is Fact.Expires
            ? HoldTime.Read(value, zone) is { MayBeLater: false } time ? time.Until : null
            : null;
    }
}
