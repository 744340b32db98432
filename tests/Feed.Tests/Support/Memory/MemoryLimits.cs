using System.Text.Json;

namespace Feed.Tests.Support.Memory;

/// <summary>What the table service rejects, according to "Understanding the Table service data model" in its documentation.</summary>
internal static class MemoryLimits
{
    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int KeyBytes = 1024;
    private const int ColumnBytes = 64 * 1024;
    private const int RowBytes = 1024 * 1024;

    /// <summary>The code of the first limit that a row exceeds; null when it is valid.</summary>
    public static string? FaultOf(MemoryRow place, byte[] body)
    {
        if (place.PartitionKey.Length * 2 > KeyBytes || place.RowKey.Length * 2 > KeyBytes)
            return "KeyValueTooLarge";
        if ((place.PartitionKey + place.RowKey).Any(unit => unit is '/' or '\\' or '#' or '?' || char.IsControl(unit)))
            return "OutOfRangeInput";
        using var values = JsonDocument.Parse(body);
        var total = 4L + ((place.PartitionKey.Length + place.RowKey.Length) * 2);
        foreach (var column in values.RootElement.EnumerateObject().Where(column => column.Value.ValueKind == JsonValueKind.String && !column.Name.Contains('@')))
        {
            var text = column.Value.GetString()!;
            var kind = values.RootElement.TryGetProperty($"{column.Name}@odata.type", out var type) ? type.GetString() : null;
            if (kind == "Edm.DateTime" && column.Value.GetDateTimeOffset() < Earliest)
                return "OutOfRangeInput";
            var isBinary = kind == "Edm.Binary";
            var size = isBinary ? text.TrimEnd('=').Length * 3 / 4 : text.Length * 2;
            if (size > ColumnBytes)
                return "PropertyValueTooLarge";
            total += 8 + (column.Name.Length * 2) + size;
        }

        return total > RowBytes ? "EntityTooLarge" : null;
    }
}
