namespace Feed.Storage;

/// <summary>A place among the rows of all lists.</summary>
/// <param name="List">The partition of the row; in <c>FeedEntries</c>, the list.</param>
/// <param name="Key">The row's key.</param>
internal readonly record struct RowPlace(string List, string Key) : IComparable<RowPlace>
{
    /// <summary>Sorts after the key of every row and every place: those start with a digit.</summary>
    public const string AfterEveryKey = "~";

    /// <summary>The place before all rows.</summary>
    public static RowPlace Start { get; } = new("", "");

    /// <summary>The place after all rows of a list.</summary>
    public static RowPlace EndOf(string list) => new(list, AfterEveryKey);

    public int CompareTo(RowPlace other) =>
        string.CompareOrdinal(List, other.List) is not 0 and var order ? order : string.CompareOrdinal(Key, other.Key);
}
