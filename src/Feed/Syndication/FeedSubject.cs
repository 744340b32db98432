using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;

namespace Feed.Syndication;

/// <summary>What a feed is about, and its addresses.</summary>
public sealed record FeedSubject
{
    /// <summary>
    /// The name that the feed's permanent id is derived from: <c>latest</c>, <c>tag:{slug}</c>, <c>speaker:{slug}</c>,
    /// <c>author:{slug}</c>, or the parameters of a combination or search.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What titles call the subject, without the site's name; empty for everything.</summary>
    public required string Label { get; init; }

    /// <summary>One sentence on what a subscriber gets.</summary>
    public required string Description { get; init; }

    /// <summary>Path of the HTML page, relative to the front page.</summary>
    public required string PagePath { get; init; }

    /// <summary>Path of the feed without <c>.format</c>, relative to the front page.</summary>
    public required string FeedPath { get; init; }

    /// <summary>
    /// The canonical parameters in the addresses of page and feed, without the question mark, such as <c>q=ferry</c> for a search; empty
    /// when the path alone names the subject, as <c>tags/sport</c> does.
    /// </summary>
    public string PageQuery { get; init; } = "";

    /// <summary>
    /// The parameters that select the subject on other pages, such as <c>tag=sport</c> in <c>follow?tag=sport</c>; without the question
    /// mark, empty for everything.
    /// </summary>
    public string SelectionQuery { get; init; } = "";

    /// <summary>Path and query of the page that builds combinations, with this subject selected.</summary>
    public string FollowPath => SelectionQuery.Length > 0 ? $"follow?{SelectionQuery}" : "follow";

    /// <summary>Path and query of an outline with this feed only; the outline of everything has all feeds.</summary>
    public string OutlinePath => SelectionQuery.Length > 0 ? $"feeds.opml?{SelectionQuery}" : "feeds.opml";

    /// <summary>The speakers whose words the entries show, one entry per article and speaker; empty when entries are articles.</summary>
    public IReadOnlyList<Term> Speakers { get; init; } = [];

    /// <summary>The words of the search, which are marked in the entries; null for none.</summary>
    public SearchQuery? Search { get; init; }

    /// <summary>Every article.</summary>
    public static FeedSubject Everything { get; } = new()
    {
        Key = ListName.Latest.Value,
        Label = "",
        Description = "All articles, newest first.",
        PagePath = "",
        FeedPath = "feed",
    };

    /// <summary>The articles of a combination; if it names speakers without <c>match=any</c>, what those speakers said in them.</summary>
    /// <param name="combination">The combination.</param>
    /// <param name="query">Its canonical parameters, without the question mark.</param>
    public static FeedSubject Of(Combination combination, string query)
    {
        var label = CombinationText.Of(combination);
        IReadOnlyList<Term> speakers = combination.MatchesAny ? [] : [.. combination.Terms.Where(term => term.Kind == TermKind.Speaker)];
        return Everything with
        {
            Key = $"combination?{query}",
            Label = label,
            Description = speakers.Count == 0
                ? $"{label}: articles, newest first."
                : $"{label}: what was said, article by article, newest first.",
            PageQuery = query,
            SelectionQuery = query,
            Speakers = speakers,
        };
    }

    /// <summary>The results of a search: articles, or what speakers say if the combination names speakers.</summary>
    /// <param name="search">The words.</param>
    /// <param name="combination">The lists to search.</param>
    /// <param name="query">The canonical parameters of both, without the question mark.</param>
    public static FeedSubject Of(SearchQuery search, Combination combination, string query)
    {
        var searched = combination.IsEverything ? Everything : Of(combination, query);
        var label = combination.IsEverything ? search.Label : $"{searched.Label}: {search.Label}";
        return searched with
        {
            Key = $"search?{query}",
            Label = label,
            Description = searched.Speakers.Count == 0
                ? $"{(combination.IsEverything ? "Articles" : $"{searched.Label}: articles")} that contain {search.Label}, newest first."
                : $"{label}: statements that contain these words, article by article, newest first.",
            PagePath = "search",
            PageQuery = query,
            SelectionQuery = query,
            Search = search,
        };
    }

    /// <summary>Whether the subject is one list, neither a combination nor a search. The hub is notified of lists only.</summary>
    public bool IsOneList => PageQuery.Length == 0;

    /// <summary>The <see cref="FeedPath"/> of a tag, speaker or author.</summary>
    public static string FeedPathOf(TermKind kind, string slug) => $"{SiteLinks.PathOf(kind, slug)}/feed";

    /// <summary>What a speaker said.</summary>
    /// <param name="slug">The speaker's slug.</param>
    /// <param name="name">The speaker's display name.</param>
    public static FeedSubject OfSpeaker(string slug, string name) =>
        Of(new Term(TermKind.Speaker, slug, name, Articles: 0, Newest: null, MovedTo: null));

    /// <summary>The articles of a tag or author, or what a speaker said.</summary>
    public static FeedSubject Of(Term term) => new()
    {
        Key = ListName.Of(term.Kind, term.Slug).Value,
        Label = CombinationText.Of(term),
        Description = term.Kind switch
        {
            TermKind.Tag => $"Articles about {term.Display}, newest first.",
            TermKind.Speaker => $"What {term.Display} said, article by article, newest first.",
            _ => $"Articles by {term.Display}, newest first.",
        },
        PagePath = SiteLinks.PathOf(term.Kind, term.Slug),
        FeedPath = FeedPathOf(term.Kind, term.Slug),
        SelectionQuery = $"{term.Kind.Word()}={Uri.EscapeDataString(term.Slug)}",
        Speakers = term.Kind == TermKind.Speaker ? [term] : [],
    };

    /// <summary>Path and query of one page of the subject, relative to the front page.</summary>
    public string PageAt(FeedPaging paging) => PagePath + paging.Query(PageQuery);

    /// <summary>The title of the feed and of its HTML page.</summary>
    public string TitleOn(string site) => Label.Length == 0 ? site : $"{Label} · {site}";
}
