using Feed.Storage;
using Feed.Storage.Lists;

namespace Feed.Syndication;

/// <summary>Describes a combination in words: "Jeff Sessions on Immigration", "Crime or Immigration, without Sports".</summary>
public static class CombinationText
{
    /// <summary>A noun phrase that names the terms in the order of the combination.</summary>
    public static string Of(Combination combination)
    {
        var without = combination.Excluded.Count == 0 ? "" : $"without {Joined(combination.Excluded, "or")}";
        var wanted = Wanted(combination);
        if (wanted.Length == 0)
            return $"Everything {without}";
        return without.Length == 0 ? wanted : $"{wanted}, {without}";
    }

    /// <summary>The label of a single list. An author gets "Articles by", because the same person may also be a speaker.</summary>
    public static string Of(Term term) => term.Kind == TermKind.Author ? $"Articles by {term.Display}" : term.Display;

    private static string Wanted(Combination combination)
    {
        if (combination.MatchesAny)
            return Capitalize(Joined(combination.Terms, "or"));
        var people = Joined([.. combination.Terms.Where(term => term.Kind == TermKind.Speaker)], "and");
        var topics = Joined([.. combination.Terms.Where(term => term.Kind == TermKind.Tag)], "and");
        var authors = Joined([.. combination.Terms.Where(term => term.Kind == TermKind.Author)], "and");
        var about = people.Length > 0 && topics.Length > 0 ? $"{people} on {topics}" : people + topics;
        return authors.Length == 0 ? about : about.Length == 0 ? $"Articles by {authors}" : $"{about}, in articles by {authors}";
    }

    private static string Joined(IReadOnlyList<Term> terms, string conjunction)
    {
        IReadOnlyList<string> names =
            [.. terms.Select(term => term.Kind == TermKind.Author && conjunction == "or" ? $"articles by {term.Display}" : term.Display)];
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} {conjunction} {names[^1]}",
        };
    }

    private static string Capitalize(string text) => text.StartsWith("articles by", StringComparison.Ordinal) ? $"A{text[1..]}" : text;
}
