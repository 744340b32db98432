using Azure.Data.Tables;
using Feed.Storage.Configuration;
using Feed.Storage.Names;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Reads the lists. Rows only propose: each is checked against its record, so that an article appears, changes and goes everywhere at the
/// instant at which its record is written.
/// </summary>
public sealed class ArticleLists
{
    private const int MaxAttention = 200;

    private readonly FeedStorage storage;
    private readonly ArticleRecords records;
    private readonly ListPages pages;
    private readonly TermRows terms;
    private readonly BusiestTerms busiest;
    private readonly SharedIdentities identities;
    private readonly ConfigurationFiles configuration;

    internal ArticleLists(
        FeedStorage storage,
        ArticleRecords records,
        TermRows terms,
        BusiestTerms busiest,
        SharedIdentities identities,
        ConfigurationFiles configuration)
    {
        this.identities = identities;
        this.configuration = configuration;
        this.storage = storage;
        this.records = records;
        pages = new ListPages(storage, records);
        this.terms = terms;
        this.busiest = busiest;
    }

    /// <summary>
    /// The most text of one page, in bytes of UTF-8: a page ends before the article that goes beyond it, unless that is its first.
    /// </summary>
    public const long MaxPageBytes = 4 * 1024 * 1024;

    /// <summary>How many articles a list has by its rows, which differ from the records for moments only.</summary>
    public async Task<int> CountAsync(ListName list, CancellationToken cancellation) => await storage.Entries
        .QueryOrNoneAsync(TableClient.CreateQueryFilter($"PartitionKey eq {list.Value}"), [nameof(TableEntity.RowKey)], cancellation)
        .CountAsync(cancellation);

    /// <summary>
    /// A page of a list; it ends after <paramref name="limit"/> articles or <see cref="MaxPageBytes"/>, whichever comes first.
    /// </summary>
    /// <param name="list">The list; one that nobody ever entered is an empty page.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> PageAsync(ListName list, Cursor? before, int limit, CancellationToken cancellation) =>
        PageAsync(list, before, limit, withText: true, cancellation);

    /// <summary>A page of a list without the texts of its articles: what lists show of each.</summary>
    /// <param name="list">The list; one that nobody ever entered is an empty page.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> CardsAsync(ListName list, Cursor? before, int limit, CancellationToken cancellation) =>
        PageAsync(list, before, limit, withText: false, cancellation);

    /// <summary>
    /// A page of a combination of lists, bounded as that of one list. Where few of many articles are wanted it may be short, or empty, and
    /// still have a next one.
    /// </summary>
    /// <param name="combination">What is wanted.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> CombineAsync(Combination combination, Cursor? before, int limit, CancellationToken cancellation) =>
        CombineAsync(combination, before, limit, withText: true, cancellation);

    /// <summary>The same without the texts of the articles.</summary>
    /// <param name="combination">What is wanted.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> CombineCardsAsync(Combination combination, Cursor? before, int limit, CancellationToken cancellation) =>
        CombineAsync(combination, before, limit, withText: false, cancellation);

    /// <summary>
    /// The articles that follow a page in the list of a tag, speaker or author, for numbers over many. They are as the rows of the list
    /// have them: an article that changes at this moment may be counted as it was or as it will be, and one whose publisher died until the
    /// sweep has mended the list.
    /// </summary>
    /// <param name="term">The tag, speaker or author.</param>
    /// <param name="page">A page of its list.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The articles, and whether these are all that follow.</returns>
    public async Task<(IReadOnlyList<ListedArticle> Articles, bool AreAll)> FollowingAsync(Term term, ArticlePage page, int limit,
        CancellationToken cancellation)
    {
        if (page.Next is null)
            return ([], true);
        var list = ListName.Of(term.Kind, term.Slug);
        var rows = await pages.RowsAsync(list, page.Next, limit + 1, ListRows.ListedColumns, cancellation).Take(limit + 1)
            .ToListAsync(cancellation);
        var shown = page.Articles.Select(article => article.Id).ToHashSet();
        var others = rows.Take(limit).Where(row => row.IsValid && shown.Add(row.Id)).Select(ListedArticle.Of).ToList();
        if (!others.Contains(null))
            return (others!, rows.Count <= limit);

        // Rows of an earlier version have less in them.
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
        Dependencies.Current?.Add(Dependencies.Article(id));
        return await records.FindCardAsync(id, cancellation)
            is { State: ArticleState.Published, Content: not null } record ? record : null;
    }

    /// <summary>A tag, speaker or author that is known or once was; else null.</summary>
    public Task<Term?> FindTermAsync(TermKind kind, string slug, CancellationToken cancellation) =>
        terms.FindAsync(kind, slug, cancellation);

