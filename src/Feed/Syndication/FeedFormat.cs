namespace Feed.Syndication;

/// <summary>The formats of feeds, best first.</summary>
public enum FeedFormat
{
    /// <summary>Atom 1.0, RFC 4287.</summary>
    Atom,

    /// <summary>RSS 2.0 as profiled by the RSS Advisory Board.</summary>
    Rss,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
