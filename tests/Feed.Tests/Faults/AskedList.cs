using Feed.Storage;

namespace Feed.Tests.Faults;

/// <summary>What a reader of a history asks for: a list or a combination.</summary>
/// <param name="Name">For the message of a failure.</param>
/// <param name="List">The list; meaningless beside a combination.</param>
/// <param name="Combination">The combination; null for a list.</param>
internal sealed record AskedList(string Name, ListName List, Combination? Combination)
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
        return Combinations.ElementAtOrDefault(choice - Lists.Length) is { } combination
            ? new AskedList($"combination {choice}", list, combination)
            : new AskedList(list.Value, list, Combination: null);
    }

    public bool Belongs(IReadOnlyList<ListName> lists) => Combination?.Takes(lists) ?? lists.Contains(List);

    public Task<ArticlePage> ReadAsync(ArticleLists lists, int limit) => Combination is null
        ? lists.PageAsync(List, before: null, limit, CancellationToken.None)
        : lists.CombineAsync(Combination, before: null, limit, CancellationToken.None);

    private static Term Tag(string slug, int articles) => new(TermKind.Tag, slug, slug, articles, null, null);
}
