using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>HTTP triggers for site-wide addresses: sitemap, robots.txt, assets, health and unknown addresses.</summary>
internal sealed class SiteTriggers(SiteHandlers site)
{
    /// <inheritdoc cref="Routes.Sitemap"/>
    [Function(nameof(Sitemap))]
    public Task<IResult> Sitemap(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Sitemap)] HttpRequest request,
        CancellationToken cancellation) =>
        site.SitemapAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Robots"/>
    [Function(nameof(Robots))]
    public Task<IResult> Robots(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Robots)] HttpRequest request,
        CancellationToken cancellation) =>
        site.RobotsAsync(request, cancellation);

    /// <inheritdoc cref="Routes.OpenApi"/>
    [Function(nameof(OpenApi))]
    public Task<IResult> OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.OpenApi)] HttpRequest request,
        CancellationToken cancellation) =>
        site.OpenApiAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Favicon"/>
    [Function(nameof(Favicon))]
    public Task<IResult> Favicon(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Favicon)] HttpRequest request,
        CancellationToken cancellation) =>
        site.FaviconAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Asset"/>
    [Function(nameof(Asset))]
    public Task<IResult> Asset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Asset)] HttpRequest request,
        string name, CancellationToken cancellation) =>
        site.AssetAsync(request, name, cancellation);

    /// <inheritdoc cref="Routes.Health"/>
    [Function(nameof(Health))]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Health)] HttpRequest request,
        CancellationToken cancellation) =>
        site.HealthAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Wildcard"/>
    [Function(nameof(Wildcard))]
    public Task<IResult> Wildcard(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", "trace",
            Route = Routes.Wildcard)]
        HttpRequest request) =>
        site.UnknownAsync(request);

    /// <inheritdoc cref="Routes.WildcardHome"/>
    [Function(nameof(WildcardHome))]
    public Task<IResult> WildcardHome(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "put", "patch", "delete", "trace", Route = Routes.WildcardHome)]
        HttpRequest request) =>
        site.UnknownAsync(request);
}
