using Feed.Storage;

namespace Feed.Web.Pages;

/// <summary>Model of the lists of tags and authors.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Terms">The terms on the page.</param>
/// <param name="Others">Links to the other pages.</param>
public sealed record TermsModel(PageFrame Frame, TermKind Kind, IReadOnlyList<Term> Terms, OtherPages Others)
{
    /// <summary>Links to the letters; empty for short lists.</summary>
    public IReadOnlyList<TermLetter> Letters { get; init; } = [];

    /// <summary>The search text; empty for none.</summary>
    public string SearchText { get; init; } = "";

    /// <summary>Whether people are listed by surname.</summary>
    public bool IsBySurname { get; init; }
}

/// <summary>A link to where a letter starts in a list by slug.</summary>
/// <param name="Letter">The letter, as shown.</param>
/// <param name="Path">Path and query of the page that starts with the letter.</param>
public sealed record TermLetter(string Letter, string Path)
{
    /// <summary>Lists with fewer terms need no letters.</summary>
    private const int MinTerms = 100;

    /// <summary>The letter of a term: the first of its slug, or # for everything that does not start with A to Z.</summary>
    public static string Of(Term term) => term.Slug[0] is >= 'a' and <= 'z' and var first ? char.ToUpperInvariant(first).ToString() : "#";

    /// <summary>The letters of a list.</summary>
    /// <param name="all">All terms, by slug.</param>
    /// <param name="path">The path of the list.</param>
    public static IReadOnlyList<TermLetter> Of(IReadOnlyList<Term> all, string path) => all.Count < MinTerms
        ? []
        : [.. all.Index().DistinctBy(entry => Of(entry.Item)).Select(first => new TermLetter(
            Of(first.Item), first.Index == 0 ? path : $"{path}?after={Uri.EscapeDataString(all[first.Index - 1].Slug)}"))];
}
