using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Feed.Web;

/// <summary>Handles the front page, article pages and site-wide pages.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">The articles.</param>
/// <param name="neighbours">Finds the next newer and older article.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
/// <param name="data">Handles requests for an article's JSON that a host routes to its page.</param>
internal sealed class PageHandlers(ListFinder finder, ArticleLists lists, ArticleNeighbours neighbours, Site site, Responder responder,
    DataHandlers data)
{
    private const string JsonExtension = ".json";

    /// <summary>The front page, or the page of a combination.</summary>
    public Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadHome(request), LoadHomeAsync, RenderHomeAsync, cancellation);

    /// <summary>An article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        id.EndsWith(JsonExtension, StringComparison.Ordinal)
            ? data.ArticleAsync(request, id[..^JsonExtension.Length], cancellation)
            : responder.AnswerAsync(request, () => new ArticleQuery(id), LoadArticleAsync, RenderArticleAsync, cancellation);

    /// <summary>The about page: how to subscribe, with addresses of this site as examples.</summary>
    public Task<IResult> AboutAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => new PathQuery(Routes.About), LoadAboutAsync, RenderAboutAsync, cancellation);

    /// <summary>The files that need an editor's attention.</summary>
    public Task<IResult> AttentionAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerUncachedAsync(request, lists.AttentionAsync, RenderAttentionAsync, cancellation);

    private HomeQuery ReadHome(HttpRequest request) => new(ListQuery.ReadSearch(request, site.Options.PageSize));

    private async Task<HomePage> LoadHomeAsync(HomeQuery query, CancellationToken cancellation)
    {
        var list = await finder.FindCanonicalAsync(query.List, format: null, cancellation);
        var paging = query.List.Paging;
        var page = await list.ReadForPageAsync(paging.Before, paging.Limit ?? site.Options.PageSize, cancellation);
        var isEverything = list.Subject == FeedSubject.Everything;
        var topTerms = await lists.TopTermsAsync(isEverything ? [TermKind.Speaker, TermKind.Tag] : [], cancellation);
        return new HomePage(query.List, list, page, topTerms);
    }

    private Task<RenderedContent> RenderHomeAsync(HomePage home) => PageRenderer.ContentAsync(
        home.Page.Articles.Count, count => HomeSlice(home, home.Page.First(count)));

    private RazorSlice HomeSlice(HomePage home, ArticlePage page)
    {
        var (subject, paging) = (home.List.Subject, home.Query.Paging);
        var (frame, others) = (site.Frame(subject, paging), OtherPages.Of(subject, page, paging));
        if (subject != FeedSubject.Everything)
        {
            return TagView.Create(
                new TagModel(frame, subject, page.Articles, others, RelatedLists.Parts(home.List.Combination.Terms)));
        }

        var people = FrontPage.People([.. home.TopTerms[TermKind.Speaker]]);
        var topics = FrontPage.Topics([.. home.TopTerms[TermKind.Tag]]);
        var model = new HomeModel(frame, page.Articles, others, people, topics);
        return HomeView.Create(home.Query.RequestedParameters.Length == 0 ? FrontPage.Arrange(model) : model);
    }

    private async Task<FoundArticle> LoadArticleAsync(ArticleQuery query, CancellationToken cancellation)
    {
        var record = await ArticleFinder.FindAsync(lists, query.Id, cancellation);
        var (newer, older) = await neighbours.FindAsync(record, cancellation);
        return new FoundArticle(record, newer, older);
    }

    private Task<RenderedContent> RenderArticleAsync(FoundArticle found) => PageRenderer.ContentAsync(
        ArticleView.Create(ArticleModels.Create(found.Record, site) with { Newer = found.Newer, Older = found.Older }));

    private Task<ArticlePage> LoadAboutAsync(PathQuery query, CancellationToken cancellation) =>
        lists.CardsAsync(ListName.Latest, after: null, site.Options.PageSize, cancellation);

    private Task<RenderedContent> RenderAboutAsync(ArticlePage newest)
    {
        var frame = site.Frame("How to subscribe", Routes.About, "How to follow a person, a topic or everything in a feed reader.");
        return PageRenderer.ContentAsync(AboutView.Create(new AboutModel(frame, SubscribeExample.Of(newest.Articles))));
    }

    private Task<RenderedContent> RenderAttentionAsync(IReadOnlyList<AttentionFile> files) => PageRenderer.ContentAsync(
        files.Count,
        count => AttentionView.Create(new AttentionModel(
            site.Frame("Files that need attention", path: null, "Files that could not be published as they are, and what to do."),
            files,
            count)),
        isRestricted: true);

    private sealed record HomeQuery(ListQuery List) : IQuery
    {
        public string Key => List.RequestedQuery;

        public bool IsSearch => List.Search is not null;
    }

    private sealed record HomePage(ListQuery Query, FoundList List, ArticlePage Page, ILookup<TermKind, Term> TopTerms);

    private sealed record ArticleQuery(string Id) : IQuery
    {
        public string Key => SiteLinks.PathOfArticle(Id);
    }

    private sealed record FoundArticle(ArticleRecord Record, ArticleRecord? Newer, ArticleRecord? Older);
}
