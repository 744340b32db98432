using System.Text.Json;
using System.Text.Json.Nodes;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>What somebody who edits the table does to a record.</summary>
internal static class Damage
{
    private const string Content = "Content00";

    /// <summary>Three bytes in base64 that are not content.</summary>
    private const string CutContent = "AQID";

    /// <summary>Edits of columns that are text.</summary>
    public static readonly (string Column, string Text)[] TextEdits =
        [("State", "Frozen"), ("Order", "soon"), ("FirstSeen", "yesterday"), ("SeenVersion", "newest"), ("Blob", "another.txt"), ("State", "")];

    private static readonly (string Column, string Text)[] Edits = [.. TextEdits, (Content, CutContent)];

    /// <summary>Edits the record of a blob, if it has one.</summary>
    public static void Do(MemoryTables tables, string blob, int choice)
    {
        var row = tables.Of(FeedStorage.ArticlesTable).FirstOrDefault(row => row.RowKey == ArticleId.Of(blob));
        var (column, text) = Edits[choice % Edits.Length];
        if (row is null || (column == Content && row.Text(column) is null))
            return;
        var columns = JsonObject.Create(row.Values)!;
        columns[column] = text;
        if (column != Content)
            columns.Remove($"{column}@odata.type");
        tables.Load(FeedStorage.ArticlesTable, MemoryRow.At(row.PartitionKey, row.RowKey), JsonSerializer.SerializeToUtf8Bytes(columns));
    }

    /// <summary>Whether a record is unreadable.</summary>
    public static bool IsDone(MemoryRow row) => row.Text(Content) == CutContent || IsOfColumns(row);

    /// <summary>Whether only the content of a record is unreadable.</summary>
    public static bool IsOfContentAlone(MemoryRow row) => row.Text(Content) == CutContent && !IsOfColumns(row);

    private static bool IsOfColumns(MemoryRow row) =>
        !Enum.TryParse<ArticleState>(row.Text("State"), out _)
        || !Cursor.IsOrder(row.Text("Order"))
        || row.Text("FirstSeen") == "yesterday"
        || row.Text("SeenVersion") is "newest" or ""
        || ArticleId.Of(row.Text("Blob") ?? "") != row.RowKey;
}
