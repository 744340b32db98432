using Feed.Search;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of the page that searches.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Words">The search text; null for none yet.</param>
/// <param name="Subject">The search as the subject of a feed.</param>
/// <param name="Hits">What was found.</param>
/// <param name="Others">Where newer and older results are.</param>
public sealed record SearchModel(PageFrame Frame, SearchQuery? Words, FeedSubject Subject, IReadOnlyList<SearchHit> Hits, OtherPages Others)
{
    /// <summary>The date range of the search.</summary>
    public SearchTime Time { get; init; } = new(null, null);

    /// <summary>The date up to which articles were searched; null when all were.</summary>
    public DateTimeOffset? LookedBackTo { get; init; }

    /// <summary>The people and topics that limit the search, each with the address of the search without it.</summary>
    public IReadOnlyList<Choice> Within { get; init; } = [];

    /// <summary>Whether the search finds nothing but would find an article without its people, topics and days.</summary>
    public bool IsFoundElsewhere { get; init; }

    /// <summary>The speakers to narrow the search to.</summary>
    public IReadOnlyList<Choice> Speakers { get; init; } = [];

    /// <summary>The topics to narrow the search down to.</summary>
    public IReadOnlyList<Choice> Topics { get; init; } = [];

    /// <summary>The parameters that the date form must preserve.</summary>
    public IEnumerable<(string Name, string Value)> Kept => Subject.Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2)).Select(part => (part[0], Uri.UnescapeDataString(part[1])));
}
