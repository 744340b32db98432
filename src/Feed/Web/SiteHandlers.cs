using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses that every site has.</summary>
public sealed class SiteHandlers
{
    /// <summary>The addresses of all pages.</summary>
    public Task<IResult> SitemapAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>What crawlers may read.</summary>
    public Task<IResult> RobotsAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The icon.</summary>
    public Task<IResult> FaviconAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>A style sheet or the like.</summary>
    public Task<IResult> AssetAsync(HttpRequest request, string name, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Whether storage answers.</summary>
    public Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();
}
