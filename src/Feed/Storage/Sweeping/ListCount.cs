using Feed.Storage.Lists;

namespace Feed.Storage.Sweeping;

/// <summary>What was counted of a list.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Newest">Order of the newest of them; empty when there is none.</param>
/// <param name="Names">The forms in which the newest of them have the name of the list's tag or speaker, a line each, newest first.</param>
internal readonly record struct ListCount(int Articles, string Newest, string Names)
{
    /// <summary>How many articles decide in which form a name is displayed.</summary>
    private const int Deciding = 20;

    /// <summary>What the newest article that says so calls the list's speaker; null when none does.</summary>
    public string? Role { get; init; }

    public static ListCount None { get; } = new(0, "", "");

    /// <summary>The most frequent form of the name, of several the one of the newest article; null when no article has one.</summary>
    public string? Display => Names.Length == 0 ? null : Names.Split('\n').CountBy(name => name).MaxBy(form => form.Value).Key;

    /// <summary>The count with one more article, which is older than those before.</summary>
    public ListCount With(ListRow row) => new(
        Articles + 1,
        Newest.Length == 0 ? row.Order : Newest,
        row.Name is null || Articles >= Deciding ? Names : Names.Length == 0 ? row.Name : $"{Names}\n{row.Name}")
    {
        Role = Role ?? row.Role,
    };
}
