using Feed.Search;
using Feed.Web.Http;

namespace Feed.Web.Pages;

/// <summary>Model of an error page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Problem">What went wrong.</param>
public sealed record FailureModel(PageFrame Frame, Answer.Failed Problem)
{
    /// <summary>For an invalid search: the repaired search to offer; null when there is none.</summary>
    public SearchQuery? Suggestion { get; init; }

    /// <summary>Whether the search text is invalid, rather than another parameter.</summary>
    public bool IsSearchTextInvalid => Frame.SearchText is { } searchText && !SearchQuery.TryParse(searchText, out _, out _);
}
