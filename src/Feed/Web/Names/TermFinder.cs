using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Finds the tags, speakers and authors that an address names.</summary>
/// <param name="lists">The terms.</param>
/// <param name="site">Makes addresses.</param>
public sealed class TermFinder(ArticleLists lists, Site site)
{
    /// <summary>Looks up the term that is part of a path.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="asked">The slug in the address, or the name as a person would type it.</param>
    /// <param name="rest">What follows the slug in the address, query included.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="ShortCircuitException">There is no such term, or its list is at another address.</exception>
    public async Task<Term> FindAsync(TermKind kind, string asked, string rest, CancellationToken cancellation)
    {
        var slug = Slug.Of(asked);
        var term = slug.Length > 0 ? await lists.FindTermAsync(kind, slug, cancellation) : null;
        if (term is null)
            throw Unknown(kind, asked);
        var target = (await SuccessorAsync(term, cancellation)).Slug;
        return target == asked
            ? term
            : throw new ShortCircuitException(new Answer.Moved(site.Links.Local(SiteLinks.PathOf(kind, target) + rest)));
    }

    /// <summary>Looks up terms that are parameters; moved terms are replaced by their targets.</summary>
    /// <returns>Each once, in the order of <see cref="TermKinds.All"/>, by slug.</returns>
    /// <exception cref="ShortCircuitException">A name is unknown; the response names the first one.</exception>
    public async Task<IReadOnlyList<Term>> FindAllAsync(IReadOnlyList<TermName> names, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(names.Distinct().Select(name => FindAsync(name, cancellation)));
        if (found.FirstOrDefault(one => one.Term is null).Name is { } unknown)
            throw Unknown(unknown.Kind, unknown.Slug);
        return InOrder(found.Select(one => one.Term!));
    }

    /// <summary>Terms in the order of canonical addresses, each once.</summary>
    public static IReadOnlyList<Term> InOrder(IEnumerable<Term> terms) =>
        [.. terms.DistinctBy(term => (term.Kind, term.Slug)).OrderBy(term => term.Kind).ThenBy(term => term.Slug, StringComparer.Ordinal)];

    private async Task<(TermName Name, Term? Term)> FindAsync(TermName name, CancellationToken cancellation)
    {
        var term = await lists.FindTermAsync(name.Kind, name.Slug, cancellation);
        return (name, term is null ? null : await SuccessorAsync(term, cancellation));
    }

    /// <summary>
    /// The target of a moved term. Until an article uses the new name, the target does not exist, and the old term keeps its list.
    /// </summary>
    private async Task<Term> SuccessorAsync(Term term, CancellationToken cancellation) =>
        term.MovedTo is { } target && await lists.FindTermAsync(term.Kind, target, cancellation) is { } successor ? successor : term;

    private static ShortCircuitException Unknown(TermKind kind, string asked) =>
        new(Answer.Missing($"There is no {kind.Word()} “{asked}” here. /{kind.Plural()} lists them all."));
}
