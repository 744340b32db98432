namespace Feed.Storage.Lists;

/// <summary>A range of the rows of all lists, in the order of keys: list by list.</summary>
internal sealed class RowWindow
{
    private readonly Dictionary<RowPlace, ListRow> found = [];
    private readonly RowPlace after;
    private RowPlace? until;

    private RowWindow(RowPlace after) => this.after = after;

    public IReadOnlyCollection<ListRow> Rows => found.Values;

    /// <summary>The list whose first rows were in an earlier window; empty at the start.</summary>
    public string FirstList => after.List;

    /// <summary>The list that may continue in the next window; null when this window reaches the end.</summary>
    public string? LastList => until?.List;

    /// <summary>Whether the window contains all rows.</summary>
    public bool IsWhole => after == RowPlace.Start && until is null;

    /// <summary>The place after which the next window starts.</summary>
    public RowPlace Next => until ?? RowPlace.Start;

    /// <summary>Reads the window that starts after a place.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="after">The place before the first row.</param>
    /// <param name="bound">The maximum number of rows.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static Task<RowWindow> ReadAsync(ListRows table, RowPlace after, int bound, CancellationToken cancellation) =>
        ReadAsync(table.AfterAsync(after, bound, cancellation), after, bound);

    /// <summary>Reads the window from an enumeration of rows.</summary>
    /// <param name="rows">All rows after the place.</param>
    /// <param name="after">The place before the first row.</param>
    /// <param name="bound">The maximum number of rows.</param>
    public static async Task<RowWindow> ReadAsync(IAsyncEnumerable<ListRow> rows, RowPlace after, int bound)
    {
        var window = new RowWindow(after);
        var last = after;
        await foreach (var row in rows)
        {
            if (window.found.Count == bound)
            {
                window.until = last;
                break;
            }

            last = row.Place;
            window.found[last] = row;
        }

        return window;
    }

    /// <summary>Cuts the window after the rows of a list.</summary>
    public void EndWith(string list)
    {
        until = RowPlace.EndOf(list);
        foreach (var place in found.Keys.Where(place => place.CompareTo(until.Value) > 0).ToList())
            found.Remove(place);
    }

    /// <summary>Whether a list ends in this window: this window and earlier ones together have all of its rows.</summary>
    public bool Completes(string list) =>
        string.CompareOrdinal(list, FirstList) >= 0 && (LastList is null || string.CompareOrdinal(list, LastList) < 0);

    public bool Contains(RowPlace place) => found.ContainsKey(place);

    /// <summary>Whether a row that should exist is missing.</summary>
    /// <param name="place">Where the row should be.</param>
    /// <param name="skipsOthers">Whether a row outside the window counts as present, because a later run reaches it.</param>
    /// <param name="exists">Asks storage whether a row outside the window exists.</param>
    public async Task<bool> IsMissingAsync(RowPlace place, bool skipsOthers, Func<RowPlace, Task<bool>> exists) =>
        !Contains(place) && (Covers(place) || !(skipsOthers || await exists(place)));

    /// <summary>Whether a row at this place would be in the window's range.</summary>
    public bool Covers(RowPlace place) => place.CompareTo(after) > 0 && (until is null || place.CompareTo(until.Value) <= 0);
}
