using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>HTTP triggers for the HTML pages.</summary>
internal sealed class PageTriggers(
    PageHandlers pages, TermHandlers terms, NameHandlers names, FollowHandlers follow, QuoteHandlers quotes, SearchHandlers search)
{
    /// <inheritdoc cref="Routes.Home"/>
    [Function(nameof(Home))]
    public Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Home)] HttpRequest request,
        CancellationToken cancellation) =>
        pages.HomeAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Search"/>
    [Function(nameof(Search))]
    public Task<IResult> Search(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Search)] HttpRequest request,
        CancellationToken cancellation) =>
        search.SearchAsync(request, cancellation);

    /// <inheritdoc cref="Routes.OpenSearch"/>
    [Function(nameof(OpenSearch))]
    public Task<IResult> OpenSearch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.OpenSearch)] HttpRequest request,
        CancellationToken cancellation) =>
        search.DescriptionAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Tags"/>
    [Function(nameof(Tags))]
    public Task<IResult> Tags(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Tags)] HttpRequest request,
        CancellationToken cancellation) =>
        terms.TagsAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Tag"/>
    [Function(nameof(Tag))]
    public Task<IResult> Tag(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Tag)] HttpRequest request,
        string tag, CancellationToken cancellation) =>
        terms.TagAsync(request, tag, cancellation);

    /// <inheritdoc cref="Routes.Speakers"/>
    [Function(nameof(Speakers))]
    public Task<IResult> Speakers(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Speakers)] HttpRequest request,
        CancellationToken cancellation) =>
        names.SpeakersAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Speaker"/>
    [Function(nameof(Speaker))]
    public Task<IResult> Speaker(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Speaker)] HttpRequest request,
        string speaker, CancellationToken cancellation) =>
        terms.SpeakerAsync(request, speaker, cancellation);

    /// <inheritdoc cref="Routes.Authors"/>
    [Function(nameof(Authors))]
    public Task<IResult> Authors(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Authors)] HttpRequest request,
        CancellationToken cancellation) =>
        terms.AuthorsAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Author"/>
    [Function(nameof(Author))]
    public Task<IResult> Author(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Author)] HttpRequest request,
        string author, CancellationToken cancellation) =>
        terms.AuthorAsync(request, author, cancellation);

    /// <inheritdoc cref="Routes.ArticlePage"/>
    [Function(nameof(ArticlePage))]
    public Task<IResult> ArticlePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.ArticlePage)] HttpRequest request,
        string id, CancellationToken cancellation) =>
        pages.ArticleAsync(request, id, cancellation);

    /// <inheritdoc cref="Routes.Follow"/>
    [Function(nameof(Follow))]
    public Task<IResult> Follow(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Follow)] HttpRequest request,
        CancellationToken cancellation) =>
        follow.FollowAsync(request, cancellation);

    /// <inheritdoc cref="Routes.QuotePage"/>
    [Function(nameof(QuotePage))]
    public Task<IResult> QuotePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.QuotePage)] HttpRequest request,
        string id, string key, CancellationToken cancellation) =>
        quotes.QuoteAsync(request, id, key, cancellation);

    /// <inheritdoc cref="Routes.About"/>
    [Function(nameof(About))]
    public Task<IResult> About(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.About)] HttpRequest request,
        CancellationToken cancellation) =>
        pages.AboutAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Rejected"/>
    [Function(nameof(Rejected))]
    public Task<IResult> Rejected(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Routes.Rejected)] HttpRequest request,
        CancellationToken cancellation) =>
        pages.AttentionAsync(request, cancellation);
}
