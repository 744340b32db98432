using Feed.Articles;
using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>Finds the tag or speaker that an address names, or what to answer instead.</summary>
/// <param name="lists">The terms.</param>
/// <param name="site">Makes addresses.</param>
public sealed class TermFinder(ArticleLists lists, Site site)
{
    /// <summary>Looks a term up.</summary>
    /// <param name="kind">Tag or speaker.</param>
    /// <param name="asked">The slug in the address, or the name as a person would type it.</param>
    /// <param name="rest">What follows the slug in the address, query included.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Either the term or the answer.</returns>
    public async Task<(Term? Term, Answer? Instead)> FindAsync(TermKind kind, string asked, string rest, CancellationToken cancellation)
    {
        var slug = Slug.Of(asked);
        var term = slug.Length > 0 ? await lists.FindTermAsync(kind, slug, cancellation) : null;
        if (term is null)
            return (null, Answer.Missing($"There is no {Word(kind)} “{asked}” here. /{Word(kind)}s lists those that there are."));
        var target = term.MovedTo ?? term.Slug;
        return target == asked ? (term, null) : (null, new Answer.Moved(site.Links.Local(SiteLinks.PathOf(kind, target) + rest)));
    }

    private static string Word(TermKind kind) => kind == TermKind.Tag ? "tag" : "speaker";
}
