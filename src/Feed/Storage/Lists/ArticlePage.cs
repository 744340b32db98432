using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Some articles of a list, newest first.</summary>
/// <param name="Articles">Published articles, each once.</param>
/// <param name="Next">The place after which older articles follow; null when there are none.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRecord> Articles, Cursor? Next);
