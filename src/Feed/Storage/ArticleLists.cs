using Azure.Data.Tables;
using Feed.Storage.Told;

namespace Feed.Storage;

/// <summary>
/// Reads the lists. Rows only propose: each is checked against its record, so that an article appears, changes and goes everywhere at the
/// instant at which its record is written.
/// </summary>
public sealed class ArticleLists
{
    private const int MaxAttention = 200;

    /// <summary>How many rows are looked at for one page, so that no combination keeps a reader or storage waiting.</summary>
    private const int MaxExamined = 1_000;

    /// <summary>How many records of a page are read ahead: a usual page at once, and of a page of very long articles not all.</summary>
    private const int ReadAhead = 24;

    private readonly FeedStorage storage;
    private readonly ArticleRecords records;
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
        this.terms = terms;
        this.busiest = busiest;
    }

    /// <summary>The most text of one page, in bytes of UTF-8: a page ends before the article that goes beyond it, unless that is its first.</summary>
    public const long MaxPageBytes = 4 * 1024 * 1024;

    /// <summary>How many articles a list has by its rows, which differ from the records for moments only.</summary>
    public async Task<int> CountAsync(ListName list, CancellationToken cancellation) => await storage.Entries
        .QueryOrNoneAsync(TableClient.CreateQueryFilter($"PartitionKey eq {list.Value}"), [nameof(TableEntity.RowKey)], cancellation)
        .CountAsync(cancellation);

    /// <summary>A page of a list; it ends after <paramref name="limit"/> articles or <see cref="MaxPageBytes"/>, whichever comes first.</summary>
    /// <param name="list">The list; one that nobody ever entered is an empty page.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> PageAsync(ListName list, Cursor? before, int limit, CancellationToken cancellation) =>
        PageAsync(RowsAsync(list, before, limit + 1, cancellation), lists => lists.Contains(list), before, limit, cancellation);

    /// <summary>
    /// A page of a combination of lists, bounded as that of one list. Where few of many articles are wanted it may be short, or empty, and still have a
    /// next one.
    /// </summary>
    /// <param name="combination">What is wanted.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> CombineAsync(Combination combination, Cursor? before, int limit, CancellationToken cancellation) =>
        PageAsync(
            MergedRows.Of([.. combination.Sources.Select(list => RowsAsync(list, before, MaxExamined / combination.Sources.Count, cancellation))]),
            combination.Takes,
            before,
            limit,
            cancellation);

    /// <summary>The record of an article, whatever its state; null when the id was never used.</summary>
    public async Task<StoredArticle?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!ArticleId.IsValid(id) || await records.FindAsync(id, cancellation) is not { IsDamaged: false } record)
            return null;
        if (record is { State: ArticleState.Published or ArticleState.Embargoed or ArticleState.Held, Content: null })
            await records.MarkUndecodableAsync(record, cancellation);
        return record.ToStored();
    }

    /// <summary>A tag, speaker or author that is known or once was; else null.</summary>
    public Task<Term?> FindTermAsync(TermKind kind, string slug, CancellationToken cancellation) => terms.FindAsync(kind, slug, cancellation);

    /// <summary>All tags, speakers or authors that have an article, by display name.</summary>
    public async Task<IReadOnlyList<Term>> TermsAsync(TermKind kind, CancellationToken cancellation)
    {
        var all = await terms.AllAsync(kind, cancellation);
        return [.. all.Where(IsListed).OrderBy(term => term.Display, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>
    /// The tags, speakers or authors with the most articles, 100 at most, the busiest first; asks for no more where there are very many. As the sweep has
    /// counted them, see <see cref="Term.Articles"/>.
    /// </summary>
    public Task<IReadOnlyList<Term>> BusiestAsync(TermKind kind, CancellationToken cancellation) => busiest.FindAsync(kind, cancellation);

    /// <summary>A page of the tags, speakers or authors that have an article, by slug: a place in that order stays a place when terms come and go.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="after">Only those whose slug comes after this one; null from the first on.</param>
    /// <param name="limit">How many at most, 0 to 1000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<TermPage> TermsAsync(TermKind kind, string? after, int limit, CancellationToken cancellation)
    {
        var page = new List<Term>();
        await foreach (var term in terms.AfterAsync(kind, after, Math.Min(limit + 1, 1000), cancellation))
        {
            if (!IsListed(term))
                continue;
            if (page.Count == limit)
                return new TermPage(page, More: true);
            page.Add(term);
        }

        return new TermPage(page, More: false);
    }

    /// <summary>The notes on a file that shares its address or its name with others, one sentence for each of these.</summary>
    public Task<IReadOnlyList<string>> SharedIdentityNotesAsync(string id, CancellationToken cancellation) => identities.NotesAsync(id, cancellation);

    /// <summary>
    /// The files that need an editor's attention: configuration files and uploads that cannot be read, held files, and published ones with notes; of
    /// each kind of article 200 at most, the last first.
    /// </summary>
    public async Task<IReadOnlyList<AttentionFile>> AttentionAsync(CancellationToken cancellation)
    {
        var shared = await identities.AllAsync(cancellation);
        var rejected = await AttentionPageAsync(ListName.Rejected, cancellation);
        var drafts = await AttentionPageAsync(ListName.Held, cancellation);
        var embargoed = await AttentionPageAsync(ListName.Embargo, cancellation);
        var noted = await AttentionPageAsync(ListName.Noted, cancellation);
        var listed = new[] { rejected, drafts, embargoed, noted }.SelectMany(page => page.Articles).Select(article => article.Id).ToHashSet();
        List<StoredArticle> others = [];
        foreach (var id in shared.Keys.Where(id => !listed.Contains(id)))
        {
            if (await FindAsync(id, cancellation) is { State: ArticleState.Published, Content: not null } article)
                others.Add(article);
        }

        return
        [
            .. (await configuration.GetAsync(cancellation)).Rejections,
            .. rejected.Articles.Select(article => Attention(article, AttentionKind.Rejected, article.RejectedAt, shared)).OrderByDescending(file => file.Since),
            .. drafts.Articles.Concat(embargoed.Articles).Where(IsAccepted).Select(article => Attention(article, AttentionKind.Held, null, shared)).OrderByDescending(file => file.Since),
            .. noted.Articles.Concat(others).Where(IsAccepted).Select(article => Attention(article, AttentionKind.Note, null, shared)),
        ];
    }

    /// <summary>Whether the newest upload could be read. One that could not needs attention for that, whatever the version before it needs.</summary>
    private static bool IsAccepted(StoredArticle article) => article.Rejection is null;

    private static AttentionFile Attention(StoredArticle article, AttentionKind kind, DateTimeOffset? since, IReadOnlyDictionary<string, IReadOnlyList<string>> shared)
    {
        IReadOnlyList<string> ofIdentity = shared.GetValueOrDefault(article.Id) ?? [];
        IReadOnlyList<string> own = kind != AttentionKind.Rejected ? article.Content?.Notes ?? []
            : article.HeldFor is { } held ? [$"The version before it is held back: {held}"] : [];
        IReadOnlyList<string> notes = [.. own, .. ofIdentity];
        var why = kind switch
        {
            AttentionKind.Rejected => article.Rejection!,
            AttentionKind.Held => article.HeldFor!,
            _ => string.Join(' ', notes),
        };
        var shown = article is { State: ArticleState.Published, Content: not null } ? article.Id : null;
        return new AttentionFile($"{FeedStorage.ArticlesContainer}/{article.Blob}", kind, why, since ?? article.AttentionAt ?? article.Updated, shown)
        {
            Until = kind == AttentionKind.Held ? article.HeldUntil : null,
            Notes = notes,
        };
    }

    /// <summary>A page without the texts of its articles, which may be long.</summary>
    private Task<ArticlePage> AttentionPageAsync(ListName list, CancellationToken cancellation) => PageAsync(
        RowsAsync(list, before: null, MaxAttention + 1, cancellation), lists => lists.Contains(list), before: null, MaxAttention, cancellation, withText: false);

    /// <summary>Whether a term stands in the lists of all tags, speakers and authors.</summary>
    internal static bool IsListed(Term term) => term is { Articles: > 0, MovedTo: null };

    /// <summary>
    /// Rows lead to records, and the record says where the article is now: one that moves while it is read is met at its old place or its new one,
    /// and shown once, at the place of its record.
    /// </summary>
    private async Task<ArticlePage> PageAsync(
        IAsyncEnumerable<ListRow> source,
        Func<IReadOnlyList<ListName>, bool> belongs,
        Cursor? before,
        int limit,
        CancellationToken cancellation,
        bool withText = true)
    {
        var met = new HashSet<string>();
        var taken = new List<StoredArticle>();
        IReadOnlyList<StoredArticle> page = [];
        var (more, examined) = (true, 0);
        Cursor? last = before, full = before;
        await using var rows = source.GetAsyncEnumerator(cancellation);
        var (bytes, isFull) = (0L, false);
        while (more && !isFull && page.Count <= limit && examined < MaxExamined)
        {
            var batch = new List<ListRow>();
            while (batch.Count <= limit - page.Count && examined < MaxExamined && (more = await rows.MoveNextAsync()))
            {
                examined++;
                if (rows.Current.IsValid)
                    last = rows.Current.Cursor;
                if (rows.Current.IsValid && belongs(rows.Current.Lists) && met.Add(rows.Current.Id))
                    batch.Add(rows.Current);
            }

            var place = 0;
            await foreach (var found in Lookups.InOrderAsync(batch, ReadAhead, (row, c) => records.FindRowAsync(row.Id, c), cancellation))
            {
                var row = batch[place++];
                if (found is null || records.Read(found) is not { } record || !belongs(record.Lists))
                    continue;
                if (record is { State: ArticleState.Published or ArticleState.Embargoed or ArticleState.Held, Content: null })
                {
                    await records.MarkUndecodableAsync(record, cancellation);
                    continue;
                }

                bytes += withText ? ContentSize.Of(record.Content) : 0;
                isFull = taken.Count > 0 && bytes > MaxPageBytes;
                if (isFull)
                    break;
                var stored = record.ToStored();
                taken.Add(withText ? stored : stored with { Content = stored.Content is { } text ? text with { Paragraphs = [], Quotes = [] } : null });
                full = row.Cursor;
            }

            // What has moved to a place before this page or to one that is not read yet belongs to another page.
            var end = isFull ? full : more ? last : null;
            page = [.. taken.Where(article => article.Cursor.IsAfter(before) && (end is null || !article.Cursor.IsAfter(end))).OrderBy(article => $"{article.Cursor}", StringComparer.Ordinal)];
        }

        var next = page.Count > limit ? page[limit - 1].Cursor : isFull ? full : more && examined >= MaxExamined ? last : null;
        return new ArticlePage([.. page.Take(limit)], next);
    }

    private async IAsyncEnumerable<ListRow> RowsAsync(
        ListName list, Cursor? before, int perPage, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        // '~' sorts after every hex digit: the article of the cursor is passed whatever its generation.
        var filter = before is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list.Value}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {list.Value} and RowKey gt {before + "-~"}");
        var (noted, end) = (Dependencies.Current, before?.Order);
        try
        {
            await foreach (var entity in storage.Entries.QueryOrNoneAsync(filter, select: null, cancellation, Math.Min(perPage, 1000)))
            {
                var row = ListRow.Of(entity);
                end = row.IsValid ? row.Order : end;
                yield return row;
            }

            end = null;
        }
        finally
        {
            noted?.Add(list, before?.Order, end);
        }
    }
}
