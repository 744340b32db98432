using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;

namespace Feed.Syndication;

/// <summary>What a feed is about, and where it is found.</summary>
public sealed record FeedSubject
{
    /// <summary>
    /// The feed's name for its permanent id: <c>latest</c>, <c>tag:{slug}</c>, <c>speaker:{slug}</c>, <c>author:{slug}</c>, or a
    /// combination's parameters.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What it is about, in words, without the site's name; empty for everything.</summary>
    public required string About { get; init; }

    /// <summary>One sentence that says what a subscriber gets.</summary>
    public required string Description { get; init; }

    /// <summary>Path of the page for people, below the front page.</summary>
    public required string PagePath { get; init; }

    /// <summary>Path of the feed without <c>.format</c>, below the front page.</summary>
    public required string FeedPath { get; init; }

    /// <summary>
    /// The parameters that the addresses of page and feed need, canonical, without question mark; empty when the path says all.
    /// </summary>
    public string Query { get; init; } = "";

    /// <summary>The parameters that choose the subject, without question mark, whatever its path says; empty for everything.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>Path and query of the page that builds combinations, with this subject chosen.</summary>
    public string FollowPath => Parameters.Length > 0 ? $"follow?{Parameters}" : "follow";

    /// <summary>Path and query of an outline with the feed of the subject alone; for everything, of all feeds.</summary>
    public string OutlinePath => Parameters.Length > 0 ? $"feeds.opml?{Parameters}" : "feeds.opml";

    /// <summary>The speakers whose words the entries are, one entry for each in every article; empty when entries are articles.</summary>
    public IReadOnlyList<Term> Speakers { get; init; } = [];

    /// <summary>The words that entries are chosen by, and that are marked in them; null for none.</summary>
    public SearchQuery? Words { get; init; }

    /// <summary>Every article.</summary>
    public static FeedSubject Everything { get; } = new()
    {
        Key = ListName.Latest.Value,
        About = "",
        Description = "All articles, newest first.",
        PagePath = "",
        FeedPath = "feed",
    };

    /// <summary>
    /// The articles that a combination chooses; or, where it asks for speakers and not for any one of several lists, what they said there.
    /// </summary>
    /// <param name="combination">What it chooses by.</param>
    /// <param name="query">Its canonical parameters, without question mark.</param>
    public static FeedSubject Of(Combination combination, string query)
    {
        var about = CombinationWords.Of(combination);
        IReadOnlyList<Term> speakers = combination.Any ? [] : [.. combination.Terms.Where(term => term.Kind == TermKind.Speaker)];
        return Everything with
        {
            Key = $"combination?{query}",
            About = about,
            Description = speakers.Count == 0
                ? $"{about}: articles, newest first."
                : $"{about}: what was said, article by article, newest first.",
            Query = query,
            Parameters = query,
            Speakers = speakers,
        };
    }

    /// <summary>What is found by words: articles, or what speakers say, where the words are looked for in that.</summary>
    /// <param name="words">The words.</param>
    /// <param name="combination">Where they are looked for.</param>
    /// <param name="query">The canonical parameters of both, without question mark.</param>
    public static FeedSubject Of(SearchQuery words, Combination combination, string query)
    {
        var isOfAll = combination is { Terms.Count: 0, Not.Count: 0 };
        var where = isOfAll ? Everything : Of(combination, query);
        var about = isOfAll ? words.About : $"{where.About}: {words.About}";
        return where with
        {
            Key = $"search?{query}",
            About = about,
            Description = where.Speakers.Count == 0
                ? $"Articles that say {about}, newest first."
                : $"{about}: what was said with these words, article by article, newest first.",
            PagePath = "search",
            Query = query,
            Parameters = query,
            Words = words,
        };
    }

    /// <summary>Whether it is one list, so that a hub can be told of its changes: no combination and no search.</summary>
    public bool IsOneList => Query.Length == 0;

    /// <summary>The <see cref="FeedPath"/> of a tag, speaker or author.</summary>
    public static string FeedPathOf(TermKind kind, string slug) => $"{SiteLinks.PathOf(kind, slug)}/feed";

    /// <summary>The articles of a tag or author, or what a speaker said.</summary>
    public static FeedSubject Of(Term term) => new()
    {
        Key = ListName.Of(term.Kind, term.Slug).Value,
        About = CombinationWords.Of(term),
        Description = term.Kind switch
        {
            TermKind.Tag => $"Articles about {term.Display}, newest first.",
            TermKind.Speaker => $"What {term.Display} said, article by article, newest first.",
            _ => $"Articles by {term.Display}, newest first.",
        },
        PagePath = SiteLinks.PathOf(term.Kind, term.Slug),
        FeedPath = FeedPathOf(term.Kind, term.Slug),
        Parameters = $"{term.Kind.Word()}={Uri.EscapeDataString(term.Slug)}",
        Speakers = term.Kind == TermKind.Speaker ? [term] : [],
    };

    /// <summary>The address of one page of the subject's page for people, below the front page.</summary>
    public string PageAt(FeedPaging paging) => PagePath + paging.Query(Query);

    /// <summary>The title of the feed and of its page.</summary>
    public string TitleOn(string site) => About.Length == 0 ? site : $"{About} · {site}";
}
