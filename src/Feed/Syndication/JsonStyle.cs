using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feed.Syndication;

/// <summary>How Feed writes JSON: snake_case, one space of indentation, and no nulls.</summary>
internal static class JsonStyle
{
    /// <summary>Keeps letters of all scripts readable. The media type is never HTML, so only JSON's own characters need escaping.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };
}
