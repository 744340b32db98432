using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of the page for choosing what to follow.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Choice">What is chosen so far.</param>
/// <param name="Subject">The choice as the subject of a feed; everything while nothing is chosen.</param>
/// <param name="Newest">The newest articles of the choice; empty while nothing is chosen.</param>
/// <param name="SearchText">The search text; null for none.</param>
/// <param name="Found">The names that match it.</param>
/// <param name="Offers">Suggested names by kind; empty once something is selected.</param>
public sealed record FollowModel(
    PageFrame Frame,
    FollowChoice Choice,
    FeedSubject Subject,
    IReadOnlyList<ArticleRecord> Newest,
    string? SearchText,
    IReadOnlyList<Term> Found,
    IReadOnlyDictionary<TermKind, IReadOnlyList<Term>> Offers)
{
    /// <summary>The heading of the suggestions of a kind.</summary>
    public static string Heading(TermKind kind) => kind switch
    {
        TermKind.Tag => "Topics",
        TermKind.Speaker => "Most heard",
        _ => "Authors",
    };

    /// <summary>The label of a kind.</summary>
    public static string Kind(TermKind kind) => kind switch
    {
        TermKind.Tag => "Topic",
        TermKind.Speaker => "Speaker",
        _ => "Author",
    };

    /// <summary>The number of a name's articles, in words.</summary>
    public static string CountInWords(Term term) => term.Kind switch
    {
        TermKind.Tag => DisplayText.Articles(term.Articles),
        TermKind.Speaker => $"speaks in {DisplayText.Articles(term.Articles)}",
        _ => $"wrote {DisplayText.Articles(term.Articles)}",
    };
}
