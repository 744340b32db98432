using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;

namespace Feed.Web;

/// <summary>The list of authors: by surname, like the speakers, if it is short enough to sort in memory.</summary>
/// <param name="lists">The authors.</param>
sealed class AuthorList(ArticleLists lists)
{
    /// <summary>A page of the authors.</summary>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <returns>The page, and whether it is by surname; more than <see cref="TermPaging.MaxLimit"/> authors are listed by slug.</returns>
    public async Task<(TermPage Page, bool IsBySurname)> ReadAsync(TermPaging paging, CancellationToken cancellation)
    {
        var all = await lists.TermsAsync(TermKind.Author, after: null, TermPaging.MaxLimit, cancellation);
        if (all.HasMore)
            return (await lists.TermsAsync(TermKind.Author, paging.After, paging.Limit, cancellation), false);
        // The last author of the previous page may no longer have an article, but still has a row, which gives the sort key.
        var after = paging.After is null ? null
            : (await lists.FindTermAsync(TermKind.Author, paging.After, cancellation)) is { } last ? NameIndex.KeyOf(last)
            : "";
        var rest = all.Terms.Select(term => (Key: NameIndex.KeyOf(term), Term: term))
            .Where(author => after is null || string.CompareOrdinal(author.Key, after) > 0)
            .OrderBy(author => author.Key, StringComparer.Ordinal).Select(author => author.Term).ToList();
        return (new TermPage([.. rest.Take(paging.Limit)], rest.Count > paging.Limit), true);
    }
}
