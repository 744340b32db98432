namespace Feed.Storage.Lists;

/// <summary>A part of the rows of all lists, in the order of keys: list by list.</summary>
internal sealed class RowWindow
{
    private readonly Dictionary<RowPlace, ListRow> found = [];
    private readonly RowPlace after;
    private RowPlace? until;

    private RowWindow(RowPlace after) => this.after = after;

    public IReadOnlyCollection<ListRow> Rows => found.Values;

    /// <summary>The list whose first rows an earlier part had; empty at the start.</summary>
    public string First => after.List;

    /// <summary>The list of which more rows may follow; null when this part goes to the end.</summary>
    public string? Last => until?.List;

    /// <summary>Whether these are all rows that there are.</summary>
    public bool IsWhole => after == RowPlace.Start && until is null;

    /// <summary>Where the next part begins.</summary>
    public RowPlace Next => until ?? RowPlace.Start;

    /// <summary>Reads from a place on.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="after">The place before the first.</param>
    /// <param name="bound">How many.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Task<RowWindow> ReadAsync(ListRows table, RowPlace after, int bound, CancellationToken cancellation) =>
        ReadAsync(table.AfterAsync(after, bound, cancellation), after, bound);

    /// <summary>Reads some rows.</summary>
    /// <param name="rows">All rows after the place.</param>
    /// <param name="after">The place before the first.</param>
    /// <param name="bound">How many.</param>
    public static async Task<RowWindow> ReadAsync(IAsyncEnumerable<ListRow> rows, RowPlace after, int bound)
    {
        var stretch = new RowWindow(after);
        var last = after;
        await foreach (var row in rows)
        {
            if (stretch.found.Count == bound)
            {
                stretch.until = last;
                break;
            }

            last = row.Place;
            stretch.found[last] = row;
        }

        return stretch;
    }

    /// <summary>Ends this part with the last row of a list.</summary>
    public void EndWith(string list)
    {
        until = RowPlace.EndOf(list);
        foreach (var place in found.Keys.Where(place => place.CompareTo(until.Value) > 0).ToList())
            found.Remove(place);
    }

    /// <summary>Whether all rows of a list have been in this part and those before it.</summary>
    public bool Completes(string list) =>
        string.CompareOrdinal(list, First) >= 0 && (Last is null || string.CompareOrdinal(list, Last) < 0);

    public bool Holds(RowPlace place) => found.ContainsKey(place);

    /// <summary>Whether a row at this place would be in this part.</summary>
    public bool Covers(RowPlace place) => place.CompareTo(after) > 0 && (until is null || place.CompareTo(until.Value) <= 0);
}
