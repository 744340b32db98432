using System.Text;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Feed.Web;

/// <summary>Answers the addresses of pages for people.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">The articles.</param>
/// <param name="neighbours">Finds the articles next to one.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
/// <param name="data">Answers where a host takes the address of an article's data for that of its page.</param>
public sealed class PageHandlers(ListFinder finder, ArticleLists lists, ArticleNeighbours neighbours, Site site, Responder responder,
    DataHandlers data)
{
    private const string JsonEnd = ".json";
    private const int UsualTerms = 200;

    /// <summary>The front page, or the page of a combination.</summary>
    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (ListQuery.ReadSearch(request, site.Options.PageSize, takesNone: false, out var query) is { } wrong)
            return responder.Result(wrong);
        return await responder.AnswerAsync(request, query.AskedQuery, isSearch: query.Words is not null, async (_, c) =>
        {
            string AddressOf(FeedSubject subject) => site.Links.Local(subject.PageAt(query.Paging));
            var (list, instead) = await finder.CombinedAsync(query, AddressOf, c);
            if (list is null)
                return instead!;
            if (list.Subject.Words is not null)
                return new Answer.Moved(AddressOf(list.Subject));
            var page = await list.ShownAsync(query.Paging.Before, query.Paging.Limit ?? site.Options.PageSize, c);
            if (list.Subject != FeedSubject.Everything)
                return await PageAsync(
                    TagView.Create(
                        new TagModel(Frame(list.Subject, query.Paging), list.Subject, page.Articles,
                            Others(list.Subject, page, query.Paging), RelatedLists.Parts(list.Combined))));
            var busiest = await lists.BusiestAsync([TermKind.Speaker, TermKind.Tag], c);
            var (people, topics) = (FrontPage.People([.. busiest[TermKind.Speaker]]), FrontPage.Topics([.. busiest[TermKind.Tag]]));
            var model = new HomeModel(Frame(list.Subject, query.Paging), page.Articles, Others(list.Subject, page, query.Paging), people,
                topics);
            return await PageAsync(HomeView.Create(query.Asked.Length == 0 ? FrontPage.Shaped(model) : model));
        }, cancellation);
    }

    /// <summary>All tags.</summary>
    public Task<IResult> TagsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Tag, "Topics", Routes.Tags, cancellation);

    /// <summary>A tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Tag, tag, (term, subject, page, all, _, paging, _) => TagView.Create(new TagModel(
            Frame(subject, paging), subject, page.Articles, Others(subject, page, paging), RelatedLists.People(term, all))), cancellation);

    /// <summary>A speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Speaker, speaker, (term, subject, page, all, areAll, paging, namesake) =>
        {
            var role = all.Where(one => one.Role is not null).GroupBy(one => one.Role).MaxBy(roles => roles.Count())?.Key;
            return SpeakerView.Create(new SpeakerModel(
                Frame(subject, paging),
                subject,
                term,
                role,
                page.Articles,
                Others(subject, page, paging),
                RelatedLists.Topics(term, all),
                paging.Before is null ? QuoteMonths.Of(all, site.TimeZone, areAll) : null)
            {
                Namesake = namesake,
                Roles = paging.Before is null ? RoleSpan.Of(all, site.TimeZone) : [],
                Newest = areAll ? null : all.Count,
            });
        }, cancellation);

    /// <summary>All authors.</summary>
    public Task<IResult> AuthorsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Author, "Authors", Routes.Authors, cancellation);

    /// <summary>An author.</summary>
    public Task<IResult> AuthorAsync(HttpRequest request, string author, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Author, author, (term, subject, page, all, _, paging, namesake) => AuthorView.Create(new AuthorModel(
            Frame(subject, paging),
            subject,
            term,
            page.Articles,
            Others(subject, page, paging),
            RelatedLists.Topics(term, all),
            namesake)), cancellation);

    /// <summary>An article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (id.EndsWith(JsonEnd, StringComparison.Ordinal))
            return data.ArticleAsync(request, id[..^JsonEnd.Length], cancellation);
        return responder.AnswerAsync(request, SiteLinks.PathOfArticle(id), async (_, c) =>
        {
            var (stored, instead) = await ArticleFinder.FindAsync(lists, id, c);
            if (stored is null)
                return instead!;
            var (newer, older) = await neighbours.OfAsync(stored, c);
            return await PageAsync(ArticleView.Create(ArticleModels.Of(stored, site) with { Newer = newer, Older = older }));
        }, cancellation);
    }

    /// <summary>What this is, and how to subscribe; its examples are addresses of this site.</summary>
    public Task<IResult> AboutAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, Routes.About, async (_, c) =>
        {
            var frame = site.Frame("How to subscribe", Routes.About, "How to follow a person, a topic or everything in a feed reader.");
            var newest = await lists.CardsAsync(ListName.Latest, before: null, site.Options.PageSize, c);
            return await PageAsync(AboutView.Create(new AboutModel(frame, SubscribeExample.Of(newest.Articles))));
        }, cancellation);

    /// <summary>The files that need an editor's attention.</summary>
    public Task<IResult> AttentionAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            var files = await lists.AttentionAsync(cancellation);
            return await PageAsync(RejectedView.Create(new RejectedModel(site.Frame("Files that need attention"), files)),
                isRestricted: true);
        }, cancellation);

    private async Task<IResult> TermsAsync(HttpRequest request, TermKind kind, string title, string path, CancellationToken cancellation)
    {
        if (TermPaging.Read(request, UsualTerms, out var paging) is { } wrong)
            return responder.Result(wrong);
        return await responder.AnswerAsync(request, path + paging.Query, async (_, c) =>
        {
            var (page, isBySurname) = kind == TermKind.Author
                ? await new SurnameList(lists).AuthorsAsync(paging, c)
                : (await lists.TermsAsync(kind, paging.After, paging.Limit, c), false);
            var others = new OtherPages(
                paging.After is null ? null : path + paging.First.Query,
                page.More ? path + (paging with { After = page.Terms[^1].Slug }).Query : null);
            return await PageAsync(
                TermsView.Create(
                    new TermsModel(site.Frame(title, path + paging.Query), kind, page.Terms, others) { IsBySurname = isBySurname }));
        }, cancellation);
    }

    /// <summary>The first page looks further down the list than it shows, for what it says of the whole.</summary>
    private async Task<IResult> TermAsync(
        HttpRequest request,
        TermKind kind,
        string slug,
        Func<Term, FeedSubject, ArticlePage, IReadOnlyList<ListedArticle>, bool, FeedPaging, Term?, RazorSlice> view,
        CancellationToken cancellation)
    {
        if (ListQuery.ReadPaging(request, site.Options.PageSize, out var query) is { } wrong)
            return responder.Result(wrong);
        var paging = query.Paging;
        return await responder.AnswerAsync(request, SiteLinks.PathOf(kind, slug) + query.AskedQuery, async (_, c) =>
        {
            var (list, instead) = await finder.TermAsync(kind, slug, "", query, c);
            if (list is null)
                return instead!;
            var term = list.Term!;
            var page = await list.ShownAsync(paging.Before, paging.Limit ?? site.Options.PageSize, c);
            var (following, areAll) = paging.Before is null && page.Articles.Count < ListQuery.MaxLimit
                ? await lists.FollowingAsync(term, page, ListQuery.MaxLimit - page.Articles.Count, c)
                : ([], page.Next is null);
            var namesake = await NamesakeAsync(term, c);
            var all = page.Articles.Select(stored => ListedArticle.Of(stored, term)).Concat(following).ToList();
            return await PageAsync(view(term, list.Subject, page, all, areAll, paging, namesake));
        }, cancellation);
    }

    /// <summary>
    /// The author of a speaker's name, or the speaker of an author's; null when there is none. They stay two lists: nobody knows whether
    /// they are one person.
    /// </summary>
    private async Task<Term?> NamesakeAsync(Term term, CancellationToken cancellation)
    {
        if (term.Kind == TermKind.Tag)
            return null;
        var kind = term.Kind == TermKind.Speaker ? TermKind.Author : TermKind.Speaker;
        return await lists.FindTermAsync(kind, term.Slug, cancellation) is { } other && other.IsListed ? other : null;
    }

    private PageFrame Frame(FeedSubject subject, FeedPaging paging) => site.Frame(
        subject.About, subject.PageAt(paging), subject.Description, subject);

    private static OtherPages Others(FeedSubject subject, ArticlePage page, FeedPaging paging) => new(
        paging.Before is null ? null : subject.PageAt(paging with { Before = null }),
        page.Next is null ? null : subject.PageAt(paging with { Before = page.Next }));

    private static async Task<Answer> PageAsync(RazorSlice slice, bool isRestricted = false) => new Answer.Found(
        new RenderedContent(Encoding.UTF8.GetBytes(await PageRenderer.RenderAsync(slice)),
            PageRenderer.ContentType)
        { Restricted = isRestricted });
}
