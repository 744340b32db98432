using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Answers the addresses of feeds.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">The tags, speakers and authors.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
public sealed class FeedHandlers(ListFinder finder, ArticleLists lists, Site site, Responder responder)
{
    /// <summary>The feed of everything, or of a combination.</summary>
    public async Task<IResult> LatestAsync(HttpRequest request, string format, CancellationToken cancellation)
    {
        if (FeedFormats.Parse(format) is not { } known)
            return responder.Result(UnknownFormat(format));
        if (ListQuery.ReadSearch(request, site.Options.PageSize, takesNone: false, out var query) is { } wrong)
            return responder.Result(wrong);
        string AddressOf(FeedSubject subject) =>
            site.Links.Local($"{subject.FeedPath}.{known.Extension()}{query.Paging.Query(subject.Query)}");
        var key = $"feed.{known.Extension()}{query.AskedQuery}";
        return await responder.AnswerAsync(request, key, isSearch: query.Words is not null, async (previous, c) =>
        {
            var (list, instead) = await finder.CombinedAsync(query, AddressOf, c);
            return list is null ? instead! : await MakeAsync(list, known, query.Paging, previous, c);
        }, cancellation);
    }

    /// <summary>The feed of a tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Tag, tag, format, cancellation);

    /// <summary>The feed of a speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Speaker, speaker, format, cancellation);

    /// <summary>The feed of an author.</summary>
    public Task<IResult> AuthorAsync(HttpRequest request, string author, string format, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Author, author, format, cancellation);

    /// <summary>The outline of all feeds, page by page; or of the one feed of a combination.</summary>
    public async Task<IResult> OpmlAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (ListQuery.Chooses(request))
            return await ChosenOpmlAsync(request, cancellation);
        if (TermPaging.ReadOfAll(request, TermPaging.MaxLimit, out var paging) is { } wrong)
            return responder.Result(wrong);
        Uri At(TermPaging place) => site.Links.To(Routes.Opml + place.Query);
        return await responder.AnswerAsync(request, Routes.Opml + paging.Query, async (previous, c) =>
        {
            var page = await OutlinePage.ReadAsync(lists, paging.After is null ? null : TermName.Parse(paging.After), paging.Limit, c);
            if (previous?.Fingerprint == page.Fingerprint)
                return new Answer.Found(previous);
            var next = page.Next is null ? null : At(paging with { After = page.Next.ToString() });
            return new Answer.Found(new RenderedContent(
                Opml.Render(
                    site.Links,
                    site.Options.Title,
                    page[TermKind.Speaker],
                    page[TermKind.Tag],
                    page[TermKind.Author],
                    isFirst: paging.After is null,
                    next),
                "text/x-opml; charset=utf-8")
            {
                Fingerprint = page.Fingerprint,
                Self = At(paging),
                First = At(paging.First),
                Next = next,
            });
        }, cancellation);
    }

    private async Task<IResult> ChosenOpmlAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (ListQuery.ReadSearch(request, site.Options.PageSize, takesNone: false, out var query) is { } wrong)
            return responder.Result(wrong);
        return await responder.AnswerAsync(request, Routes.Opml + query.AskedQuery, isSearch: query.Words is not null, async (_, c) =>
        {
            var (list, _, instead) = await finder.ChosenAsync(query, c);
            return list is null
                ? instead!
                : new Answer.Found(
                    new RenderedContent(Opml.Render(site.Links, site.Options.Title, list.Subject), "text/x-opml; charset=utf-8")
                    {
                        Self = site.Links.To(list.Subject.OutlinePath),
                    });
        }, cancellation);
    }

    private async Task<IResult> TermAsync(HttpRequest request, TermKind kind, string slug, string format, CancellationToken cancellation)
    {
        if (FeedFormats.Parse(format) is not { } known)
            return responder.Result(UnknownFormat(format));
        if (ListQuery.ReadPaging(request, site.Options.PageSize, out var query) is { } wrong)
            return responder.Result(wrong);
        var file = $"/feed.{known.Extension()}";
        return await responder.AnswerAsync(request, $"{SiteLinks.PathOf(kind, slug)}{file}{query.AskedQuery}", async (previous, c) =>
        {
            var (list, instead) = await finder.TermAsync(kind, slug, file, query, c);
            return list is null ? instead! : await MakeAsync(list, known, query.Paging, previous, c);
        }, cancellation);
    }

    private async Task<Answer> MakeAsync(FoundList list, FeedFormat format, FeedPaging paging, RenderedContent? previous,
        CancellationToken cancellation)
    {
        var page = await list.ReadAsync(paging.Before, paging.Limit ?? site.Options.PageSize, cancellation);
        var fingerprint = Fingerprint.Of(page, list.Subject.About);
        if (previous?.Fingerprint == fingerprint)
            return new Answer.Found(previous);
        var document = site.Composer.Compose(list.Subject, page, format, paging);
        return new Answer.Found(new RenderedContent(FeedRenderer.Render(document, format), ContentTypeOf(format))
        {
            Fingerprint = fingerprint,
            LastModified = document.Updated,
            Self = document.Self,
            Hub = document.Hub,
            BrowserContentType = format == FeedFormat.Json ? null : "application/xml; charset=utf-8",
        });
    }

    private static Answer.Failed UnknownFormat(string format) =>
        Answer.Missing($"There is no feed of the format “{format}”; there are feed.rss, feed.atom and feed.json.");

    private static string ContentTypeOf(FeedFormat format) =>
        format == FeedFormat.Json ? format.MediaType() : $"{format.MediaType()}; charset=utf-8";
}
