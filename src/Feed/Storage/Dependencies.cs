namespace Feed.Storage;

/// <summary>
/// What an answer was made of. The methods that read storage note it themselves while <see cref="Begin"/> is in force, so no page can
/// forget any of it.
/// </summary>
internal sealed class Dependencies
{
    /// <summary>The site's own style sheet and logo.</summary>
    public const string Look = "look";

    private const string Start = "";

    /// <summary>After every place of a list.</summary>
    private const string End = "~";

    private static readonly AsyncLocal<Dependencies?> Flowing = new();

    private readonly Lock one = new();
    private readonly HashSet<string> keys = [];
    private readonly Dictionary<string, (string From, string To)> lists = [];

    /// <summary>Notes what the running code reads; null when nobody wants to know.</summary>
    public static Dependencies? Current => Flowing.Value;

    /// <summary>From here on whatever the caller reads is noted; what follows the caller is not.</summary>
    public static Dependencies Begin() => Flowing.Value = new Dependencies();

    /// <summary>From here on the caller reads for itself.</summary>
    public static void Stop() => Flowing.Value = null;

    /// <summary>The record of an article, be there one or not.</summary>
    public static string Article(string id) => $"id:{id}";

    /// <summary>A tag, speaker or author that is known.</summary>
    public static string Known(TermKind kind, string slug) => $"known:{kind.Word()}:{slug}";

    /// <summary>A tag, speaker or author that nobody knows yet.</summary>
    /// <param name="list">The name of its list.</param>
    public static string Unknown(string list) => $"unknown:{list}";

    /// <summary>Which tags, speakers or authors there are.</summary>
    /// <param name="kind">The word for the kind.</param>
    public static string Names(string kind) => $"names:{kind}";

    /// <summary>Notes one of the keys above.</summary>
    public void Add(string key)
    {
        lock (one)
            keys.Add(key);
    }

    /// <summary>Notes a part of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="from">The order of the first place; null from the newest on.</param>
    /// <param name="to">The order of the last place; null to the end.</param>
    public void Add(ListName list, string? from, string? to)
    {
        var (first, last) = (from ?? Start, to ?? End);
        lock (one)
        {
            lists[list.Value] = lists.TryGetValue(list.Value, out var known)
                ? (Least(known.From, first), Least(known.To, last) == last ? known.To : last)
                : (first, last);
        }
    }

    /// <summary>Whether a change may alter what was read.</summary>
    /// <param name="changedLists">The lists that change.</param>
    /// <param name="orders">Where in those lists; empty for anywhere.</param>
    /// <param name="changedKeys">The keys that change.</param>
    public bool AreTouchedBy(IReadOnlyList<ListName> changedLists, IReadOnlyList<string> orders, IReadOnlyList<string> changedKeys)
    {
        lock (one)
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

    private static string Least(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? one : other;
}
