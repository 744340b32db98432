using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Handles OPML outlines, which feed readers can import.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">The tags, speakers and authors.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class OutlineHandlers(ListFinder finder, ArticleLists lists, Site site, Responder responder)
{
    private const string ContentType = "text/x-opml; charset=utf-8";

    /// <summary>The paged outline of all feeds, or the outline of a combination's feed.</summary>
    public Task<IResult> OpmlAsync(HttpRequest request, CancellationToken cancellation) => ListQuery.HasFilters(request)
        ? responder.AnswerAsync(request, () => ReadCombination(request), LoadCombinationAsync, RenderCombination, cancellation)
        : responder.AnswerAsync(request, () => ReadAll(request), LoadAllAsync, RenderAll, cancellation);

    private static AllQuery ReadAll(HttpRequest request) => new(TermPaging.ReadAllKinds(request, TermPaging.MaxLimit));

    private CombinationQuery ReadCombination(HttpRequest request) => new(ListQuery.ReadSearch(request, site.Options.PageSize));

    private Task<OutlinePage> LoadAllAsync(AllQuery query, CancellationToken cancellation) =>
        OutlinePage.ReadAsync(lists, query.Paging, cancellation);

    private async Task<FeedSubject> LoadCombinationAsync(CombinationQuery query, CancellationToken cancellation) =>
        (await finder.FindAsync(query.List, cancellation)).Subject;

    private RenderedContent RenderAll(OutlinePage page)
    {
        var next = page.Next is null ? null : AddressOf(page.Paging with { After = page.Next.ToString() });
        var isFirst = page.Paging.After is null;
        var outline = Opml.Render(
            site.Links, site.Options.Title, page[TermKind.Speaker], page[TermKind.Tag], page[TermKind.Author], isFirst, next);
        return new RenderedContent(outline, ContentType)
        {
            Fingerprint = page.Fingerprint,
            Self = AddressOf(page.Paging),
            First = AddressOf(page.Paging.First),
            Next = next,
        };
    }

    private RenderedContent RenderCombination(FeedSubject subject) =>
        new(Opml.Render(site.Links, site.Options.Title, subject), ContentType) { Self = site.Links.To(subject.OutlinePath) };

    private Uri AddressOf(TermPaging paging) => site.Links.To(Routes.Opml + paging.Query);

    private sealed record AllQuery(TermPaging Paging) : IQuery
    {
        public string Key => Routes.Opml + Paging.Query;
    }

    private sealed record CombinationQuery(ListQuery List) : IQuery
    {
        public string Key => Routes.Opml + List.RequestedQuery;

        public bool IsSearch => List.Search is not null;
    }
}
