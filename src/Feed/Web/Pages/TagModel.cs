using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of the page of a tag or of a combination.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">What the page is about, as the subject of its feed.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Others">Links to newer and older articles.</param>
/// <param name="Related">Related lists: the people who speak about the tag; the parts of a combination.</param>
public sealed record TagModel(
    PageFrame Frame, FeedSubject Subject, IReadOnlyList<ArticleRecord> Articles, OtherPages Others, IReadOnlyList<ListLink> Related)
{
    /// <summary>The tag; null for a combination.</summary>
    public Term? Tag { get; init; }
}
