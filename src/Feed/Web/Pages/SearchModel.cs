using Feed.Search;
using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of the search page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Search">The search; null before the user has searched.</param>
/// <param name="Subject">The search as the subject of a feed.</param>
/// <param name="Hits">What was found.</param>
/// <param name="Others">Links to newer and older results.</param>
public sealed record SearchModel(
    PageFrame Frame, SearchQuery? Search, FeedSubject Subject, IReadOnlyList<SearchHit> Hits, OtherPages Others)
{
    /// <summary>The date range of the search.</summary>
    public SearchDates Dates { get; init; } = new(null, null);

    /// <summary>How far back the search has looked; null when it has searched all articles.</summary>
    public DateTimeOffset? LookedBackTo { get; init; }

    /// <summary>The line above the results: their order, and their number if all are on the page.</summary>
    public string OrderText => Others is { First: null, Next: null } && LookedBackTo is null
        ? DisplayText.Articles(Hits.Count) + (Hits.Count > 1 ? ", newest first" : "")
        : "Newest first";

    /// <summary>The names that limit the search, each with a link to the search without it.</summary>
    public IReadOnlyList<ListLink> Within { get; init; } = [];

    /// <summary>Whether the search found nothing, but would find something without its limits on names and days.</summary>
    public bool IsFoundElsewhere { get; init; }

    /// <summary>The speakers to narrow the search to.</summary>
    public IReadOnlyList<ListLink> Speakers { get; init; } = [];

    /// <summary>The topics to narrow the search to.</summary>
    public IReadOnlyList<ListLink> Topics { get; init; } = [];

    /// <summary>The parameters that the date form keeps.</summary>
    public IEnumerable<(string Name, string Value)> KeptParameters => SearchWithinModel.Fields(Subject.PageQuery);

    /// <summary>The box that searches within the chosen names and days; null when none are chosen.</summary>
    public SearchWithinModel? Box => Within.Count == 0 && Dates.Query.Length == 0 ? null : new SearchWithinModel(
        Frame,
        Subject.Speakers is [var speaker] ? $"Search what {speaker.Display} said" : "Search these articles",
        [.. KeptParameters.Where(parameter => parameter.Name != "q"), .. SearchWithinModel.Fields(Dates.Query)])
    {
        SearchText = Search?.Text ?? "",
    };
}

/// <summary>Model of a box that searches some of the articles.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Label">What the box searches.</param>
/// <param name="Parameters">The parameters that select the articles.</param>
public sealed record SearchWithinModel(PageFrame Frame, string Label, IReadOnlyList<(string Name, string Value)> Parameters)
{
    /// <summary>The text in the box.</summary>
    public string SearchText { get; init; } = "";

    /// <summary>A box that searches what a person said, or the articles of a tag or author.</summary>
    public static SearchWithinModel Of(PageFrame frame, Term term) => new(
        frame,
        term.Kind == TermKind.Speaker ? $"Search what {term.Display} said" : "Search these articles",
        [(term.Kind.Word(), term.Slug)]);

    /// <summary>The parameters of a query as fields of a form.</summary>
    internal static IEnumerable<(string Name, string Value)> Fields(string query) => query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2)).Select(part => (part[0], Uri.UnescapeDataString(part[1])));
}
