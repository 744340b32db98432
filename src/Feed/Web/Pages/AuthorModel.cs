using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of an author's page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">The author, as the subject of the feed.</param>
/// <param name="Author">The author.</param>
/// <param name="Articles">The articles that the person wrote.</param>
/// <param name="Others">Links to newer and older articles.</param>
/// <param name="Related">Related lists: the topics that the person writes about.</param>
/// <param name="Namesake">The speaker of the same name; null when there is none.</param>
public sealed record AuthorModel(
    PageFrame Frame,
    FeedSubject Subject,
    Term Author,
    IReadOnlyList<ArticleRecord> Articles,
    OtherPages Others,
    IReadOnlyList<ListLink> Related,
    Term? Namesake);
