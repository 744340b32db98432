using Feed.Search;
using Feed.Web.Http;

namespace Feed.Web.Pages;

/// <summary>Model of a page that says what went wrong.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Problem">What went wrong.</param>
public sealed record FailureModel(PageFrame Frame, Answer.Failed Problem)
{
    /// <summary>For a search that failed: the nearest one that can be made; null when there is none.</summary>
    public SearchQuery? Instead { get; init; }

    /// <summary>Whether the words of a search are what is wrong with it.</summary>
    public bool AreWordsInvalid => Frame.Typed is { } typed && !SearchQuery.TryParse(typed, out _, out _);
}
