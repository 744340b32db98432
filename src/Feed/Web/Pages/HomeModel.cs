using Feed.Storage;
using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of the front page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Newest">The newest articles.</param>
/// <param name="Others">Links to newer and older articles.</param>
/// <param name="People">The people who speak in the most articles; on a tie, the one who spoke last.</param>
/// <param name="Topics">The topics of the latest week with articles.</param>
public sealed record HomeModel(PageFrame Frame, IReadOnlyList<ArticleRecord> Newest, OtherPages Others, IReadOnlyList<Term> People,
    IReadOnlyList<Term> Topics)
{
    /// <summary>The lead article; null for none.</summary>
    public ArticleRecord? Lead { get; init; }

    /// <summary>The best recent quotes.</summary>
    public IReadOnlyList<FeaturedQuote> FeaturedQuotes { get; init; } = [];

    /// <summary>Whether the list of articles is probably shorter than the column next to it.</summary>
    public bool IsShort => Newest.Count is 1 or 2 && Others == OtherPages.None;
}
