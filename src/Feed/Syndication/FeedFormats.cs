namespace Feed.Syndication;

/// <summary>The extension, name and media type of each <see cref="FeedFormat"/>.</summary>
public static class FeedFormats
{
    /// <summary>All formats, in the order in which pages offer them: feed readers take the first that they know.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } = [FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json];

    /// <summary>Parses the extension of a feed's address; null when unknown. <c>xml</c>, which feed readers guess, is RSS.</summary>
    public static FeedFormat? Parse(string extension) => extension switch
    {
        "atom" => FeedFormat.Atom,
        "rss" or "xml" => FeedFormat.Rss,
        "json" => FeedFormat.Json,
        _ => null,
    };

    /// <summary>The extension of the feed's address, without a dot.</summary>
    public static string Extension(this FeedFormat format) => format switch
    {
        FeedFormat.Atom => "atom",
        FeedFormat.Rss => "rss",
        _ => "json",
    };

    /// <summary>The name for people.</summary>
    public static string Display(this FeedFormat format) => format switch
    {
        FeedFormat.Atom => "Atom",
        FeedFormat.Rss => "RSS",
        _ => "JSON Feed",
    };

    /// <summary>The media type without parameters.</summary>
    public static string MediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Atom => "application/atom+xml",
        FeedFormat.Rss => "application/rss+xml",
        _ => "application/feed+json",
    };
}
