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

    /// <summary>The introduction of the page: a list under a heading is not by surname.</summary>
    public string Introduction => Heading is null ? Lede : Lede.Replace(", by surname", "", StringComparison.Ordinal);

    private static readonly OtherPages None = new(null, null);

    /// <summary>The letters under which there are names.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>The letter of the page; null for none.</summary>
    public string? Letter { get; init; }

    /// <summary>The search text; empty for none.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Whether all letters are on this page.</summary>
    public bool IsWhole { get; init; }

    /// <summary>All speakers, or a page of those of a letter.</summary>
    public static NamesModel Listed(PageFrame frame, string? letter, NamePage page, OtherPages others) =>
        new(frame, null, page.Terms, others)
        {
            Letters = page.Letters,
            Letter = letter,
            IsWhole = letter is null && others is { First: null, Next: null },
        };

    /// <summary>The most frequent speakers, when there are too many to list.</summary>
    public static NamesModel MostFrequent(PageFrame frame, IReadOnlyList<Term> terms, IReadOnlyList<string> letters) =>
        new(frame, "Most heard", terms, None) { Letters = letters };

    /// <summary>Those whose names match the search text.</summary>
    public static NamesModel Found(PageFrame frame, string typed, IReadOnlyList<Term> terms, IReadOnlyList<string> letters) =>
        new(frame, terms.Count == 0
            ? $"No name matches “{typed}”"
            : $"Names that match “{typed}”", terms, None)
        { Typed = typed, Letters = letters };

    /// <summary>The speakers by letter, in their order; all under one empty letter where a heading says what they are.</summary>
    public IEnumerable<IGrouping<string, Term>> Groups =>
        Terms.GroupBy(term => Heading is null ? SortName.Of(term.Display).Letter ?? NameIndex.OtherLetter : "");

    /// <summary>A letter as shown.</summary>
    public static string Shown(string letter) => letter == NameIndex.OtherLetter ? "Other" : letter.ToUpperInvariant();
}

/// <summary>
/// Model of a box that finds names: a form that works without scripts, and suggests names while typing if scripts are enabled.
/// </summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Path">The page that answers the form, by <c>q</c>.</param>
/// <param name="Label">What can be found.</param>
/// <param name="Kind">The kind of names, as <c>names.json</c> takes it; empty for all.</param>
/// <param name="Typed">The search text; empty for none.</param>
public sealed record FindModel(PageFrame Frame, string Path, string Label, string Kind, string Typed = "");
