using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Feed.Storage;

/// <summary>JSON in a binary column, compressed with brotli.</summary>
internal static class CompressedJson
{
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Optimal))
            JsonSerializer.Serialize(packed, value, type);
        return bytes.ToArray();
    }

    /// <summary>The value; null when this version cannot decode the bytes.</summary>
    public static T? Read<T>(Stream bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            using var plain = new BrotliStream(bytes, CompressionMode.Decompress);
            return JsonSerializer.Deserialize(plain, type);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
