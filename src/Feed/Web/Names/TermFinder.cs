using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Finds the tags, speakers and authors that an address names.</summary>
/// <param name="lists">The terms.</param>
/// <param name="site">Builds addresses.</param>
internal sealed class TermFinder(ArticleLists lists, Site site)
{
    /// <summary>Looks up the term that is part of a path.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="requested">The slug in the address, or a name as people type it.</param>
    /// <param name="rest">What follows the slug in the address, query included.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="ShortCircuitException">There is no such term, or its list is at another address.</exception>
    public async Task<Term> FindAsync(TermKind kind, string requested, string rest, CancellationToken cancellation)
    {
        var slug = Slug.Of(requested);
        var term = slug.Length > 0 ? await lists.FindTermAsync(kind, slug, cancellation) : null;
        if (term is null)
            throw Unknown(kind, requested);
        var target = (await SuccessorAsync(term, cancellation)).Slug;
        return target == requested
            ? term
            : throw new ShortCircuitException(new Answer.Moved(site.Links.Local(SiteLinks.PathOf(kind, target) + rest)));
    }

    /// <summary>Looks up the terms in the parameters of an address; replaces moved terms with their targets.</summary>
    /// <returns>Each once, in the order of <see cref="TermKinds.All"/>, by slug.</returns>
    /// <exception cref="ShortCircuitException">A name is unknown; the response names the first one.</exception>
    public async Task<IReadOnlyList<Term>> FindAllAsync(IReadOnlyList<TermName> names, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(names.Distinct().Select(name => FindAsync(name, cancellation)));
        if (found.FirstOrDefault(result => result.Term is null).Name is { } unknown)
            throw Unknown(unknown.Kind, unknown.Slug);
        return InOrder(found.Select(result => result.Term!));
    }

    /// <summary>Distinct terms, in the order of canonical addresses.</summary>
    public static IReadOnlyList<Term> InOrder(IEnumerable<Term> terms) =>
        [.. terms.DistinctBy(term => (term.Kind, term.Slug)).OrderBy(term => term.Kind).ThenBy(term => term.Slug, StringComparer.Ordinal)];

    private async Task<(TermName Name, Term? Term)> FindAsync(TermName name, CancellationToken cancellation)
    {
        var term = await lists.FindTermAsync(name.Kind, name.Slug, cancellation);
        return (name, term is null ? null : await SuccessorAsync(term, cancellation));
    }

    /// <summary>
    /// The term itself, or the one that a moved term points to. The target may not exist until an article uses the new name.
    /// </summary>
    private async Task<Term> SuccessorAsync(Term term, CancellationToken cancellation) =>
        term.MovedTo is { } target && await lists.FindTermAsync(term.Kind, target, cancellation) is { } successor ? successor : term;

    private static ShortCircuitException Unknown(TermKind kind, string requested) =>
        new(Answer.Missing($"There is no {kind.Word()} “{requested}” here. /{kind.Plural()} lists them all."));
}
