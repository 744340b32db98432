using Feed.Storage;
using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of what people said in one article.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Record">The article's record.</param>
/// <param name="Speakers">The people.</param>
public sealed record StatementModel(PageFrame Frame, ArticleRecord Record, IReadOnlyList<Term> Speakers);
