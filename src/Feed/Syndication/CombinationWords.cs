using Feed.Storage;

namespace Feed.Syndication;

/// <summary>Says in words what a combination chooses: "Jeff Sessions on Immigration", "Crime or Immigration, without Sports".</summary>
public static class CombinationWords
{
    /// <summary>The words, a noun phrase; terms keep the order in which the combination has them.</summary>
    public static string Of(Combination combination)
    {
        var not = combination.Not.Count == 0 ? "" : $"without {Joined(combination.Not, "or")}";
        var wanted = Wanted(combination);
        if (wanted.Length == 0)
            return $"Everything {not}";
        return not.Length == 0 ? wanted : $"{wanted}, {not}";
    }

    private static string Wanted(Combination combination)
    {
        if (combination.Any)
            return Joined(combination.Terms, "or");
        var people = Joined([.. combination.Terms.Where(term => term.Kind == TermKind.Speaker)], "and");
        var topics = Joined([.. combination.Terms.Where(term => term.Kind == TermKind.Tag)], "and");
        return people.Length > 0 && topics.Length > 0 ? $"{people} on {topics}" : people + topics;
    }

    private static string Joined(IReadOnlyList<Term> terms, string last) => terms.Count switch
    {
        0 => "",
        1 => terms[0].Display,
        _ => $"{string.Join(", ", terms.Take(terms.Count - 1).Select(term => term.Display))} {last} {terms[^1].Display}",
    };
}
