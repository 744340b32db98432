using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles feed requests.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class FeedHandlers(ListFinder finder, Site site, Responder responder)
{
    /// <summary>The feed of all articles, or of a combination.</summary>
    public Task<IResult> LatestAsync(HttpRequest request, string format, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadLatest(request, format), LoadLatestAsync, Render, cancellation);

    /// <summary>The feed of a tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Tag, tag, format, cancellation);

    /// <summary>The feed of a speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Speaker, speaker, format, cancellation);

    /// <summary>The feed of an author.</summary>
    public Task<IResult> AuthorAsync(HttpRequest request, string author, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Author, author, format, cancellation);

    private Task<IResult> TermAsync(HttpRequest request, TermKind kind, string slug, string format, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadTerm(request, kind, slug, format), LoadTermAsync, Render, cancellation);

    private LatestQuery ReadLatest(HttpRequest request, string format) =>
        new(FormatOf(format), ListQuery.ReadSearch(request, site.Options.PageSize));

    private TermQuery ReadTerm(HttpRequest request, TermKind kind, string slug, string format) =>
        new(kind, slug, FormatOf(format), ListQuery.ReadSearch(request, site.Options.PageSize, allowsEmptySearch: true));

    private async Task<LoadedFeed> LoadLatestAsync(LatestQuery query, CancellationToken cancellation) => await LoadAsync(
        await finder.FindCanonicalAsync(query.List, query.Format, cancellation), query.Format, query.List.Paging, cancellation);

    private async Task<LoadedFeed> LoadTermAsync(TermQuery query, CancellationToken cancellation)
    {
        var list = await finder.FindTermAsync(query.Kind, query.Slug, query.List, query.Format, cancellation);
        return await LoadAsync(list, query.Format, query.List.Paging, cancellation);
    }

    private async Task<LoadedFeed> LoadAsync(FoundList list, FeedFormat format, FeedPaging paging, CancellationToken cancellation) =>
        new(list.Subject, await list.ReadArticlesAsync(paging.Before, paging.Limit ?? site.Options.PageSize, cancellation), format, paging);

    private RenderedContent Render(LoadedFeed feed)
    {
        var document = site.Composer.Compose(feed.Subject, feed.Page, feed.Format, feed.Paging);
        return new RenderedContent(FeedRenderer.Render(document, feed.Format), ContentTypeOf(feed.Format))
        {
            Fingerprint = feed.Fingerprint,
            LastModified = document.Updated,
            Self = document.Self,
            Hub = document.Hub,
            BrowserContentType = feed.Format == FeedFormat.Json ? null : "application/xml; charset=utf-8",
        };
    }

    private static FeedFormat FormatOf(string format) => FeedFormats.Parse(format)
        ?? throw new ShortCircuitException(
            Answer.Missing($"There is no feed format “{format}”; choose feed.rss, feed.atom or feed.json."));

    private static string ContentTypeOf(FeedFormat format) =>
        format == FeedFormat.Json ? format.MediaType() : $"{format.MediaType()}; charset=utf-8";

    private sealed record LatestQuery(FeedFormat Format, ListQuery List) : IQuery
    {
        public string Key => $"feed.{Format.Extension()}{List.RequestedQuery}";

        public bool IsSearch => List.Search is not null;
    }

    private sealed record TermQuery(TermKind Kind, string Slug, FeedFormat Format, ListQuery List) : IQuery
    {
        public string Key => $"{SiteLinks.PathOf(Kind, Slug)}/feed.{Format.Extension()}{List.RequestedQuery}";
    }

    private sealed record LoadedFeed(FeedSubject Subject, ArticlePage Page, FeedFormat Format, FeedPaging Paging) : IFingerprinted
    {
        public string Fingerprint { get; } = Http.Fingerprint.Of(Page, Subject.Label);
    }
}
