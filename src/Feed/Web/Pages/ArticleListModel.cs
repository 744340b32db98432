using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of a list of articles.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Others">Where newer and older ones are.</param>
public sealed record ArticleListModel(PageFrame Frame, IReadOnlyList<ArticleRecord> Articles, OtherPages Others);
