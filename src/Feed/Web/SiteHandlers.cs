using System.Text;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Sweeping;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses that every site has.</summary>
/// <param name="lists">The articles.</param>
/// <param name="contents">All that the site map names.</param>
/// <param name="brake">Knows when articles have lost their files.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
public sealed class SiteHandlers(ArticleLists lists, SiteContents contents, WithdrawalBrake brake, Site site, Responder responder)
{
    /// <summary>The site map: an index and its parts.</summary>
    public async Task<IResult> SitemapAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (SitemapPart.Read(request, out var part) is { } wrong)
            return responder.Result(wrong);
        return await responder.AnswerAsync(request, Routes.Sitemap + part.Query, async (_, c) => new Answer.Found(
            new RenderedContent(await part.RenderAsync(contents, site.Links, c), "application/xml; charset=utf-8")), cancellation);
    }

    /// <summary>
    /// What crawlers may read: everything but the list of failures, which is for editors, and choices and searches, which have no end.
    /// </summary>
    public Task<IResult> RobotsAsync(HttpRequest request, CancellationToken cancellation)
    {
        string[] closed = [Routes.Rejected, Routes.Follow + "?", Routes.Search + "?"];
        var lines = closed.Select(path => $"Disallow: {site.Links.Local(path)}\n");
        var text = $"User-agent: *\n{string.Concat(lines)}\nSitemap: {site.Links.To(Routes.Sitemap)}\n";
        return responder.AnswerAsync(request, Routes.Robots, (_, _) => Task.FromResult<Answer>(new Answer.Found(Text(text))), cancellation);
    }

    /// <summary>What every address takes and answers, for programs.</summary>
    public Task<IResult> OpenApiAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, Routes.OpenApi, (previous, _) => Task.FromResult<Answer>(new Answer.Found(
            previous ?? JsonContent.Render(ApiDescription.At(site.Links.Home), site.Links.To(Routes.OpenApi)))), cancellation);

    /// <summary>The icon.</summary>
    public Task<IResult> FaviconAsync(HttpRequest request, CancellationToken cancellation) =>
        AssetAsync(request, Routes.Favicon, cancellation);

    /// <summary>A style sheet or the like; an address with the right version may be kept for ever.</summary>
    public Task<IResult> AssetAsync(HttpRequest request, string name, CancellationToken cancellation)
    {
        if (Assets.Find(name) is not { } asset)
            return LookFileAsync(request, name, cancellation);
        var versioned = request.Query["v"] == asset.Version;
        var key = $"assets/{name}{(versioned ? $"?v={asset.Version}" : "")}";
        return responder.AnswerAsync(request, key, (previous, _) => Task.FromResult<Answer>(new Answer.Found(
            previous ?? new RenderedContent(asset.Bytes, asset.ContentType)
            {
                MaxAge = TimeSpan.FromDays(versioned ? 365 : 1),
                Immutable = versioned,
            })), cancellation);
    }

    /// <summary>A file of the publisher's own look.</summary>
    private Task<IResult> LookFileAsync(HttpRequest request, string name, CancellationToken cancellation)
    {
        var asked = request.Query["v"].ToString();
        var isKnown = site.Look.Find(name)?.Version == asked;
        return responder.AnswerAsync(request, $"assets/{name}{(isKnown ? $"?v={asked}" : "")}", async (previous, c) =>
        {
            if ((await site.FindLookAsync(c)).Find(name) is not { } file)
                return Answer.Missing("There is no such file here.");
            var isAsked = isKnown && file.Version == asked;
            if (previous?.Fingerprint == file.Version && previous.Immutable == isAsked)
                return new Answer.Found(previous);
            return new Answer.Found(new RenderedContent(file.Bytes, file.ContentType)
            {
                Fingerprint = file.Version,
                MaxAge = isAsked ? TimeSpan.FromDays(365) : TimeSpan.FromSeconds(10),
                Immutable = isAsked,
            });
        }, cancellation);
    }

    /// <summary>
    /// Whether storage answers: 200, or 503. A site that has lost files is degraded and still 200: it serves, and a front door must not
    /// drop it.
    /// </summary>
    public Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            await lists.CardsAsync(ListName.Latest, null, 1, cancellation);
            var complaint = await brake.FindComplaintAsync(cancellation);
            return new Answer.Found(Text(complaint is null ? "ok\n" : $"degraded\n{complaint}\n", isVolatile: true));
        }, cancellation);

    /// <summary>An address that nothing answers: 404; or one that does not answer the method: 405.</summary>
    public Task<IResult> UnknownAsync(HttpRequest request) =>
        responder.AnswerNowAsync(request, () => Task.FromResult<Answer>(Unknown(request)), CancellationToken.None);

    private static Answer.Failed Unknown(HttpRequest request)
    {
        var allowed = AddressMethods.Of(request.Path);
        return allowed.Count > 0 && !allowed.Contains(request.Method)
            ? Answer.MethodNotAllowed(request.Method, allowed)
            : Answer.Missing($"Nothing has the address {request.Path}.");
    }

    private static RenderedContent Text(string text, bool isVolatile = false) =>
        new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8") { Volatile = isVolatile };
}
