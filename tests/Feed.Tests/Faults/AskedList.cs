using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Words;
using Feed.Tests.Support;

namespace Feed.Tests.Faults;

/// <summary>What a reader in a history requests: a list, a combination or a search.</summary>
/// <param name="Name">For the message of a failure.</param>
/// <param name="List">The list; meaningless beside a combination.</param>
/// <param name="Combination">The combination; null for a list.</param>
/// <param name="WithText">Whether the texts are read too, or only what lists show.</param>
/// <param name="Words">What is searched for in a combination; null for no search.</param>
internal sealed record AskedList(string Name, ListName List, Combination? Combination, bool WithText, SearchQuery? Words = null)
{
    /// <summary>A search that scans all rows, because time passes between its calls.</summary>
    private static readonly SearchBounds All = new(int.MaxValue, TimeSpan.FromDays(30));

    /// <summary>A word in every text of the newsroom.</summary>
    private static readonly SearchQuery Harwick = SearchQuery.TryParse("Harwick", out var query, out _) ? query : throw new InvalidOperationException();

    private static readonly ListName[] Lists =
        [ListName.Latest, ListName.Latest, ListName.Tag("council"), ListName.Speaker("augusta-pell"), ListName.Author("ida-quist")];

    private static readonly Combination[] Combinations =
    [
        new([Tag("harbour", 3), Tag("council", 2)], MatchesAny: true, []),
        new([Tag("harbour", 3), Tag("budget", 1)], MatchesAny: false, []),
        new([], MatchesAny: false, [Tag("council", 2)]),
        new([Tag("harbour", 3)], MatchesAny: true, [Tag("budget", 1)]),
    ];

    private static readonly Combination[] Searches = [new([], MatchesAny: false, []), new([Tag("harbour", 3)], MatchesAny: false, [])];

    public static AskedList Of(int choice)
    {
        if (Searches.ElementAtOrDefault(choice - Lists.Length - Combinations.Length) is { } searched)
            return new AskedList($"search {choice}", ListName.Latest, searched, WithText: true, Harwick);
        var list = choice < Lists.Length ? Lists[choice] : ListName.Tag("harbour");
        var withText = choice % 2 == 0;
        return Combinations.ElementAtOrDefault(choice - Lists.Length) is { } combination
            ? new AskedList($"combination {choice}", list, combination, withText)
            : new AskedList($"{list.Value} {(withText ? "with texts" : "without texts")}", list, Combination: null, withText);
    }

    public bool Belongs(IReadOnlyList<ListName> lists) => Combination?.Matches(lists) ?? lists.Contains(List);

    public Task<ArticlePage> ReadAsync(TestFeed feed, int limit) => Words is null
        ? ReadListAsync(feed.Lists, limit)
        : feed.Get<ArticleSearch>().PageAsync(new SearchRequest(Words, Combination!), after: null, limit, All, CancellationToken.None);

    private Task<ArticlePage> ReadListAsync(ArticleLists lists, int limit) => (Combination, WithText) switch
    {
        (null, true) => lists.PageAsync(List, after: null, limit, CancellationToken.None),
        (null, false) => lists.CardsAsync(List, after: null, limit, CancellationToken.None),
        (_, true) => lists.CombineAsync(Combination, after: null, limit, CancellationToken.None),
        (_, false) => lists.CombineCardsAsync(Combination, after: null, limit, CancellationToken.None),
    };

    private static Term Tag(string slug, int articles) => new(TermKind.Tag, slug, slug, articles, null, null);
}
