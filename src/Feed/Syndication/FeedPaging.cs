using Feed.Storage;

namespace Feed.Syndication;

/// <summary>Where a page is in its feed.</summary>
/// <param name="Before">The page has entries older than this place; null for the first page.</param>
/// <param name="Limit">The maximum number of entries; null for the site's default.</param>
public sealed record FeedPaging(Cursor? Before, int? Limit)
{
    /// <summary>The first page, with the default number of entries.</summary>
    public static FeedPaging FirstPage { get; } = new(null, null);

    /// <summary>The query of the page's address, with its question mark; empty without parameters.</summary>
    /// <param name="subject">The subject's parameters, without the question mark; they come first.</param>
    public string Query(string subject = "") => SiteLinks.Query(
        subject.Length > 0 ? subject : null,
        Limit is { } limit ? $"limit={limit}" : null,
        Before is null ? null : $"before={Before}");
}
