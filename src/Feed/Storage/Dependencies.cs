namespace Feed.Storage;

/// <summary>
/// The data that a cached answer was read from. The methods that read storage record their own dependencies after <see cref="Begin"/>, so
/// a page cannot forget one.
/// </summary>
internal sealed class Dependencies
{
    /// <summary>The site's own style sheet and logo.</summary>
    public const string Look = "look";

    private const string Start = "";

    /// <summary>Sorts after every place of a list.</summary>
    private const string End = RowPlace.AfterEveryKey;

    private static readonly AsyncLocal<Dependencies?> Ambient = new();

    private readonly Lock gate = new();
    private readonly HashSet<string> keys = [];
    private readonly Dictionary<string, (string From, string To)> lists = [];

    /// <summary>The dependencies of the current async flow; null when they are not recorded.</summary>
    public static Dependencies? Current => Ambient.Value;

    /// <summary>
    /// Starts recording what the calling async method reads, itself or in methods that it awaits. What its callers read is not recorded.
    /// </summary>
    public static Dependencies Begin() => Ambient.Value = new Dependencies();

    /// <summary>Stops the recording for the rest of the caller's async flow.</summary>
    public static void StopRecording() => Ambient.Value = null;

    /// <summary>The key of an article's record, whether the record exists or not.</summary>
    public static string ArticleKey(string id) => $"id:{id}";

    /// <summary>The key of a tag, speaker or author that has a row.</summary>
    public static string KnownTermKey(TermKind kind, string slug) => $"known:{kind.Word()}:{slug}";

    /// <summary>The key of a tag, speaker or author that has no row yet.</summary>
    /// <param name="list">The name of its list.</param>
    public static string UnknownTermKey(string list) => $"unknown:{list}";

    /// <summary>The key of the set of all tags, speakers or authors.</summary>
    public static string NamesKey(TermKind kind) => $"names:{kind.Word()}";

    /// <summary>Adds one of the keys above.</summary>
    public void Add(string key)
    {
        lock (gate)
            keys.Add(key);
    }

    /// <summary>Adds a range of a list. Ranges of one list merge into one that spans both.</summary>
    /// <param name="list">The list.</param>
    /// <param name="from">The order of the first place; null for the newest.</param>
    /// <param name="to">The order of the last place; null for the end of the list.</param>
    public void Add(ListName list, string? from, string? to)
    {
        var (first, last) = (from ?? Start, to ?? End);
        lock (gate)
        {
            lists[list.Value] = lists.TryGetValue(list.Value, out var known)
                ? (Min(known.From, first), Max(known.To, last))
                : (first, last);
        }
    }

    /// <summary>Whether a change may affect the answer.</summary>
    /// <param name="changedLists">The lists that change.</param>
    /// <param name="orders">The orders at which those lists change; empty when they may change anywhere.</param>
    /// <param name="changedKeys">The keys that change.</param>
    public bool AreAffectedBy(IReadOnlyList<ListName> changedLists, IReadOnlyList<string> orders, IReadOnlyList<string> changedKeys)
    {
        lock (gate)
        {
            foreach (var list in changedLists)
            {
                if (lists.TryGetValue(list.Value, out var part) && IsIn(orders, part.From, part.To))
                    return true;
            }

            foreach (var key in changedKeys)
            {
                if (keys.Contains(key))
                    return true;
            }
        }

        return false;
    }

    private static bool IsIn(IReadOnlyList<string> orders, string from, string to)
    {
        foreach (var order in orders)
        {
            if (string.CompareOrdinal(order, from) >= 0 && string.CompareOrdinal(order, to) <= 0)
                return true;
        }

        return orders.Count == 0;
    }

    private static string Min(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? one : other;

    private static string Max(string one, string other) => string.CompareOrdinal(one, other) >= 0 ? one : other;
}
