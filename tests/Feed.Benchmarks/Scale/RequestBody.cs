using System.Text.Json;
using Azure.Data.Tables;

namespace Feed.Benchmarks.Scale;

/// <summary>A row as the client library writes it into a request, of the types of columns that Feed has.</summary>
internal static class RequestBody
{
    public static byte[] Of(TableEntity entity)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (column, value) in entity.Where(column => column.Value is not null && column.Key is not ("odata.etag" or "Timestamp")))
            {
                switch (value)
                {
                    case string text:
                        json.WriteString(column, text);
                        break;
                    case int number:
                        json.WriteNumber(column, number);
                        break;
                    case DateTimeOffset time:
                        json.WriteString($"{column}@odata.type", "Edm.DateTime");
                        json.WriteString(column, $"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}");
                        break;
                    case byte[] binary:
                        json.WriteString($"{column}@odata.type", "Edm.Binary");
                        json.WriteBase64String(column, binary);
                        break;
                    default:
                        throw new NotSupportedException($"A column of type {value!.GetType()} has no place here.");
                }
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
