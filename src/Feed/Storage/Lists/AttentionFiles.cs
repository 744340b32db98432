using Feed.Storage.Configuration;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Finds the files that need an editor's attention.</summary>
/// <param name="lists">The lists of rejected, held and noted articles.</param>
/// <param name="identities">The files that share a URL or a name.</param>
/// <param name="configuration">The configuration files, some of which may be rejected.</param>
internal sealed class AttentionFiles(ArticleLists lists, SharedIdentities identities, ConfigurationFiles configuration)
{
    private const int MaxPerList = 200;

    /// <summary>Rejected configuration files, rejected uploads, held files and published files with notes, in this order.</summary>
    public async Task<IReadOnlyList<AttentionFile>> FindAsync(CancellationToken cancellation)
    {
        var identityNotes = await identities.AllAsync(cancellation);
        var rejected = await ArticlesAsync(ListName.Rejected, cancellation);
        var held = await ArticlesAsync(ListName.Held, cancellation);
        var embargoed = await ArticlesAsync(ListName.Embargo, cancellation);
        var noted = await ArticlesAsync(ListName.Noted, cancellation);

        // A published file whose only fault is a shared identity is in none of these lists.
        var listed = new[] { rejected, held, embargoed, noted }.SelectMany(articles => articles).Select(article => article.Id).ToHashSet();
        List<ArticleRecord> others = [];
        foreach (var id in identityNotes.Keys.Where(id => !listed.Contains(id)))
        {
            if (await lists.FindAsync(id, cancellation) is { State: ArticleState.Published, Content: not null } article)
                others.Add(article);
        }

        IReadOnlyList<string> NotesOn(ArticleRecord article, IReadOnlyList<string> own) =>
            [.. own, .. identityNotes.GetValueOrDefault(article.Id) ?? []];
        return
        [
            .. (await configuration.GetAsync(cancellation)).Rejections,
            .. rejected.Select(article => Rejected(article, NotesOn(article, NotesOnHold(article)))).OrderByDescending(file => file.Since),
            .. held.Concat(embargoed).Where(IsAccepted)
                .Select(article => Held(article, NotesOn(article, article.Content?.Notes ?? []))).OrderByDescending(file => file.Since),
            .. noted.Concat(others).Where(IsAccepted).Select(article => Noted(article, NotesOn(article, article.Content?.Notes ?? []))),
        ];
    }

    /// <summary>
    /// Whether the newest upload could be read. If not, the file is listed as rejected and not a second time for its last good version.
    /// </summary>
    private static bool IsAccepted(ArticleRecord article) => article.Rejection is null;

    private static AttentionFile Rejected(ArticleRecord article, IReadOnlyList<string> notes) =>
        Create(article, AttentionKind.Rejected, article.Rejection!, notes) with
        {
            Since = article.RejectedAt ?? article.AttentionAt ?? article.Updated,
        };

    private static AttentionFile Held(ArticleRecord article, IReadOnlyList<string> notes) =>
        Create(article, AttentionKind.Held, article.HeldReason!, notes) with { Until = article.HeldUntil };

    private static AttentionFile Noted(ArticleRecord article, IReadOnlyList<string> notes) =>
        Create(article, AttentionKind.Note, string.Join(' ', notes), notes);

    private static IReadOnlyList<string> NotesOnHold(ArticleRecord rejected) => rejected.HeldReason is { } reason
        ? [$"The previous version is held: {reason} It stays held until an upload can be read, even if the hold would have ended earlier."]
        : [];

    private static AttentionFile Create(ArticleRecord article, AttentionKind kind, string why, IReadOnlyList<string> notes) => new(
        $"{FeedStorage.ArticlesContainer}/{article.Blob}",
        kind,
        why,
        article.AttentionAt ?? article.Updated,
        article is { State: ArticleState.Published, Content: not null } ? article.Id : null)
    {
        Notes = notes,
    };

    private async Task<IReadOnlyList<ArticleRecord>> ArticlesAsync(ListName list, CancellationToken cancellation) =>
        (await lists.CardsAsync(list, after: null, MaxPerList, cancellation)).Articles;
}
