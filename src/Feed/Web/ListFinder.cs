using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Words;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>A list of articles that has been found: what it is about, and how to read it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="ReadAsync">Reads a page of it.</param>
/// <param name="CardsAsync">Reads a page of it without the texts of the articles.</param>
/// <param name="Term">The tag, speaker or author whose list it is; null for everything and combinations.</param>
public sealed record FoundList(
    FeedSubject Subject,
    Func<Cursor?, int, CancellationToken, Task<ArticlePage>> ReadAsync,
    Func<Cursor?, int, CancellationToken, Task<ArticlePage>> CardsAsync,
    Term? Term = null)
{
    /// <summary>The tags, speakers and authors that a combination asks for; empty for other lists.</summary>
    public IReadOnlyList<Term> Combined { get; init; } = [];

    /// <summary>Reads a part of it for a page, which shows texts only where it shows what people said.</summary>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> ShownAsync(Cursor? before, int limit, CancellationToken cancellation) =>
        Subject.Speakers.Count > 0 ? ReadAsync(before, limit, cancellation) : CardsAsync(before, limit, cancellation);
}

/// <summary>Finds the list that a path or a combination names, or what to answer instead.</summary>
/// <param name="lists">The articles.</param>
/// <param name="search">Finds articles by words.</param>
/// <param name="terms">The tags, speakers and authors.</param>
/// <param name="site">Makes addresses.</param>
public sealed class ListFinder(ArticleLists lists, ArticleSearch search, TermFinder terms, Site site)
{
    /// <summary>The list of a tag, speaker or author.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="slug">The slug in the path.</param>
    /// <param name="file">What follows the slug in the path.</param>
    /// <param name="query">The parameters.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(FoundList? List, Answer? Instead)> TermAsync(TermKind kind, string slug, string file, ListQuery query,
        CancellationToken cancellation)
    {
        var canonical = query.Paging.Query();
        var (term, instead) = await terms.FindAsync(kind, slug, file + canonical, cancellation);
        if (term is null)
            return (null, instead);
        return canonical.TrimStart('?') != query.Asked
            ? (null, new Answer.Moved(site.Links.Local(SiteLinks.PathOf(kind, slug) + file + canonical)))
            : (Found(FeedSubject.Of(term), ListName.Of(kind, term.Slug), term), null);
    }

    /// <summary>Everything, or what a combination chooses of it.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="addressOf">Makes the address of a subject, for redirects to the one address of each list.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(FoundList? List, Answer? Instead)> CombinedAsync(
        ListQuery query, Func<FeedSubject, string> addressOf, CancellationToken cancellation)
    {
        var (list, _, unknown) = await ChosenAsync(query, cancellation);
        if (list is null)
            return (null, unknown);
        var subject = list.Subject;
        return subject.FeedPath != FeedSubject.Everything.FeedPath || query.Paging.Query(subject.Query).TrimStart('?') != query.Asked
            ? (null, new Answer.Moved(addressOf(subject)))
            : (list, null);
    }

    /// <summary>
    /// What a combination chooses, whatever the form of the address that asks for it: everything, the list of one name, or a list of its
    /// own.
    /// </summary>
    /// <param name="query">The parameters.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(FoundList? List, Combination? Combination, Answer? Instead)> ChosenAsync(ListQuery query,
        CancellationToken cancellation)
    {
        var (combination, unknown) = await ResolveAsync(query, cancellation);
        if (combination is null)
            return (null, null, unknown);
        var list = combination switch
        {
            _ when query.Words is { } words => new FoundList(
                FeedSubject.Of(words, combination, QueryOf(words, combination)),
                (before, limit, c) => search.PageAsync(new WordSearch(words, combination), before, limit, SearchBounds.Feed, c),
                (before, limit, c) => search.PageAsync(new WordSearch(words, combination), before, limit, SearchBounds.Feed, c))
            {
                Combined = combination.Terms,
            },
            { Terms.Count: 0, Not.Count: 0 } => Found(FeedSubject.Everything, ListName.Latest, term: null),
            { Terms: [var only], Not.Count: 0 } => Found(FeedSubject.Of(only), ListName.Of(only.Kind, only.Slug), only),
            _ => new FoundList(
                FeedSubject.Of(combination, QueryOf(combination)),
                (before, limit, c) => lists.CombineAsync(combination, before, limit, c),
                (before, limit, c) => lists.CombineCardsAsync(combination, before, limit, c))
            {
                Combined = combination.Terms,
            },
        };
        return (list, combination, null);
    }

    private FoundList Found(FeedSubject subject, ListName list, Term? term) => new(
        subject, (before, limit, c) =>
            lists.PageAsync(list, before, limit, c), (before, limit, c) => lists.CardsAsync(list, before, limit, c), term);

    /// <summary>Looks every term up; each is kept once, in canonical order.</summary>
    private async Task<(Combination? Combination, Answer? Unknown)> ResolveAsync(ListQuery query, CancellationToken cancellation)
    {
        var (wanted, unknown) = await terms.FindAllAsync(query.Terms, cancellation);
        if (wanted is null)
            return (null, unknown);
        var (unwanted, unknownToo) = await terms.FindAllAsync(query.Not, cancellation);
        return unwanted is null ? (null, unknownToo) : (new Combination(wanted, query.Any && wanted.Count > 1, unwanted), null);
    }

    /// <summary>The canonical parameters of a search, without question mark.</summary>
    internal static string QueryOf(SearchQuery words, Combination combination) =>
        string.Join('&', new[] { $"q={ListQuery.Escaped(words.Text)}", QueryOf(combination) }.Where(part => part.Length > 0));

    private static string QueryOf(Combination combination) => string.Join('&', [
        .. combination.Terms.Select(term => $"{term.Kind.Word()}={Uri.EscapeDataString(term.Slug)}"),
        .. combination.Not.Select(term => $"not={term.Kind.Word()}:{Uri.EscapeDataString(term.Slug)}"),
        .. combination.Any ? ["match=any"] : Array.Empty<string>(),
    ]);
}
