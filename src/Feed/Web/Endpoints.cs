using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>The one table of what Feed answers; the hosts' routes and triggers are held against it.</summary>
public static class Endpoints
{
    /// <summary>Methods of what anybody may read; OPTIONS because scripts of other sites ask before they send If-None-Match.</summary>
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    private static readonly string[] ReadWithKey = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Every endpoint.</summary>
    public static IReadOnlyList<PublicEndpoint> All { get; } =
    [
        Open(nameof(Routes.Home), Routes.Home, (PageHandlers pages, HttpRequest request, CancellationToken c) => pages.HomeAsync(request, c)),
        Open(nameof(Routes.LatestFeed), Routes.LatestFeed,
            (FeedHandlers feeds, HttpRequest request, string format, CancellationToken c) => feeds.LatestAsync(request, format, c)),
        Open(nameof(Routes.RssProbe), Routes.RssProbe, (FeedHandlers feeds, HttpRequest request, CancellationToken c) => feeds.LatestAsync(request, "rss", c)),
        Open(nameof(Routes.AtomProbe), Routes.AtomProbe, (FeedHandlers feeds, HttpRequest request, CancellationToken c) => feeds.LatestAsync(request, "atom", c)),
        Open(nameof(Routes.IndexProbe), Routes.IndexProbe, (FeedHandlers feeds, HttpRequest request, CancellationToken c) => feeds.LatestAsync(request, "rss", c)),
        Open(nameof(Routes.Tags), Routes.Tags, (PageHandlers pages, HttpRequest request, CancellationToken c) => pages.TagsAsync(request, c)),
        Open(nameof(Routes.TagsJson), Routes.TagsJson, (DataHandlers data, HttpRequest request, CancellationToken c) => data.TagsAsync(request, c)),
        Open(nameof(Routes.Tag), Routes.Tag, (PageHandlers pages, HttpRequest request, string tag, CancellationToken c) => pages.TagAsync(request, tag, c)),
        Open(nameof(Routes.TagFeed), Routes.TagFeed,
            (FeedHandlers feeds, HttpRequest request, string tag, string format, CancellationToken c) => feeds.TagAsync(request, tag, format, c)),
        Open(nameof(Routes.Speakers), Routes.Speakers, (PageHandlers pages, HttpRequest request, CancellationToken c) => pages.SpeakersAsync(request, c)),
        Open(nameof(Routes.SpeakersJson), Routes.SpeakersJson, (DataHandlers data, HttpRequest request, CancellationToken c) => data.SpeakersAsync(request, c)),
        Open(nameof(Routes.Speaker), Routes.Speaker,
            (PageHandlers pages, HttpRequest request, string speaker, CancellationToken c) => pages.SpeakerAsync(request, speaker, c)),
        Open(nameof(Routes.SpeakerFeed), Routes.SpeakerFeed,
            (FeedHandlers feeds, HttpRequest request, string speaker, string format, CancellationToken c) => feeds.SpeakerAsync(request, speaker, format, c)),
        Open(nameof(Routes.SpeakerQuotes), Routes.SpeakerQuotes,
            (DataHandlers data, HttpRequest request, string speaker, CancellationToken c) => data.QuotesAsync(request, speaker, c)),
        Open(nameof(Routes.ArticlePage), Routes.ArticlePage, (PageHandlers pages, HttpRequest request, string id, CancellationToken c) => pages.ArticleAsync(request, id, c)),
        Open(nameof(Routes.ArticleJson), Routes.ArticleJson,
            (DataHandlers data, HttpRequest request, string id, CancellationToken c) => data.ArticleAsync(request, id, c)),
        Open(nameof(Routes.Opml), Routes.Opml, (FeedHandlers feeds, HttpRequest request, CancellationToken c) => feeds.OpmlAsync(request, c)),
        Open(nameof(Routes.Sitemap), Routes.Sitemap, (SiteHandlers site, HttpRequest request, CancellationToken c) => site.SitemapAsync(request, c)),
        Open(nameof(Routes.Robots), Routes.Robots, (SiteHandlers site, HttpRequest request, CancellationToken c) => site.RobotsAsync(request, c)),
        Open(nameof(Routes.Favicon), Routes.Favicon, (SiteHandlers site, HttpRequest request, CancellationToken c) => site.FaviconAsync(request, c)),
        Open(nameof(Routes.Asset), Routes.Asset, (SiteHandlers site, HttpRequest request, string name, CancellationToken c) => site.AssetAsync(request, name, c)),
        Open(nameof(Routes.About), Routes.About, (PageHandlers pages, HttpRequest request, CancellationToken c) => pages.AboutAsync(request, c)),
        Open(nameof(Routes.Health), Routes.Health, (SiteHandlers site, HttpRequest request, CancellationToken c) => site.HealthAsync(request, c)),
        Keyed(nameof(Routes.Rejected), Routes.Rejected, ReadWithKey,
            (PageHandlers pages, HttpRequest request, CancellationToken c) => pages.RejectedAsync(request, c)),
        Keyed(nameof(Routes.RejectedJson), Routes.RejectedJson, ReadWithKey,
            (DataHandlers data, HttpRequest request, CancellationToken c) => data.RejectedAsync(request, c)),
        Keyed(nameof(Routes.UploadPut), Routes.UploadPut, [HttpMethods.Put],
            (UploadHandlers uploads, HttpRequest request, string name, CancellationToken c) => uploads.PutAsync(request, name, c)),
        Keyed(nameof(Routes.UploadDelete), Routes.UploadDelete, [HttpMethods.Delete],
            (UploadHandlers uploads, HttpRequest request, string name, CancellationToken c) => uploads.DeleteAsync(request, name, c)),
        Open(nameof(Routes.Unknown), Routes.Unknown, (SiteHandlers site, HttpRequest request) => site.UnknownAsync(request)),
    ];

    private static PublicEndpoint Open(string name, string template, Delegate handler) => new(name, template, Read, FunctionKey: false, handler);

    private static PublicEndpoint Keyed(string name, string template, string[] methods, Delegate handler) =>
        new(name, template, methods, FunctionKey: true, handler);
}
