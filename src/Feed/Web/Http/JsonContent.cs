using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feed.Web.Http;

/// <summary>Data for programs as JSON: snake_case like JSON Feed, non-ASCII letters unescaped, nulls omitted.</summary>
static class JsonContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    /// <summary>The bytes of a document, UTF-8.</summary>
    public static byte[] Bytes<T>(T data) => JsonSerializer.SerializeToUtf8Bytes(data, Options);

    public static RenderedContent Render<T>(T data, Uri self, string fingerprint = "", bool isRestricted = false, Uri? first = null,
        Uri? next = null) =>
        new(Bytes(data), "application/json")
        {
            Self = self,
            First = first,
            Next = next,
            Fingerprint = fingerprint,
            IsRestricted = isRestricted,
        };
}
