using Feed.Storage;

namespace Feed.Web.Pages;

/// <summary>A selection of names to follow, and the URLs that add or remove names.</summary>
/// <param name="Wanted">The tags, speakers and authors wanted.</param>
/// <param name="Any">Whether one of them is enough; else all are needed.</param>
/// <param name="Not">Those not wanted.</param>
public sealed record FollowChoice(IReadOnlyList<Term> Wanted, bool Any, IReadOnlyList<Term> Not)
{
    /// <summary>How many names can be chosen.</summary>
    public const int MaxCount = ListQuery.MaxTerms;

    /// <summary>Whether nothing is chosen.</summary>
    public bool IsNothing => Wanted.Count + Not.Count == 0;

    /// <summary>Whether the maximum number of names is selected.</summary>
    public bool IsFull => Wanted.Count + Not.Count >= MaxCount;

    /// <summary>The query parameters, in canonical order.</summary>
    public IEnumerable<(string Name, string Value)> Parameters =>
    [
        .. Wanted.Select(term => (term.Kind.Word(), term.Slug)),
        .. Not.Select(term => ("not", $"{term.Kind.Word()}:{term.Slug}")),
        .. Any ? [("match", "any")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>Path and query of the page with this selection, relative to the front page.</summary>
    public string Path => PathOf(Parameters);

    /// <summary>The selection with a name included.</summary>
    public FollowChoice With(Term term) => Without(term) is var others ? others with { Wanted = [.. others.Wanted, term] } : this;

    /// <summary>The choice without a name.</summary>
    public FollowChoice Without(Term term) => this with
    {
        Wanted = [.. Wanted.Where(other => !IsSame(other, term))],
        Not = [.. Not.Where(other => !IsSame(other, term))],
    };

    /// <summary>Whether a name is chosen already, wanted or not.</summary>
    public bool Has(Term term) => Wanted.Concat(Not).Any(other => IsSame(other, term));

    /// <summary>Path and query of the page for parameters, below the front page.</summary>
    public static string PathOf(IEnumerable<(string Name, string Value)> parameters)
    {
        static string Escaped(string value) => Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
        var query = string.Join('&', parameters.Select(one => $"{one.Name}={Escaped(one.Value)}"));
        return query.Length > 0 ? $"{Routes.Follow}?{query}" : Routes.Follow;
    }

    /// <summary>The selection of any of an article's speakers and topics, up to the maximum; null when it has none.</summary>
    public static string? PathOf(Article article)
    {
        var terms = article.Speakers.Select(speaker => (TermKind.Speaker.Word(), speaker.Slug))
            .Concat(article.Tags.Select(tag => (TermKind.Tag.Word(), tag.Slug))).Take(MaxCount).ToList();
        return terms.Count == 0 ? null : PathOf(terms.Append(("match", "any")));
    }

    private static bool IsSame(Term one, Term other) => one.Kind == other.Kind && one.Slug == other.Slug;
}
