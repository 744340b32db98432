using System.Text;
using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Feed.Web;

/// <summary>Answers the addresses of pages for people.</summary>
/// <param name="lists">The articles.</param>
/// <param name="terms">The tags and speakers.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends answers.</param>
/// <param name="data">Answers where a host takes the address of an article's data for that of its page.</param>
public sealed class PageHandlers(ArticleLists lists, TermFinder terms, Site site, Responder responder, DataHandlers data)
{
    private const string JsonEnd = ".json";

    /// <summary>The front page.</summary>
    public Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancellation) =>
        PagedAsync(request, "", async (paging, c) =>
        {
            var page = await lists.PageAsync(ListName.Latest, paging.Before, paging.Limit ?? site.Options.PageSize, c);
            var people = await lists.TermsAsync(TermKind.Speaker, c);
            var topics = await lists.TermsAsync(TermKind.Tag, c);
            var frame = site.Frame("", paging.Query(), FeedSubject.Everything.Description);
            return await PageAsync(HomeView.Create(new HomeModel(frame, page.Articles, Next("", page, paging), FrontPage.People(people), FrontPage.Topics(topics))));
        }, cancellation);

    /// <summary>All tags.</summary>
    public Task<IResult> TagsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Tag, "Topics", Routes.Tags, cancellation);

    /// <summary>A tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Tag, tag, (term, page, paging) =>
        {
            var subject = FeedSubject.Of(term);
            return TagView.Create(new TagModel(Frame(subject, paging), subject, page.Articles, Next(subject.PagePath, page, paging)));
        }, cancellation);

    /// <summary>All speakers.</summary>
    public Task<IResult> SpeakersAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Speaker, "Speakers", Routes.Speakers, cancellation);

    /// <summary>A speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, CancellationToken cancellation) =>
        TermAsync(request, TermKind.Speaker, speaker, (term, page, paging) =>
        {
            var subject = FeedSubject.Of(term);
            var role = page.Articles.SelectMany(stored => stored.Content!.Speakers).FirstOrDefault(one => one.Slug == term.Slug && one.Role is not null)?.Role;
            return SpeakerView.Create(new SpeakerModel(Frame(subject, paging), subject, term, role, page.Articles, Next(subject.PagePath, page, paging)));
        }, cancellation);

    /// <summary>An article.</summary>
    public Task<IResult> ArticleAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (id.EndsWith(JsonEnd, StringComparison.Ordinal))
            return data.ArticleAsync(request, id[..^JsonEnd.Length], cancellation);
        var path = SiteLinks.PathOfArticle(id);
        return responder.AnswerAsync(request, path, async (_, c) =>
        {
            var (stored, instead) = await ArticleFinder.FindAsync(lists, id, c);
            return stored is null ? instead! : await PageAsync(ArticleView.Create(ArticleModels.Of(stored, site)));
        }, cancellation);
    }

    /// <summary>What this is, and how to subscribe.</summary>
    public Task<IResult> AboutAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerAsync(request, Routes.About, (_, _) => PageAsync(AboutView.Create(new AboutModel(
            site.Frame("How to subscribe", Routes.About, "How to follow a person, a topic or everything in a feed reader.")))), cancellation);

    /// <summary>The files that could not be read.</summary>
    public Task<IResult> RejectedAsync(HttpRequest request, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            var rejected = await lists.RejectedAsync(cancellation);
            return await PageAsync(RejectedView.Create(new RejectedModel(site.Frame("Rejected files"), rejected)), isVolatile: true);
        });

    private Task<IResult> TermsAsync(HttpRequest request, TermKind kind, string title, string path, CancellationToken cancellation) =>
        responder.AnswerAsync(request, path, async (_, c) => await PageAsync(TermsView.Create(new TermsModel(
            site.Frame(title, path), kind, await lists.TermsAsync(kind, c)))), cancellation);

    private Task<IResult> TermAsync(
        HttpRequest request, TermKind kind, string slug, Func<Term, ArticlePage, FeedPaging, RazorSlice> view, CancellationToken cancellation) =>
        PagedAsync(request, SiteLinks.PathOf(kind, slug), async (paging, c) =>
        {
            var (term, instead) = await terms.FindAsync(kind, slug, paging.Query(), c);
            return term is null
                ? instead!
                : await PageAsync(view(term, await lists.PageAsync(ListName.Of(kind, term.Slug), paging.Before, paging.Limit ?? site.Options.PageSize, c), paging));
        }, cancellation);

    private async Task<IResult> PagedAsync(HttpRequest request, string path, Func<FeedPaging, CancellationToken, Task<Answer>> make, CancellationToken cancellation) =>
        PagingQuery.Read(request, site.Options.PageSize, out var paging) is { } wrong
            ? responder.Result(wrong)
            : await responder.AnswerAsync(request, $"page {path}{paging.Query()}", (_, c) => make(paging, c), cancellation);

    private PageFrame Frame(FeedSubject subject, FeedPaging paging) =>
        site.Frame(subject.About, subject.PagePath + paging.Query(), subject.Description, [subject, FeedSubject.Everything]);

    private static string? Next(string path, ArticlePage page, FeedPaging paging) =>
        page.Next is null ? null : path + (paging with { Before = page.Next }).Query();

    private static async Task<Answer> PageAsync(RazorSlice slice, bool isVolatile = false) => new Answer.Found(
        new RenderedContent(Encoding.UTF8.GetBytes(await PageRenderer.RenderAsync(slice)), PageRenderer.ContentType) { Volatile = isVolatile });
}
