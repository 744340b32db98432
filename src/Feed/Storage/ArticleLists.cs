namespace Feed.Storage;

/// <summary>Reads the lists and records that <see cref="Publisher"/> writes.</summary>
public sealed class ArticleLists
{
    /// <summary>A page of a list.</summary>
    /// <param name="list">The list; one that nobody ever entered is an empty page.</param>
    /// <param name="before">Only what comes after this place; null from the newest on.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<ArticlePage> PageAsync(ListName list, Cursor? before, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The record of an article, whatever its state; null when the id was never used.</summary>
    public Task<StoredArticle?> FindAsync(string id, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>A tag or speaker that is known or once was; else null.</summary>
    public Task<Term?> FindTermAsync(TermKind kind, string slug, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>All tags or all speakers that have an article, by display name.</summary>
    public Task<IReadOnlyList<Term>> TermsAsync(TermKind kind, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The records whose newest upload could not be read, newest first, 200 at most.</summary>
    public Task<IReadOnlyList<StoredArticle>> RejectedAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
