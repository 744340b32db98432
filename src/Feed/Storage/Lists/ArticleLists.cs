using Feed.Storage.Configuration;
using Feed.Storage.Names;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Reads the lists. A list row is only a candidate: each is checked against its record, so an article appears, changes and disappears in
/// all lists at the moment its record is written.
/// </summary>
internal sealed class ArticleLists(
    FeedStorage storage,
    ArticleRecords records,
    TermRows terms,
    TopTerms topTerms,
    SharedIdentities identities,
    ConfigurationFiles configuration)
{
    /// <summary>
    /// The maximum text size of a page, in UTF-8 bytes. A page ends before the article that would exceed it, but has at least one article.
    /// </summary>
    public const long MaxPageBytes = 4 * 1024 * 1024;

    private const int CountedPerPage = 1_000;

    private readonly ListPages pages = new(storage, records);

    /// <summary>The number of published articles. Reads every record: call it at startup, never during a request.</summary>
    public ValueTask<int> CountPublishedAsync(CancellationToken cancellation) => records
        .AfterAsync("", CountedPerPage, cancellation)
        .CountAsync(record => record is { State: ArticleState.Published, IsDamaged: false }, cancellation);

    /// <summary>
    /// A page of a list; it ends after <paramref name="limit"/> articles or <see cref="MaxPageBytes"/>, whichever comes first.
    /// </summary>
    /// <param name="list">The list; the page of an unknown list is empty.</param>
    /// <param name="after">The page starts after this place; null starts with the newest.</param>
    /// <param name="limit">The maximum number of articles, 1 to 100.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public Task<ArticlePage> PageAsync(ListName list, Cursor? after, int limit, CancellationToken cancellation) =>
        pages.PageAsync(list, after, limit, withText: true, cancellation);

    /// <summary>A page of a list with only what lists show of each article, without the text.</summary>
    /// <param name="list">The list; the page of an unknown list is empty.</param>
    /// <param name="after">The page starts after this place; null starts with the newest.</param>
    /// <param name="limit">The maximum number of articles, 1 to 200.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public Task<ArticlePage> CardsAsync(ListName list, Cursor? after, int limit, CancellationToken cancellation) =>
        pages.PageAsync(list, after, limit, withText: false, cancellation);

    /// <summary>
    /// A page of a combination of lists, with the same bounds as a page of one list. Where few of many articles match, a page can be short
    /// or empty and still have a next page.
    /// </summary>
    /// <param name="combination">Which articles match.</param>
    /// <param name="after">The page starts after this place; null starts with the newest.</param>
    /// <param name="limit">The maximum number of articles, 1 to 100.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public Task<ArticlePage> CombineAsync(Combination combination, Cursor? after, int limit, CancellationToken cancellation) =>
        pages.PageAsync(combination, after, limit, withText: true, cancellation);

    /// <summary>A page as <see cref="CombineAsync(Combination, Cursor?, int, CancellationToken)"/> returns it, without the text.</summary>
    /// <param name="combination">Which articles match.</param>
    /// <param name="after">The page starts after this place; null starts with the newest.</param>
    /// <param name="limit">The maximum number of articles, 1 to 100.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public Task<ArticlePage> CombineCardsAsync(Combination combination, Cursor? after, int limit, CancellationToken cancellation) =>
        pages.PageAsync(combination, after, limit, withText: false, cancellation);

    /// <summary>
    /// The articles that follow a page in the list of a tag, speaker or author, for statistics over many articles. They come from list rows
    /// alone: while an article changes, its old or its new row may count. After a crash of the publisher, that lasts until the sweep has
    /// repaired the list.
    /// </summary>
    /// <param name="term">The tag, speaker or author.</param>
    /// <param name="page">A page of its list.</param>
    /// <param name="limit">The maximum number of articles.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <returns>The articles, and whether these are all that follow.</returns>
    public async Task<(IReadOnlyList<ListedArticle> Articles, bool AreAll)> FollowingAsync(Term term, ArticlePage page, int limit,
        CancellationToken cancellation)
    {
        if (page.Next is null)
            return ([], true);
        var list = ListName.Of(term.Kind, term.Slug);
        var rows = await pages.RowsAsync(list, page.Next, limit + 1, ListRows.ListedColumns, cancellation).Take(limit + 1)
            .ToListAsync(cancellation);
        var seen = page.Articles.Select(article => article.Id).ToHashSet();
        var articles = rows.Take(limit).Where(row => row.IsValid && seen.Add(row.Id)).Select(ListedArticle.Of).ToList();
        if (!articles.Contains(null))
            return (articles!, rows.Count <= limit);

        // Some rows have an earlier layout and lack columns, so read the records.
        var cards = await CardsAsync(list, page.Next, limit, cancellation);
        return ([.. cards.Articles.Select(article => ListedArticle.Of(article, term))], cards.Next is null);
    }

    /// <summary>The record of an article, whatever its state; null when the id was never used.</summary>
    public async Task<ArticleRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!ArticleId.IsValid(id) || await records.FindAsync(id, cancellation) is not { IsDamaged: false } record)
            return null;
        if (record is { NeedsContent: true, Content: null })
            await records.MarkUndecodableAsync(record, cancellation);
        return record;
    }

    /// <summary>
    /// The record of a published article without its text; null when there is none, or when the article is not published.
    /// </summary>
    public async Task<ArticleRecord?> FindCardAsync(string id, CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.ArticleKey(id));
        return await records.FindCardAsync(id, cancellation)
            is { State: ArticleState.Published, Content: not null } record ? record : null;
    }

    /// <summary>A tag, speaker or author that has articles, or once had some; null for any other slug.</summary>
    public Task<Term?> FindTermAsync(TermKind kind, string slug, CancellationToken cancellation) =>
        terms.FindAsync(kind, slug, cancellation);

    /// <summary>
    /// The tags, speakers or authors with the most articles, at most 100 of each kind, in descending order. On a large site this does not
    /// read all terms. The sweep counts the articles, see <see cref="Term.Articles"/>.
    /// </summary>
    public Task<ILookup<TermKind, Term>> TopTermsAsync(IReadOnlyCollection<TermKind> kinds, CancellationToken cancellation) =>
        topTerms.FindAsync(kinds, cancellation);

    /// <summary>
    /// A page of the tags, speakers or authors that have an article, in the order of slugs: added and removed terms do not shift the pages.
    /// </summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="after">Only terms whose slug comes after this one; null starts with the first.</param>
    /// <param name="limit">The maximum number of terms, 0 to 1000.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<TermPage> TermsAsync(TermKind kind, string? after, int limit, CancellationToken cancellation)
    {
        var page = new List<Term>();
        await foreach (var term in terms.AfterAsync(kind, after, Math.Min(limit + 1, 1000), cancellation))
        {
            if (!term.IsListed)
                continue;
            if (page.Count == limit)
                return new TermPage(page, HasMore: true);
            page.Add(term);
        }

        return new TermPage(page, HasMore: false);
    }

    /// <summary>The notes on a file that shares its URL or its name with other files, one sentence for each of the others.</summary>
    public Task<IReadOnlyList<string>> SharedIdentityNotesAsync(string id, CancellationToken cancellation) =>
        identities.NotesAsync(id, cancellation);

    /// <summary>
    /// The files that need an editor's attention: configuration files and uploads that cannot be read, held files, and published ones with
    /// notes; at most 200 articles of each kind, the most recent first.
    /// </summary>
    public Task<IReadOnlyList<AttentionFile>> AttentionAsync(CancellationToken cancellation) =>
        new AttentionFiles(this, identities, configuration).FindAsync(cancellation);
}
