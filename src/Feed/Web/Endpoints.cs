using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Web;

/// <summary>The table of all endpoints. Tests check the routes and triggers of both hosts against it.</summary>
public static class Endpoints
{
    /// <summary>
    /// The methods of public endpoints. OPTIONS answers the CORS preflight that browsers send before a request with If-None-Match.
    /// </summary>
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    private static readonly string[] ReadWithKey = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The methods of the fallback endpoint, which distinguishes 405 from 404.</summary>
    private static readonly string[] Any =
    [
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Options, HttpMethods.Post,
        HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Trace,
    ];

    private static readonly string[] AnyButRead = [.. Any.Except(Read)];

    /// <summary>Every endpoint.</summary>
    public static IReadOnlyList<PublicEndpoint> All { get; } =
    [
        Open<PageHandlers>(nameof(Routes.Home), Routes.Home, (pages, request, c) => pages.HomeAsync(request, c)),
        Open<FeedHandlers>(nameof(Routes.LatestFeed), Routes.LatestFeed,
            (feeds, request, c) => feeds.LatestAsync(request, Value(request, "format"), c)),
        Open<FeedHandlers>(nameof(Routes.RssProbe), Routes.RssProbe, (feeds, request, c) => feeds.LatestAsync(request, "rss", c)),
        Open<FeedHandlers>(nameof(Routes.AtomProbe), Routes.AtomProbe, (feeds, request, c) => feeds.LatestAsync(request, "atom", c)),
        Open<FeedHandlers>(nameof(Routes.IndexProbe), Routes.IndexProbe, (feeds, request, c) => feeds.LatestAsync(request, "rss", c)),
        Open<TermHandlers>(nameof(Routes.Tags), Routes.Tags, (terms, request, c) => terms.TagsAsync(request, c)),
        Open<DataHandlers>(nameof(Routes.TagsJson), Routes.TagsJson, (data, request, c) => data.TagsAsync(request, c)),
        Open<TermHandlers>(nameof(Routes.Tag), Routes.Tag, (terms, request, c) => terms.TagAsync(request, Value(request, "tag"), c)),
        Open<FeedHandlers>(nameof(Routes.TagFeed), Routes.TagFeed,
            (feeds, request, c) => feeds.TagAsync(request, Value(request, "tag"), Value(request, "format"), c)),
        Open<NameHandlers>(nameof(Routes.Speakers), Routes.Speakers, (names, request, c) => names.SpeakersAsync(request, c)),
        Open<NameHandlers>(nameof(Routes.Names), Routes.Names, (names, request, c) => names.FindAsync(request, c)),
        Open<DataHandlers>(nameof(Routes.SpeakersJson), Routes.SpeakersJson, (data, request, c) => data.SpeakersAsync(request, c)),
        Open<TermHandlers>(nameof(Routes.Speaker), Routes.Speaker,
            (terms, request, c) => terms.SpeakerAsync(request, Value(request, "speaker"), c)),
        Open<FeedHandlers>(nameof(Routes.SpeakerFeed), Routes.SpeakerFeed,
            (feeds, request, c) => feeds.SpeakerAsync(request, Value(request, "speaker"), Value(request, "format"), c)),
        Open<DataHandlers>(nameof(Routes.SpeakerQuotes), Routes.SpeakerQuotes,
            (data, request, c) => data.QuotesAsync(request, Value(request, "speaker"), c)),
        Open<DataHandlers>(nameof(Routes.SpeakerStatements), Routes.SpeakerStatements,
            (data, request, c) => data.StatementsAsync(request, Value(request, "speaker"), c)),
        Open<TermHandlers>(nameof(Routes.Authors), Routes.Authors, (terms, request, c) => terms.AuthorsAsync(request, c)),
        Open<DataHandlers>(nameof(Routes.AuthorsJson), Routes.AuthorsJson, (data, request, c) => data.AuthorsAsync(request, c)),
        Open<TermHandlers>(nameof(Routes.Author), Routes.Author,
            (terms, request, c) => terms.AuthorAsync(request, Value(request, "author"), c)),
        Open<FeedHandlers>(nameof(Routes.AuthorFeed), Routes.AuthorFeed,
            (feeds, request, c) => feeds.AuthorAsync(request, Value(request, "author"), Value(request, "format"), c)),
        Open<PageHandlers>(nameof(Routes.ArticlePage), Routes.ArticlePage,
            (pages, request, c) => pages.ArticleAsync(request, Value(request, "id"), c)),
        Open<DataHandlers>(nameof(Routes.ArticleJson), Routes.ArticleJson,
            (data, request, c) => data.ArticleAsync(request, Value(request, "id"), c)),
        Open<QuoteHandlers>(nameof(Routes.QuotePage), Routes.QuotePage,
            (quotes, request, c) => quotes.QuoteAsync(request, Value(request, "id"), Value(request, "key"), c)),
        Open<FollowHandlers>(nameof(Routes.Follow), Routes.Follow, (follow, request, c) => follow.FollowAsync(request, c)),
        Open<SearchHandlers>(nameof(Routes.Search), Routes.Search, (search, request, c) => search.SearchAsync(request, c)),
        Open<SearchHandlers>(nameof(Routes.OpenSearch), Routes.OpenSearch, (search, request, c) => search.DescriptionAsync(request, c)),
        Open<PictureHandlers>(nameof(Routes.Picture), Routes.Picture,
            (pictures, request, c) => pictures.PictureAsync(request, Value(request, "id"), Value(request, "file"), c)),
        Open<SiteHandlers>(nameof(Routes.OpenApi), Routes.OpenApi, (site, request, c) => site.OpenApiAsync(request, c)),
        Open<OutlineHandlers>(nameof(Routes.Opml), Routes.Opml, (outlines, request, c) => outlines.OpmlAsync(request, c)),
        Open<SiteHandlers>(nameof(Routes.Sitemap), Routes.Sitemap, (site, request, c) => site.SitemapAsync(request, c)),
        Open<SiteHandlers>(nameof(Routes.Robots), Routes.Robots, (site, request, c) => site.RobotsAsync(request, c)),
        Open<SiteHandlers>(nameof(Routes.Favicon), Routes.Favicon, (site, request, c) => site.FaviconAsync(request, c)),
        Open<SiteHandlers>(nameof(Routes.Asset), Routes.Asset, (site, request, c) => site.AssetAsync(request, Value(request, "name"), c)),
        Open<PageHandlers>(nameof(Routes.About), Routes.About, (pages, request, c) => pages.AboutAsync(request, c)),
        Open<SiteHandlers>(nameof(Routes.Health), Routes.Health, (site, request, c) => site.HealthAsync(request, c)),
        Keyed<PageHandlers>(nameof(Routes.Rejected), Routes.Rejected, ReadWithKey, (pages, request, c) => pages.AttentionAsync(request, c)),
        Keyed<DataHandlers>(nameof(Routes.RejectedJson), Routes.RejectedJson, ReadWithKey,
            (data, request, c) => data.AttentionAsync(request, c)),
        Keyed<UploadHandlers>(nameof(Routes.UploadPut), Routes.UploadPut, [HttpMethods.Put],
            (uploads, request, c) => uploads.PutAsync(request, Value(request, "name"), c)),
        Keyed<UploadHandlers>(nameof(Routes.UploadDelete), Routes.UploadDelete, [HttpMethods.Delete],
            (uploads, request, c) => uploads.DeleteAsync(request, Value(request, "name"), c)),
        new(nameof(Routes.Wildcard), Routes.Wildcard, Any, RequiresFunctionKey: false,
            ExecuteWith<SiteHandlers>((site, request, _) => site.UnknownAsync(request))),
        new(nameof(Routes.WildcardHome), Routes.WildcardHome, AnyButRead, RequiresFunctionKey: false,
            ExecuteWith<SiteHandlers>((site, request, _) => site.UnknownAsync(request))),
    ];

    private static PublicEndpoint Open<THandlers>(
        string name, string template, Func<THandlers, HttpRequest, CancellationToken, Task<IResult>> handler)
        where THandlers : notnull => new(name, template, Read, RequiresFunctionKey: false, ExecuteWith(handler));

    private static PublicEndpoint Keyed<THandlers>(
        string name, string template, string[] methods, Func<THandlers, HttpRequest, CancellationToken, Task<IResult>> handler)
        where THandlers : notnull => new(name, template, methods, RequiresFunctionKey: true, ExecuteWith(handler));

    /// <summary>
    /// Returns a RequestDelegate, because for any other kind of handler ASP.NET Core generates code before the first response.
    /// </summary>
    private static RequestDelegate ExecuteWith<THandlers>(Func<THandlers, HttpRequest, CancellationToken, Task<IResult>> handler)
        where THandlers : notnull => async context =>
        {
            var result = await handler(context.RequestServices.GetRequiredService<THandlers>(), context.Request, context.RequestAborted);
            await result.ExecuteAsync(context);
        };

    /// <summary>The value of a route parameter; empty if absent.</summary>
    private static string Value(HttpRequest request, string parameter) => request.RouteValues[parameter] as string ?? "";
}
