using System.Text;
using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Sweeping;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles site-wide resources: site map, robots.txt, icon, assets and health.</summary>
/// <param name="lists">The articles.</param>
/// <param name="contents">The content of the site map.</param>
/// <param name="brake">Reports lost files.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
/// <param name="time">The clock, for the timeout of the health check.</param>
internal sealed class SiteHandlers(
    ArticleLists lists, SiteContents contents, WithdrawalBrake brake, Site site, Responder responder, TimeProvider time)
{
    /// <summary>
    /// How long the health check waits for storage, less than other requests: monitors and load balancers are less patient.
    /// </summary>
    internal static readonly TimeSpan HealthTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The site map: an index and its parts.</summary>
    public Task<IResult> SitemapAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => SitemapPart.Read(request), LoadSitemapAsync, RenderSitemap, cancellation);

    /// <summary>
    /// What crawlers may read: everything except the editors' list of files and the countless pages of choices and searches.
    /// </summary>
    public Task<IResult> RobotsAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new PathQuery(Routes.Robots), RenderRobots, cancellation);

    /// <summary>The OpenAPI description.</summary>
    public Task<IResult> OpenApiAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new PathQuery(Routes.OpenApi), RenderOpenApi, cancellation);

    /// <summary>The icon.</summary>
    public Task<IResult> FaviconAsync(HttpRequest request, CancellationToken cancellation) =>
        AssetAsync(request, Routes.Favicon, cancellation);

    /// <summary>A static file or a file of the publisher's look; may be cached forever at an address with its version.</summary>
    public Task<IResult> AssetAsync(HttpRequest request, string name, CancellationToken cancellation) => Assets.Find(name) is { } asset
        ? responder.AnswerAsync(
            request, () => new AssetQuery(name, asset, request.Query["v"] == asset.Version), RenderAsset, cancellation)
        : responder.AnswerAsync(request, () => ReadLookFile(request, name), LoadLookFileAsync, RenderLookFile, cancellation);

    /// <summary>
    /// Whether storage responds: 200 or 503. A site that has lost files reports <c>degraded</c> with 200, because it still serves readers
    /// and load balancers must not drop it.
    /// </summary>
    public Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerUncachedAsync(request, LoadHealthAsync, RenderHealth, cancellation);

    /// <summary>404 for an unknown path, 405 for an unsupported method.</summary>
    public Task<IResult> UnknownAsync(HttpRequest request) =>
        responder.AnswerUncachedAsync(request, _ => Task.FromResult<Answer>(Unknown(request)), CancellationToken.None);

    private Task<byte[]> LoadSitemapAsync(SitemapPart part, CancellationToken cancellation) =>
        part.RenderAsync(contents, site.Links, cancellation);

    private static RenderedContent RenderSitemap(byte[] part) => new(part, "application/xml; charset=utf-8");

    private RenderedContent RenderRobots(PathQuery query)
    {
        string[] disallowed = [Routes.Rejected, Routes.Follow + "?", Routes.Search + "?"];
        var lines = disallowed.Select(path => $"Disallow: {site.Links.Local(path)}\n");
        return Text($"User-agent: *\n{string.Concat(lines)}\nSitemap: {site.Links.To(Routes.Sitemap)}\n");
    }

    private RenderedContent RenderOpenApi(PathQuery query) =>
        JsonContent.Render(ApiDescription.For(site.Links.Home), site.Links.To(Routes.OpenApi));

    private static RenderedContent RenderAsset(AssetQuery query) => new(query.Asset.Bytes, query.Asset.ContentType)
    {
        MaxAge = TimeSpan.FromDays(query.IsVersioned ? 365 : 1),
        IsImmutable = query.IsVersioned,
    };

    private LookFileQuery ReadLookFile(HttpRequest request, string name)
    {
        var version = request.Query["v"].ToString();
        return new LookFileQuery(name, site.Look.Find(name)?.Version == version ? version : null);
    }

    private async Task<FoundLookFile> LoadLookFileAsync(LookFileQuery query, CancellationToken cancellation) =>
        (await site.ReadLookAsync(cancellation)).Find(query.Name) is { } file
            ? new FoundLookFile(file, file.Version == query.Version)
            : throw new ShortCircuitException(Answer.Missing("There is no such file here."));

    private static RenderedContent RenderLookFile(FoundLookFile found) => new(found.File.Bytes, found.File.ContentType)
    {
        Fingerprint = found.Fingerprint,
        MaxAge = found.IsVersioned ? TimeSpan.FromDays(365) : TimeSpan.FromSeconds(10),
        IsImmutable = found.IsVersioned,
    };

    private async Task<string?> LoadHealthAsync(CancellationToken cancellation)
    {
        using var timeout = new StorageTimeout(time, cancellation, HealthTimeout);
        await lists.CardsAsync(ListName.Latest, null, 1, timeout.Token);
        return await brake.FindProblemAsync(timeout.Token);
    }

    private static Task<RenderedContent> RenderHealth(string? problem) =>
        Task.FromResult(Text(problem is null ? "ok\n" : $"degraded\n{problem}\n", isVolatile: true));

    private static Answer.Failed Unknown(HttpRequest request)
    {
        var allowed = AddressMethods.Of(request.Path);
        return allowed.Count > 0 && !allowed.Contains(request.Method)
            ? Answer.MethodNotAllowed(request.Method, allowed)
            : Answer.Missing($"There is nothing at {request.Path}.");
    }

    private static RenderedContent Text(string text, bool isVolatile = false) =>
        new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8") { IsVolatile = isVolatile };

    private sealed record AssetQuery(string Name, Asset Asset, bool IsVersioned) : IQuery
    {
        public string Key => $"assets/{Name}{(IsVersioned ? $"?v={Asset.Version}" : "")}";
    }

    /// <summary>A file of the publisher's look; with a version if the address has the current one.</summary>
    private sealed record LookFileQuery(string Name, string? Version) : IQuery
    {
        public string Key => $"assets/{Name}{(Version is null ? "" : $"?v={Version}")}";
    }

    private sealed record FoundLookFile(LookFile File, bool IsVersioned) : IFingerprinted
    {
        public string Fingerprint { get; } = $"{File.Version} {IsVersioned}";
    }
}
