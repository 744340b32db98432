using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Reads JSON front matter: an object at the start of the file, with the text after it.</summary>
internal static partial class JsonValues
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32
    };

    /// <summary>The object at the start of a text; null when there is none.</summary>
    /// <param name="text">The text, which begins with a brace.</param>
    /// <param name="firstLine">The line of the file where it begins, from 1.</param>
    /// <param name="length">The length of the object in characters.</param>
    public static DeclaredValue.Map? Read(string text, int firstLine, out int length)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Options);
        length = 0;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            var map = Value(ref reader, bytes, firstLine, 0) as DeclaredValue.Map;
            length = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
            return map;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Invalid JSON, or a text with half of a surrogate pair: not front matter.
            return null;
        }
    }

    /// <summary>The first key of the object at the start of a text, even a broken one; null when there is none.</summary>
    public static string? FirstKey(string text) => Key().Match(text) is { Success: true } match ? match.Groups["key"].Value : null;

    [GeneratedRegex(@"^\{\s*[""']?(?<key>[\p{L}_][\p{L}\p{N}_ \-]{0,40})[""']?\s*:",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    private static DeclaredValue Value(ref Utf8JsonReader reader, byte[] bytes, int firstLine, int depth)
    {
        var line = firstLine + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when depth == YamlValues.MaxDepth:
                reader.Skip();
                return new DeclaredValue.TooDeep(line);
            case JsonTokenType.StartObject:
                List<DeclaredEntry> entries = [];
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    entries.Add(new DeclaredEntry(name, Value(ref reader, bytes, firstLine, depth + 1)));
                }

                return new DeclaredValue.Map(entries, line);
            case JsonTokenType.StartArray:
                List<DeclaredValue> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value(ref reader, bytes, firstLine, depth + 1));
                return new DeclaredValue.List(items, line);
            case JsonTokenType.Null:
                return new DeclaredValue.Nothing(line);
            case JsonTokenType.String:
                return new DeclaredValue.Text(reader.GetString()!, IsPlain: true, line);
            default:
                return new DeclaredValue.Text(Encoding.UTF8.GetString(reader.ValueSpan), IsPlain: true, line);
        }
    }
}
