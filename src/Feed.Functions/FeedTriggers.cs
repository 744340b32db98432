using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>HTTP triggers for the feeds.</summary>
internal sealed class FeedTriggers(FeedHandlers feeds, OutlineHandlers outlines)
{
    /// <inheritdoc cref="Routes.LatestFeed"/>
    [Function(nameof(LatestFeed))]
    public Task<IResult> LatestFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.LatestFeed)] HttpRequest request,
        string format, CancellationToken cancellation) =>
        feeds.LatestAsync(request, format, cancellation);

    /// <inheritdoc cref="Routes.RssProbe"/>
    [Function(nameof(RssProbe))]
    public Task<IResult> RssProbe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.RssProbe)] HttpRequest request,
        CancellationToken cancellation) =>
        feeds.LatestAsync(request, "rss", cancellation);

    /// <inheritdoc cref="Routes.AtomProbe"/>
    [Function(nameof(AtomProbe))]
    public Task<IResult> AtomProbe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.AtomProbe)] HttpRequest request,
        CancellationToken cancellation) =>
        feeds.LatestAsync(request, "atom", cancellation);

    /// <inheritdoc cref="Routes.IndexProbe"/>
    [Function(nameof(IndexProbe))]
    public Task<IResult> IndexProbe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.IndexProbe)] HttpRequest request,
        CancellationToken cancellation) =>
        feeds.LatestAsync(request, "rss", cancellation);

    /// <inheritdoc cref="Routes.TagFeed"/>
    [Function(nameof(TagFeed))]
    public Task<IResult> TagFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.TagFeed)] HttpRequest request,
        string tag, string format, CancellationToken cancellation) =>
        feeds.TagAsync(request, tag, format, cancellation);

    /// <inheritdoc cref="Routes.SpeakerFeed"/>
    [Function(nameof(SpeakerFeed))]
    public Task<IResult> SpeakerFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.SpeakerFeed)] HttpRequest request,
        string speaker, string format, CancellationToken cancellation) =>
        feeds.SpeakerAsync(request, speaker, format, cancellation);

    /// <inheritdoc cref="Routes.AuthorFeed"/>
    [Function(nameof(AuthorFeed))]
    public Task<IResult> AuthorFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.AuthorFeed)] HttpRequest request,
        string author, string format, CancellationToken cancellation) =>
        feeds.AuthorAsync(request, author, format, cancellation);

    /// <inheritdoc cref="Routes.Opml"/>
    [Function(nameof(Opml))]
    public Task<IResult> Opml(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Opml)] HttpRequest request,
        CancellationToken cancellation) =>
        outlines.OpmlAsync(request, cancellation);
}
