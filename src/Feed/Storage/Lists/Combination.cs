namespace Feed.Storage.Lists;

/// <summary>Articles chosen by several lists.</summary>
/// <param name="Terms">The tags, speakers and authors wanted; empty means every article.</param>
/// <param name="Any">Whether one of them is enough; else all are needed.</param>
/// <param name="Not">The tags, speakers and authors not wanted.</param>
public sealed record Combination(IReadOnlyList<Term> Terms, bool Any, IReadOnlyList<Term> Not)
{
    private readonly IReadOnlyList<ListName> wanted = [.. Terms.Select(ListOf)];
    private readonly IReadOnlyList<ListName> unwanted = [.. Not.Select(ListOf)];

    /// <summary>The lists whose rows have to be looked at: each for one of them, else the one with the fewest articles.</summary>
    internal IReadOnlyList<ListName> Sources =>
        Terms.Count == 0 ? [ListName.Latest] : Any ? wanted : [ListOf(Terms.MinBy(term => term.Articles)!)];

    /// <summary>Whether an article in these lists is one of the chosen.</summary>
    internal bool Takes(IReadOnlyList<ListName> lists) =>
        lists.Contains(ListName.Latest)
        && (wanted.Count == 0 || (Any ? wanted.Any(lists.Contains) : wanted.All(lists.Contains)))
        && !unwanted.Any(lists.Contains);

    private static ListName ListOf(Term term) => ListName.Of(term.Kind, term.Slug);
}
