using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of an author's page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">The author, as the subject of the feed.</param>
/// <param name="Author">The author.</param>
/// <param name="Articles">The articles that the person wrote.</param>
/// <param name="Others">Where newer and older ones are.</param>
/// <param name="Choices">Lists that go further: the topics that the person writes on.</param>
/// <param name="Namesake">The speaker of the same name; null when there is none.</param>
public sealed record AuthorModel(
    PageFrame Frame,
    FeedSubject Subject,
    Term Author,
    IReadOnlyList<ArticleRecord> Articles,
    OtherPages Others,
    IReadOnlyList<Choice> Choices,
    Term? Namesake);
