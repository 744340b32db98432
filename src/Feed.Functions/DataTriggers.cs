using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>HTTP triggers for the JSON endpoints.</summary>
internal sealed class DataTriggers(DataHandlers data, NameHandlers names)
{
    /// <inheritdoc cref="Routes.TagsJson"/>
    [Function(nameof(TagsJson))]
    public Task<IResult> TagsJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.TagsJson)] HttpRequest request,
        CancellationToken cancellation) =>
        data.TagsAsync(request, cancellation);

    /// <inheritdoc cref="Routes.SpeakersJson"/>
    [Function(nameof(SpeakersJson))]
    public Task<IResult> SpeakersJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.SpeakersJson)] HttpRequest request,
        CancellationToken cancellation) =>
        data.SpeakersAsync(request, cancellation);

    /// <inheritdoc cref="Routes.AuthorsJson"/>
    [Function(nameof(AuthorsJson))]
    public Task<IResult> AuthorsJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.AuthorsJson)] HttpRequest request,
        CancellationToken cancellation) =>
        data.AuthorsAsync(request, cancellation);

    /// <inheritdoc cref="Routes.Names"/>
    [Function(nameof(Names))]
    public Task<IResult> Names(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.Names)] HttpRequest request,
        CancellationToken cancellation) =>
        names.FindAsync(request, cancellation);

    /// <inheritdoc cref="Routes.SpeakerQuotes"/>
    [Function(nameof(SpeakerQuotes))]
    public Task<IResult> SpeakerQuotes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.SpeakerQuotes)] HttpRequest request,
        string speaker, CancellationToken cancellation) =>
        data.QuotesAsync(request, speaker, cancellation);

    /// <inheritdoc cref="Routes.SpeakerStatements"/>
    [Function(nameof(SpeakerStatements))]
    public Task<IResult> SpeakerStatements(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.SpeakerStatements)] HttpRequest request,
        string speaker, CancellationToken cancellation) =>
        data.StatementsAsync(request, speaker, cancellation);

    /// <inheritdoc cref="Routes.ArticleJson"/>
    [Function(nameof(ArticleJson))]
    public Task<IResult> ArticleJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = Routes.ArticleJson)] HttpRequest request,
        string id, CancellationToken cancellation) =>
        data.ArticleAsync(request, id, cancellation);

    /// <inheritdoc cref="Routes.RejectedJson"/>
    [Function(nameof(RejectedJson))]
    public Task<IResult> RejectedJson(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Routes.RejectedJson)] HttpRequest request,
        CancellationToken cancellation) =>
        data.AttentionAsync(request, cancellation);
}
