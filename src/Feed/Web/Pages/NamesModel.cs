using Feed.Storage;
using Feed.Storage.Names;

namespace Feed.Web.Pages;

/// <summary>Model of the list of speakers.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Heading">The heading, when names are not grouped by letter; null when they are.</param>
/// <param name="Terms">The speakers, in their order.</param>
/// <param name="Others">Links to the other pages of the letter.</param>
public sealed record NamesModel(PageFrame Frame, string? Heading, IReadOnlyList<Term> Terms, OtherPages Others)
{
    /// <summary>The introduction of the list by surname.</summary>
    public const string Lede = "Everyone quoted or reported in an article, by surname. Each has a page and a feed.";

    /// <summary>The introduction of the page; a list under a heading is not by surname.</summary>
    public string Introduction => Heading is null ? Lede : Lede.Replace(", by surname", "", StringComparison.Ordinal);

    /// <summary>The letters that surnames begin with.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>The letter of the page; null for none.</summary>
    public string? Letter { get; init; }

    /// <summary>The search text; empty for none.</summary>
    public string SearchText { get; init; } = "";

    /// <summary>Whether all letters are on this page.</summary>
    public bool ShowsAllLetters { get; init; }

    /// <summary>All speakers, or one page of those of a letter.</summary>
    public static NamesModel Listed(PageFrame frame, string? letter, NamePage page, OtherPages others) =>
        new(frame, null, page.Terms, others)
        {
            Letters = page.Letters,
            Letter = letter,
            ShowsAllLetters = letter is null && others is { First: null, Next: null },
        };

    /// <summary>The most frequent speakers, when there are too many to list.</summary>
    public static NamesModel MostFrequent(PageFrame frame, IReadOnlyList<Term> terms, IReadOnlyList<string> letters) =>
        new(frame, "Most heard", terms, OtherPages.None) { Letters = letters };

    /// <summary>The speakers whose names match a search text.</summary>
    public static NamesModel Found(PageFrame frame, string searchText, IReadOnlyList<Term> terms, IReadOnlyList<string> letters) =>
        new(frame, $"{(terms.Count == 0 ? "No name matches" : "Names that match")} “{searchText}”", terms, OtherPages.None)
        {
            SearchText = searchText,
            Letters = letters,
        };

    /// <summary>The speakers by letter, in order. Under a heading they are one group with an empty letter.</summary>
    public IEnumerable<IGrouping<string, Term>> Groups =>
        Terms.GroupBy(term => Heading is null ? SortName.Of(term.Display).Letter ?? NameIndex.OtherLetter : "");

    /// <summary>The label of a letter.</summary>
    public static string LetterLabel(string letter) => letter == NameIndex.OtherLetter ? "Other" : letter.ToUpperInvariant();
}

/// <summary>
/// Model of a box that finds names: a form that works without scripts, and suggests names while typing if scripts are enabled.
/// </summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Path">The page that the form is sent to, with <c>q</c>.</param>
/// <param name="Label">What can be found.</param>
/// <param name="Kind">The kind of names, as <c>names.json</c> takes it; empty for all.</param>
/// <param name="SearchText">The search text; empty for none.</param>
public sealed record FindModel(PageFrame Frame, string Path, string Label, string Kind, string SearchText = "");
