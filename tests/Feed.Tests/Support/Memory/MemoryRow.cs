using System.Text.Json;

namespace Feed.Tests.Support.Memory;

/// <summary>A row of a table, as it was written.</summary>
/// <param name="PartitionKey">The first key.</param>
/// <param name="RowKey">The second key.</param>
/// <param name="ETag">The version.</param>
/// <param name="Timestamp">When it was written.</param>
/// <param name="Values">The columns; those without a JSON type have their type beside them.</param>
internal sealed record MemoryRow(string PartitionKey, string RowKey, string ETag, DateTimeOffset Timestamp, JsonElement Values)
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>The order of a table.</summary>
    public static Comparer<MemoryRow> Order { get; } = Comparer<MemoryRow>.Create((one, other) =>
        string.CompareOrdinal(one.PartitionKey, other.PartitionKey) is not 0 and var order ? order : string.CompareOrdinal(one.RowKey, other.RowKey));

    /// <summary>A place in the order, whether or not there is a row.</summary>
    public static MemoryRow At(string partitionKey, string rowKey) => new(partitionKey, rowKey, "", default, default);

    /// <summary>A column with text; null when there is none.</summary>
    public string? Text(string column) => Values.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A column as a comparable value; null when there is none.</summary>
    public IComparable? Find(string column)
    {
        switch (column)
        {
            case "PartitionKey":
                return PartitionKey;
            case "RowKey":
                return RowKey;
            case "Timestamp":
                return Timestamp;
        }

        if (!Values.TryGetProperty(column, out var value))
            return null;
        return (Text(column + TypeSuffix), value.ValueKind) switch
        {
            ("Edm.DateTime", _) => value.GetDateTimeOffset(),
            ("Edm.Int64", _) => long.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            ("Edm.Guid", _) => value.GetGuid(),
            (_, JsonValueKind.String) => value.GetString(),
            (_, JsonValueKind.Number) => value.GetDouble(),
            (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            _ => null,
        };
    }

    /// <summary>Writes the row as the service does.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="columns">The requested columns; null for all.</param>
    public void WriteTo(Utf8JsonWriter json, HashSet<string>? columns)
    {
        json.WriteStartObject();
        json.WriteString("odata.etag", ETag);
        if (columns?.Contains(nameof(PartitionKey)) != false)
            json.WriteString(nameof(PartitionKey), PartitionKey);
        if (columns?.Contains(nameof(RowKey)) != false)
            json.WriteString(nameof(RowKey), RowKey);
        if (columns?.Contains(nameof(Timestamp)) != false)
        {
            json.WriteString("Timestamp@odata.type", "Edm.DateTime");
            json.WriteString(nameof(Timestamp), $"{Timestamp.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}");
        }

        foreach (var column in Values.EnumerateObject())
        {
            var isType = column.Name.EndsWith(TypeSuffix, StringComparison.Ordinal);
            var name = isType ? column.Name[..^TypeSuffix.Length] : column.Name;
            var isOwn = name is nameof(PartitionKey) or nameof(RowKey) or nameof(Timestamp) || name.StartsWith("odata.", StringComparison.Ordinal);
            var isObvious = isType && column.Value.GetString() is "Edm.String" or "Edm.Int32" or "Edm.Boolean" or "Edm.Double";
            if (!isOwn && !isObvious && columns?.Contains(name) != false && Values.GetProperty(name).ValueKind != JsonValueKind.Null)
                column.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
