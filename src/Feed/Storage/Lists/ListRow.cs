using Azure.Data.Tables;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>One row of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Order">The sort key of the article, see <see cref="ArticleRecord.Order"/>.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Generation">The attempt that wrote the row, see <see cref="RowGeneration"/>.</param>
/// <param name="Lists">All lists of the article when the row was written.</param>
/// <param name="Written">When storage wrote the row.</param>
internal sealed record ListRow(ListName List, string Order, string Id, string Generation, IReadOnlyList<ListName> Lists,
    DateTimeOffset Written)
{
    /// <summary>How the article names the list's tag, speaker or author; null in other lists and in rows of an older layout.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The role of the list's speaker in the article; null when it gives none, in other lists and in rows of an older layout.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>
    /// How many statements of the list's speaker are in the article; 0 in other lists and in rows of an older layout.
    /// </summary>
    public int Statements { get; init; }

    /// <summary>
    /// The names of the tags, speakers and authors in <see cref="Lists"/> as the article spells them, one per line; null in other lists
    /// and in rows of an older layout.
    /// </summary>
    public string? Names { get; init; }

    public string Key { get; init; } = ListRows.KeyOf(Order, Id, Generation);

    public Cursor Cursor => new(Order, Id);

    public RowPlace Place => new(List.Value, Key);

    /// <summary>Whether the key has the form that Feed writes. Any other row has no article.</summary>
    public bool IsValid => Id.Length > 0;

    public static ListRow Of(TableEntity entity)
    {
        var key = entity.RowKey;

        // The key is {cursor:52}-{generation}.
        Cursor? cursor = null;
        var isValid = key.Length > 53 && key[52] == '-' && Cursor.TryParse(key[..52], out cursor);
        return new(
            new ListName(entity.PartitionKey),
            cursor?.Order ?? "",
            cursor?.Id ?? "",
            isValid ? key[53..] : "",
            ListName.Split(ArticleRow.Column(entity.GetString, "Lists")),
            entity.Timestamp ?? DateTimeOffset.MinValue)
        {
            Key = key,
            Name = ArticleRow.Column(entity.GetString, "Name"),
            Role = ArticleRow.Column(entity.GetString, "Role"),
            Statements = ArticleRow.Column(entity.GetInt32, "Statements") ?? 0,
            Names = ArticleRow.Column(entity.GetString, "Names"),
        };
    }
}
