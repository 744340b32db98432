using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Feed.Web;

/// <summary>Handles the pages of tags, speakers and authors.</summary>
/// <param name="finder">Finds lists.</param>
/// <param name="lists">The articles.</param>
/// <param name="names">Finds topics by the beginnings of their words.</param>
/// <param name="site">The site's settings and addresses.</param>
/// <param name="responder">Sends responses.</param>
internal sealed class TermHandlers(ListFinder finder, ArticleLists lists, NameIndex names, Site site, Responder responder)
{
    private const int TermsPerPage = 200;

    /// <summary>The maximum number of matching topics on a page.</summary>
    private const int MaxFound = 100;

    /// <summary>All tags.</summary>
    public Task<IResult> TagsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Tag, cancellation);

    /// <summary>All authors.</summary>
    public Task<IResult> AuthorsAsync(HttpRequest request, CancellationToken cancellation) =>
        TermsAsync(request, TermKind.Author, cancellation);

    /// <summary>A tag.</summary>
    public Task<IResult> TagAsync(HttpRequest request, string tag, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadTerm(request, TermKind.Tag, tag), LoadTermAsync, RenderTagAsync, cancellation);

    /// <summary>A speaker.</summary>
    public Task<IResult> SpeakerAsync(HttpRequest request, string speaker, CancellationToken cancellation) =>
        responder.AnswerAsync(
            request, () => ReadTerm(request, TermKind.Speaker, speaker), LoadTermAsync, RenderSpeakerAsync, cancellation);

    /// <summary>An author.</summary>
    public Task<IResult> AuthorAsync(HttpRequest request, string author, CancellationToken cancellation) =>
        responder.AnswerAsync(request, () => ReadTerm(request, TermKind.Author, author), LoadTermAsync, RenderAuthorAsync, cancellation);

    private Task<IResult> TermsAsync(HttpRequest request, TermKind kind, CancellationToken cancellation) => responder.AnswerAsync(
        request, () => new TermsQuery(kind, TermPaging.Read(request, TermsPerPage))
        {
            SearchText = kind == TermKind.Tag ? NameQuery.ReadSearchText(request) : null,
        }, LoadTermsAsync, RenderTermsAsync, cancellation);

    private async Task<TermList> LoadTermsAsync(TermsQuery query, CancellationToken cancellation)
    {
        if (query.Kind == TermKind.Author)
        {
            var (authors, isBySurname) = await new AuthorList(lists).ReadAsync(query.Paging, cancellation);
            return new TermList(query, authors, isBySurname, []);
        }

        // Longer lists have no letters; their topics are found with the search box.
        var all = await lists.TermsAsync(query.Kind, after: null, TermPaging.MaxLimit, cancellation);
        var page = query.SearchText is { } searchText
            ? new TermPage(await names.FindAsync(query.Kind, searchText, MaxFound, cancellation), HasMore: false)
            : await lists.TermsAsync(query.Kind, query.Paging.After, query.Paging.Limit, cancellation);
        return new TermList(query, page, false, all.HasMore ? [] : TermLetter.Of(all.Terms, query.Path));
    }

    private Task<RenderedContent> RenderTermsAsync(TermList list)
    {
        var (path, paging) = (list.Query.Path, list.Query.Paging);
        var frame = site.Frame(
            list.Query.Kind == TermKind.Tag ? "Topics" : "Authors",
            list.Query.Key,
            DisplayText.Lede(list.Query.Kind, list.IsBySurname));
        return PageRenderer.ContentAsync(list.Page.Terms.Count, count => TermsView.Create(
            new TermsModel(frame, list.Query.Kind, [.. list.Page.Terms.Take(count)], Others(count))
            {
                IsBySurname = list.IsBySurname,
                Letters = list.Letters,
                SearchText = list.Query.SearchText ?? "",
            }));

        OtherPages Others(int count) => new(
            paging.After is null ? null : path + paging.First.Query,
            list.Query.SearchText is null && (list.Page.HasMore || count < list.Page.Terms.Count)
                ? path + (paging with { After = list.Page.Terms[count - 1].Slug }).Query
                : null);
    }

    private TermQuery ReadTerm(HttpRequest request, TermKind kind, string slug) =>
        new(kind, slug, ListQuery.ReadSearch(request, site.Options.PageSize, allowsEmptySearch: true));

    /// <summary>For the first page, also reads articles that the page does not show, for its statistics.</summary>
    private async Task<ShownTerm> LoadTermAsync(TermQuery query, CancellationToken cancellation)
    {
        var paging = query.List.Paging;
        var list = await finder.FindTermAsync(query.Kind, query.Slug, query.List, format: null, cancellation);
        var term = list.Term!;
        var page = await list.ReadForPageAsync(paging.Before, paging.Limit ?? site.Options.PageSize, cancellation);
        var (following, isComplete) = paging.Before is null && page.Articles.Count < ListQuery.MaxLimit
            ? await lists.FollowingAsync(term, page, ListQuery.MaxLimit - page.Articles.Count, cancellation)
            : ([], page.Next is null);
        return new ShownTerm(term, list.Subject, page, paging)
        {
            Namesake = await NamesakeAsync(term, cancellation),
            Known = [.. page.Articles.Select(record => ListedArticle.Of(record, term)), .. following],
            IsComplete = isComplete,
        };
    }

    /// <summary>
    /// The author with a speaker's name, or the reverse; null when there is none. They have separate lists, because they may be different
    /// people.
    /// </summary>
    private async Task<Term?> NamesakeAsync(Term term, CancellationToken cancellation)
    {
        if (term.Kind == TermKind.Tag)
            return null;
        var kind = term.Kind == TermKind.Speaker ? TermKind.Author : TermKind.Speaker;
        return await lists.FindTermAsync(kind, term.Slug, cancellation) is { } other && other.IsListed ? other : null;
    }

    private Task<RenderedContent> RenderTagAsync(ShownTerm tag) => BoundedAsync(tag, page => TagView.Create(new TagModel(
        site.Frame(tag.Subject, tag.Paging),
        tag.Subject,
        page.Articles,
        tag.Others(page),
        RelatedLists.People(tag.Term, tag.Known))
    { Tag = tag.Term }));

    private Task<RenderedContent> RenderSpeakerAsync(ShownTerm speaker) => BoundedAsync(speaker, page => SpeakerSlice(speaker, page));

    private static Task<RenderedContent> BoundedAsync(ShownTerm term, Func<ArticlePage, RazorSlice> slice) =>
        PageRenderer.ContentAsync(term.Page.Articles.Count, count => slice(term.Page.First(count)));

    private RazorSlice<SpeakerModel> SpeakerSlice(ShownTerm speaker, ArticlePage page)
    {
        var (known, isFirst) = (speaker.Known, speaker.Paging.Before is null);
        var role = known.Where(article => article.Role is not null).GroupBy(article => article.Role).MaxBy(roles => roles.Count())?.Key;
        return SpeakerView.Create(new SpeakerModel(
            site.Frame(speaker.Subject, speaker.Paging),
            speaker.Subject,
            speaker.Term,
            role,
            page.Articles,
            speaker.Others(page),
            RelatedLists.Topics(speaker.Term, known),
            isFirst ? StatementMonths.Of(known, site.TimeZone, speaker.IsComplete) : null)
        {
            Namesake = speaker.Namesake,
            Roles = isFirst ? RoleSpan.Of(known, site.TimeZone) : [],
            Newest = speaker.IsComplete ? null : known.Count,
        });
    }

    private Task<RenderedContent> RenderAuthorAsync(ShownTerm author) => BoundedAsync(author, page => AuthorView.Create(new AuthorModel(
        site.Frame(author.Subject, author.Paging),
        author.Subject,
        author.Term,
        page.Articles,
        author.Others(page),
        RelatedLists.Topics(author.Term, author.Known),
        author.Namesake)));

    private sealed record TermsQuery(TermKind Kind, TermPaging Paging) : IQuery
    {
        public string Path => Kind.Plural();

        /// <summary>The search text; null for none.</summary>
        public string? SearchText { get; init; }

        public string Key => SearchText is null ? Path + Paging.Query : $"{Path}?q={Uri.EscapeDataString(SearchText)}";
    }

    private sealed record TermList(TermsQuery Query, TermPage Page, bool IsBySurname, IReadOnlyList<TermLetter> Letters);

    private sealed record TermQuery(TermKind Kind, string Slug, ListQuery List) : IQuery
    {
        public string Key => SiteLinks.PathOf(Kind, Slug) + List.RequestedQuery;
    }

    /// <summary>A page of a term's list, and the other data that its HTML page shows.</summary>
    private sealed record ShownTerm(Term Term, FeedSubject Subject, ArticlePage Page, FeedPaging Paging)
    {
        public Term? Namesake { get; init; }

        /// <summary>The articles of the page and those after it, up to the maximum page size.</summary>
        public required IReadOnlyList<ListedArticle> Known { get; init; }

        /// <summary>Whether <see cref="Known"/> reaches the end of the list.</summary>
        public bool IsComplete { get; init; }

        public OtherPages Others(ArticlePage page) => OtherPages.Of(Subject, page, Paging);
    }
}
