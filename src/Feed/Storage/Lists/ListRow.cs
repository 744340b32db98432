using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>One row of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Order">The place that the row gives the article.</param>
/// <param name="Id">The article.</param>
/// <param name="Generation">The attempt that wrote the row.</param>
/// <param name="Lists">All lists of the article at the time.</param>
/// <param name="Written">When storage took the row.</param>
internal sealed record ListRow(ListName List, string Order, string Id, string Generation, IReadOnlyList<ListName> Lists,
    DateTimeOffset Written)
{
    /// <summary>The name of the list's tag or speaker as the article has it; null for other lists and in rows of an older layout.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// What the article calls the list's speaker; null when it does not say, for other lists and in rows of an older layout.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>How many of the article's quotes are the list's speaker's; 0 for other lists and in rows of an older layout.</summary>
    public int Quotes { get; init; }

    /// <summary>
    /// The names of the tags, speakers and authors in <see cref="Lists"/>, one a line, as the article has them; null in other lists and in
    /// rows of an older layout.
    /// </summary>
    public string? Names { get; init; }

    public string Key { get; init; } = ListRows.KeyOf(Order, Id, Generation);

    public Cursor Cursor => new(Order, Id);

    public RowPlace Place => new(List.Value, Key);

    /// <summary>Whether the key has the form of a row of Feed; any other row names no article.</summary>
    public bool IsValid => Id.Length > 0;

    public static ListRow Of(TableEntity entity)
    {
        // {Order:19}-{id:32}-{generation}
        var key = entity.RowKey;
        var isValid = key.Length > 53 && key[52] == '-' && Cursor.TryParse(key[..52], out _) && ArticleRow.IsOrder(key[..19]);
        var (order, id, generation) = isValid ? (key[..19], key[20..52], key[53..]) : ("", "", "");
        return new(
            new ListName(entity.PartitionKey),
            order,
            id,
            generation,
            ListName.Split(ArticleRow.Column(entity.GetString, "Lists")),
            entity.Timestamp ?? DateTimeOffset.MinValue)
        {
            Key = key,
            Name = ArticleRow.Column(entity.GetString, "Name"),
            Role = ArticleRow.Column(entity.GetString, "Role"),
            Quotes = ArticleRow.Column(entity.GetInt32, "Quotes") ?? 0,
            Names = ArticleRow.Column(entity.GetString, "Names"),
        };
    }
}
