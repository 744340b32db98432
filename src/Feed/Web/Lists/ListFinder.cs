using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Words;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>A list of articles: its subject, and functions that read it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="ReadArticlesAsync">Reads a page of complete articles.</param>
/// <param name="ReadCardsAsync">Reads a page of articles without their texts.</param>
/// <param name="Term">The tag, speaker or author whose list it is; null for everything and combinations.</param>
public sealed record FoundList(
    FeedSubject Subject,
    Func<Cursor?, int, CancellationToken, Task<ArticlePage>> ReadArticlesAsync,
    Func<Cursor?, int, CancellationToken, Task<ArticlePage>> ReadCardsAsync,
    Term? Term = null)
{
    /// <summary>The combination in the query; empty for a list named by the path.</summary>
    public Combination Combination { get; init; } = new([], false, []);

    /// <summary>Reads what an HTML page shows: complete articles if it shows what people said, else articles without their texts.</summary>
    /// <param name="after">Where the previous page ends; null for the first page.</param>
    /// <param name="limit">The maximum number.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<ArticlePage> ReadForPageAsync(Cursor? after, int limit, CancellationToken cancellation) =>
        Subject.Speakers.Count > 0 ? ReadArticlesAsync(after, limit, cancellation) : ReadCardsAsync(after, limit, cancellation);
}

/// <summary>Finds the list that a path or a combination names.</summary>
/// <param name="lists">The articles.</param>
/// <param name="search">Finds articles by words.</param>
/// <param name="terms">The tags, speakers and authors.</param>
/// <param name="site">Builds addresses.</param>
internal sealed class ListFinder(ArticleLists lists, ArticleSearch search, TermFinder terms, Site site)
{
    /// <summary>The list of a tag, speaker or author.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="slug">The slug in the path.</param>
    /// <param name="query">The parameters. With filters or a search, the list is a combination, which has another address.</param>
    /// <param name="format">The format of the feed; null for the page.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="ShortCircuitException">There is no such list, or it is at another address.</exception>
    public async Task<FoundList> FindTermAsync(
        TermKind kind, string slug, ListQuery query, FeedFormat? format, CancellationToken cancellation)
    {
        if (query.IsFiltered && TermName.Of(kind, slug) is { } name)
            return await FindCanonicalAsync(query with { Terms = [name, .. query.Terms] }, format, cancellation);
        var file = format is { } known ? $"/feed.{known.Extension()}" : "";
        var canonical = query.Paging.Query();
        var term = await terms.FindAsync(kind, slug, file + canonical, cancellation);
        return canonical.TrimStart('?') == query.RequestedParameters
            ? Found(FeedSubject.Of(term), ListName.Of(kind, term.Slug), term)
            : throw new ShortCircuitException(new Answer.Moved(site.Links.Local(SiteLinks.PathOf(kind, slug) + file + canonical)));
    }

    /// <summary>All articles, or those that a combination selects; redirects to the canonical address.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="format">The format of the feed; null for the page.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="ShortCircuitException">A name is unknown, or the request is not for the canonical address.</exception>
    public async Task<FoundList> FindCanonicalAsync(ListQuery query, FeedFormat? format, CancellationToken cancellation)
    {
        var list = await FindAsync(query, cancellation);
        var (subject, parameters) = (list.Subject, query.Paging.Query(list.Subject.PageQuery));
        var isCanonical = subject.FeedPath == FeedSubject.Everything.FeedPath && parameters.TrimStart('?') == query.RequestedParameters;
        if (isCanonical && (format is not null || subject.Search is null))
            return list;
        var path = format is { } known ? $"{subject.FeedPath}.{known.Extension()}{parameters}" : subject.PageAt(query.Paging);
        throw new ShortCircuitException(new Answer.Moved(site.Links.Local(path)));
    }

    /// <summary>The list that a combination selects, without redirects: everything, the list of one name, or a combined list.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="ShortCircuitException">A name is unknown.</exception>
    public async Task<FoundList> FindAsync(ListQuery query, CancellationToken cancellation)
    {
        // Sequentially, because the response names the first unknown name.
        var wanted = await terms.FindAllAsync(query.Terms, cancellation);
        var excluded = await terms.FindAllAsync(query.Excluded, cancellation);
        var combination = new Combination(wanted, query.MatchesAny && wanted.Count > 1, excluded);
        var list = combination switch
        {
            _ when query.Search is { } words => new FoundList(
                FeedSubject.Of(words, combination, QueryOf(words, combination)),
                SearchAsync(new SearchRequest(words, combination)),
                SearchAsync(new SearchRequest(words, combination))),
            { IsEverything: true } => Found(FeedSubject.Everything, ListName.Latest, term: null),
            { Terms: [var only], Excluded.Count: 0 } => Found(FeedSubject.Of(only), ListName.Of(only.Kind, only.Slug), only),
            _ => new FoundList(
                FeedSubject.Of(combination, QueryOf(combination)),
                (after, limit, c) => lists.CombineAsync(combination, after, limit, c),
                (after, limit, c) => lists.CombineCardsAsync(combination, after, limit, c)),
        };
        return list with { Combination = combination };
    }

    private FoundList Found(FeedSubject subject, ListName list, Term? term) => new(
        subject,
        (after, limit, c) => lists.PageAsync(list, after, limit, c),
        (after, limit, c) => lists.CardsAsync(list, after, limit, c),
        term);

    private Func<Cursor?, int, CancellationToken, Task<ArticlePage>> SearchAsync(SearchRequest request) =>
        (after, limit, c) => search.PageAsync(request, after, limit, SearchBounds.Feed, c);

    /// <summary>The canonical parameters of a search, without the question mark.</summary>
    internal static string QueryOf(SearchQuery words, Combination combination) =>
        string.Join('&', new[] { $"q={SiteLinks.Escape(words.Text)}", QueryOf(combination) }.Where(part => part.Length > 0));

    private static string QueryOf(Combination combination) => string.Join('&', [
        .. combination.Terms.Select(term => $"{term.Kind.Word()}={Uri.EscapeDataString(term.Slug)}"),
        .. combination.Excluded.Select(term => $"not={term.Kind.Word()}:{Uri.EscapeDataString(term.Slug)}"),
        .. combination.MatchesAny ? ["match=any"] : Array.Empty<string>(),
    ]);
}
