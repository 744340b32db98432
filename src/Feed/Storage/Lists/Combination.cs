namespace Feed.Storage.Lists;

/// <summary>A selection of articles by several tags, speakers and authors.</summary>
/// <param name="Terms">The terms to match; empty matches every article.</param>
/// <param name="MatchesAny">Whether an article needs only one of the terms; otherwise it needs all.</param>
/// <param name="Excluded">The terms that exclude an article.</param>
public sealed record Combination(IReadOnlyList<Term> Terms, bool MatchesAny, IReadOnlyList<Term> Excluded)
{
    private readonly IReadOnlyList<ListName> wanted = [.. Terms.Select(ListOf)];
    private readonly IReadOnlyList<ListName> unwanted = [.. Excluded.Select(ListOf)];

    /// <summary>Whether every article matches.</summary>
    public bool IsEverything => Terms.Count + Excluded.Count == 0;

    /// <summary>The lists to read: all of them if one term is enough, otherwise the one with the fewest articles.</summary>
    internal IReadOnlyList<ListName> Sources =>
        Terms.Count == 0 ? [ListName.Latest] : MatchesAny ? wanted : [ListOf(Terms.MinBy(term => term.Articles)!)];

    /// <summary>Whether an article in these lists matches.</summary>
    internal bool Matches(IReadOnlyList<ListName> lists) =>
        lists.Contains(ListName.Latest)
        && (wanted.Count == 0 || (MatchesAny ? wanted.Any(lists.Contains) : wanted.All(lists.Contains)))
        && !unwanted.Any(lists.Contains);

    private static ListName ListOf(Term term) => ListName.Of(term.Kind, term.Slug);
}
