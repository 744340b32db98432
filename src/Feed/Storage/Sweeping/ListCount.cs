using Feed.Storage.Lists;

namespace Feed.Storage.Sweeping;

/// <summary>The count of a list's articles so far.</summary>
/// <param name="Articles">The number of articles.</param>
/// <param name="Newest">The order of the newest article; empty when there is none.</param>
/// <param name="Names">How the newest articles spell the name of the list's term, one per line, newest first.</param>
internal readonly record struct ListCount(int Articles, string Newest, string Names)
{
    /// <summary>How many of the newest articles decide how a name is displayed.</summary>
    private const int MaxNames = 20;

    /// <summary>The role of the list's speaker in the newest article that gives one; null when no article does.</summary>
    public string? Role { get; init; }

    public static ListCount None { get; } = new(0, "", "");

    /// <summary>The most frequent spelling of the name, and the most recent of equally frequent ones; null when there is none.</summary>
    public string? Display => Names.Length == 0 ? null : Names.Split('\n').CountBy(name => name).MaxBy(name => name.Value).Key;

    /// <summary>Adds one article, which must be older than those before.</summary>
    public ListCount With(ListRow row) =>
        new(Articles + 1, Newest.Length == 0 ? row.Order : Newest, WithName(row.Name)) { Role = Role ?? row.Role };

    private string WithName(string? name) =>
        name is null || Articles >= MaxNames ? Names : Names.Length == 0 ? name : $"{Names}\n{name}";
}
