using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>One page of the outline of all feeds: first the speakers, then the tags, then the authors.</summary>
/// <param name="Terms">The terms on the page, by kind.</param>
/// <param name="Paging">Where the page begins, and how long it is.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
sealed record OutlinePage(IReadOnlyDictionary<TermKind, IReadOnlyList<Term>> Terms, TermPaging Paging, TermName? Next) : IFingerprinted
{
    private static readonly TermKind[] Order = [TermKind.Speaker, TermKind.Tag, TermKind.Author];

    /// <summary>The terms of one kind; empty when the page has none.</summary>
    public IReadOnlyList<Term> this[TermKind kind] => Terms.GetValueOrDefault(kind, []);

    /// <inheritdoc />
    public string Fingerprint => $"{string.Join('\n', Order.SelectMany(kind => this[kind]))}\n{Next}";

    public static async Task<OutlinePage> ReadAsync(ArticleLists lists, TermPaging paging, CancellationToken cancellation)
    {
        var after = paging.After is null ? null : TermName.Parse(paging.After);
        var terms = new Dictionary<TermKind, IReadOnlyList<Term>>();
        var last = after;
        foreach (var kind in Order.SkipWhile(kind => after is not null && kind != after.Kind))
        {
            var remaining = paging.Limit - terms.Values.Sum(listed => listed.Count);
            var page = await lists.TermsAsync(kind, kind == after?.Kind ? after.Slug : null, remaining, cancellation);
            terms[kind] = page.Terms;
            last = page.Terms.Count > 0 ? new TermName(kind, page.Terms[^1].Slug) : last;
            if (page.HasMore)
                return new OutlinePage(terms, paging, last);
        }

        return new OutlinePage(terms, paging, Next: null);
    }
}
