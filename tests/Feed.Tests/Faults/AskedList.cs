using Feed.Storage;
using Feed.Storage.Lists;

namespace Feed.Tests.Faults;

/// <summary>What a reader of a history asks for: a list or a combination.</summary>
/// <param name="Name">For the message of a failure.</param>
/// <param name="List">The list; meaningless beside a combination.</param>
/// <param name="Combination">The combination; null for a list.</param>
/// <param name="WithText">Whether the texts are read too, or only what lists show.</param>
internal sealed record AskedList(string Name, ListName List, Combination? Combination, bool WithText)
{
    private static readonly ListName[] Lists =
        [ListName.Latest, ListName.Latest, ListName.Tag("council"), ListName.Speaker("augusta-pell"), ListName.Author("ida-quist")];

    private static readonly Combination[] Combinations =
    [
        new([Tag("harbour", 3), Tag("council", 2)], Any: true, []),
        new([Tag("harbour", 3), Tag("budget", 1)], Any: false, []),
        new([], Any: false, [Tag("council", 2)]),
        new([Tag("harbour", 3)], Any: true, [Tag("budget", 1)]),
    ];

    public static AskedList Of(int choice)
    {
        var list = choice < Lists.Length ? Lists[choice] : ListName.Tag("harbour");
        var withText = choice % 2 == 0;
        return Combinations.ElementAtOrDefault(choice - Lists.Length) is { } combination
            ? new AskedList($"combination {choice}", list, combination, withText)
            : new AskedList($"{list.Value} {(withText ? "with texts" : "without texts")}", list, Combination: null, withText);
    }

    public bool Belongs(IReadOnlyList<ListName> lists) => Combination?.Matches(lists) ?? lists.Contains(List);

    public Task<ArticlePage> ReadAsync(ArticleLists lists, int limit) => (Combination, WithText) switch
    {
        (null, true) => lists.PageAsync(List, before: null, limit, CancellationToken.None),
        (null, false) => lists.CardsAsync(List, before: null, limit, CancellationToken.None),
        (_, true) => lists.CombineAsync(Combination, before: null, limit, CancellationToken.None),
        (_, false) => lists.CombineCardsAsync(Combination, before: null, limit, CancellationToken.None),
    };

    private static Term Tag(string slug, int articles) => new(TermKind.Tag, slug, slug, articles, null, null);
}
