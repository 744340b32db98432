using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>A choice of names to follow, and its address.</summary>
/// <param name="Wanted">The tags, speakers and authors that an article must have.</param>
/// <param name="MatchesAny">Whether one of them is enough; else all are needed.</param>
/// <param name="Excluded">Those that an article must not have.</param>
public sealed record FollowChoice(IReadOnlyList<Term> Wanted, bool MatchesAny, IReadOnlyList<Term> Excluded)
{
    /// <summary>The maximum number of names.</summary>
    public const int MaxCount = ListQuery.MaxTerms;

    /// <summary>Whether nothing is chosen.</summary>
    public bool IsEmpty => Wanted.Count + Excluded.Count == 0;

    /// <summary>Whether the maximum number of names is chosen.</summary>
    public bool IsFull => Wanted.Count + Excluded.Count >= MaxCount;

    /// <summary>The query parameters, in canonical order.</summary>
    public IEnumerable<(string Name, string Value)> Parameters =>
    [
        .. Wanted.Select(term => (term.Kind.Word(), term.Slug)),
        .. Excluded.Select(term => ("not", $"{term.Kind.Word()}:{term.Slug}")),
        .. MatchesAny ? [("match", "any")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>Path and query of the page with this choice, relative to the front page.</summary>
    public string Path => PathOf(Parameters);

    /// <summary>The choice with a name added.</summary>
    public FollowChoice With(Term term)
    {
        var others = Without(term);
        return others with { Wanted = [.. others.Wanted, term] };
    }

    /// <summary>The choice without a name.</summary>
    public FollowChoice Without(Term term) => this with
    {
        Wanted = [.. Wanted.Where(other => !IsSame(other, term))],
        Excluded = [.. Excluded.Where(other => !IsSame(other, term))],
    };

    /// <summary>Whether a name is already chosen, wanted or excluded.</summary>
    public bool Has(Term term) => Wanted.Concat(Excluded).Any(other => IsSame(other, term));

    /// <summary>Path and query of the page for parameters, below the front page.</summary>
    public static string PathOf(IEnumerable<(string Name, string Value)> parameters) =>
        Routes.Follow + SiteLinks.Query(parameters.Select(parameter => $"{parameter.Name}={SiteLinks.Escape(parameter.Value)}"));

    /// <summary>
    /// Path and query of the page with an article's speakers and topics chosen, up to the maximum, any of which is enough; null when it has
    /// none.
    /// </summary>
    public static string? PathOf(Article article)
    {
        var terms = article.Speakers.Select(speaker => (TermKind.Speaker.Word(), speaker.Slug))
            .Concat(article.Tags.Select(tag => (TermKind.Tag.Word(), tag.Slug))).Take(MaxCount).ToList();
        return terms.Count == 0 ? null : PathOf(terms.Append(("match", "any")));
    }

    private static bool IsSame(Term term, Term other) => term.Kind == other.Kind && term.Slug == other.Slug;
}