    /// <summary>All tags, speakers or authors that have an article, by display name.</summary>
    public async Task<IReadOnlyList<Term>> TermsAsync(TermKind kind, CancellationToken cancellation)
    {
        var all = await terms.AllAsync(kind, cancellation);
        return [.. all.Where(term => term.IsListed).OrderBy(term => term.Display, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>
    /// The tags, speakers or authors with the most articles, 100 at most of each kind, the busiest first; asks for no more where there are
    /// very many. As the sweep has counted them, see <see cref="Term.Articles"/>.
    /// </summary>
    public Task<ILookup<TermKind, Term>> BusiestAsync(IReadOnlyCollection<TermKind> kinds, CancellationToken cancellation) =>
        busiest.FindAsync(kinds, cancellation);

    /// <summary>
    /// A page of the tags, speakers or authors that have an article, by slug: a place in that order stays a place when terms come and go.
    /// </summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="after">Only those whose slug comes after this one; null from the first on.</param>
    /// <param name="limit">How many at most, 0 to 1000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<TermPage> TermsAsync(TermKind kind, string? after, int limit, CancellationToken cancellation)
    {
        var page = new List<Term>();
        await foreach (var term in terms.AfterAsync(kind, after, Math.Min(limit + 1, 1000), cancellation))
        {
            if (!term.IsListed)
                continue;
            if (page.Count == limit)
                return new TermPage(page, More: true);
            page.Add(term);
        }

        return new TermPage(page, More: false);
    }

    /// <summary>The notes on a file that shares its address or its name with others, one sentence for each of these.</summary>
    public Task<IReadOnlyList<string>> SharedIdentityNotesAsync(string id, CancellationToken cancellation) =>
        identities.NotesAsync(id, cancellation);

    /// <summary>
    /// The files that need an editor's attention: configuration files and uploads that cannot be read, held files, and published ones with
    /// notes; of each kind of article 200 at most, the last first.
    /// </summary>
    public async Task<IReadOnlyList<AttentionFile>> AttentionAsync(CancellationToken cancellation)
    {
        var shared = await identities.AllAsync(cancellation);
        var rejected = await AttentionPageAsync(ListName.Rejected, cancellation);
        var drafts = await AttentionPageAsync(ListName.Held, cancellation);
        var embargoed = await AttentionPageAsync(ListName.Embargo, cancellation);
        var noted = await AttentionPageAsync(ListName.Noted, cancellation);
        var listed = new[] { rejected, drafts, embargoed, noted }.SelectMany(page => page.Articles).Select(article => article.Id)
            .ToHashSet();
        List<ArticleRecord> others = [];
        foreach (var id in shared.Keys.Where(id => !listed.Contains(id)))
        {
            if (await FindAsync(id, cancellation) is { State: ArticleState.Published, Content: not null } article)
                others.Add(article);
        }

        return
        [
            .. (await configuration.GetAsync(cancellation)).Rejections,
            .. rejected.Articles.Select(article => Attention(article, AttentionKind.Rejected, article.RejectedAt, shared))
                .OrderByDescending(file => file.Since),
            .. drafts.Articles.Concat(embargoed.Articles).Where(IsAccepted)
                .Select(article => Attention(article, AttentionKind.Held, null, shared)).OrderByDescending(file => file.Since),
            .. noted.Articles.Concat(others).Where(IsAccepted).Select(article => Attention(article, AttentionKind.Note, null, shared)),
        ];
    }

    /// <summary>
    /// Whether the newest upload could be read. One that could not needs attention for that, whatever the version before it needs.
    /// </summary>
    private static bool IsAccepted(ArticleRecord article) => article.Rejection is null;

    private static AttentionFile Attention(ArticleRecord article, AttentionKind kind, DateTimeOffset? since,
        IReadOnlyDictionary<string, IReadOnlyList<string>> shared)
    {
        IReadOnlyList<string> ofIdentity = shared.GetValueOrDefault(article.Id) ?? [];
        IReadOnlyList<string> own = kind != AttentionKind.Rejected ? article.Content?.Notes ?? []
            : article.HeldFor is { } held
            ? [$"The version before it is held: {held} It stays held until an upload can be read, even past that time."]
            : [];
        IReadOnlyList<string> notes = [.. own, .. ofIdentity];
        var why = kind switch
        {
            AttentionKind.Rejected => article.Rejection!,
            AttentionKind.Held => article.HeldFor!,
            _ => string.Join(' ', notes),
        };
        var shown = article is { State: ArticleState.Published, Content: not null } ? article.Id : null;
        return new AttentionFile($"{FeedStorage.ArticlesContainer}/{article.Blob}", kind, why, since ?? article.AttentionAt
            ?? article.Updated, shown)
        {
            Until = kind == AttentionKind.Held ? article.HeldUntil : null,
            Notes = notes,
        };
    }

    private Task<ArticlePage> AttentionPageAsync(ListName list, CancellationToken cancellation) =>
        CardsAsync(list, before: null, MaxAttention, cancellation);

    private Task<ArticlePage> PageAsync(ListName list, Cursor? before, int limit, bool withText, CancellationToken cancellation) =>
        pages.PageAsync(pages.RowsAsync(list, before, limit + 1, ListRows.PageColumns, cancellation), lists => lists.Contains(list), before,
            limit, withText, cancellation);

    private Task<ArticlePage> CombineAsync(Combination combination, Cursor? before, int limit, bool withText,
        CancellationToken cancellation)
    {
        var each = ListPages.MaxExamined / combination.Sources.Count;
        var rows = MergedRows.Of(
            [.. combination.Sources.Select(list => pages.RowsAsync(list, before, each, ListRows.PageColumns, cancellation))]);
        return pages.PageAsync(rows, combination.Takes, before, limit, withText, cancellation);
    }
}
