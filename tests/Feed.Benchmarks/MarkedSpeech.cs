using System.Text.Json;

namespace Feed.Benchmarks;

/// <summary>A quote or reported statement as marked by hand, and the names of who said it.</summary>
internal sealed record MarkedSpeech(int Start, int End, List<string> Names)
{
    private static readonly char[] Separators = [' ', '.', ','];

    /// <summary>The entries of a line whose source the text shows, so that a name is right or wrong.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind"><c>quotes</c> or <c>reported</c>.</param>
    public static List<MarkedSpeech> In(JsonElement line, string kind) =>
        line.TryGetProperty(kind, out var entries) ? [.. entries.EnumerateArray().Where(IsCertain).Select(Of)] : [];

    /// <summary>Whether the last name is that of a speaker.</summary>
    public bool IsSaidBy(string speaker) => Names.Exists(name => Last(name).Equals(Last(speaker), StringComparison.OrdinalIgnoreCase));

    /// <summary>How much two spans overlap.</summary>
    public double Shared(int start, int end)
    {
        var shared = Math.Min(end, End) - Math.Max(start, Start);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(end, End) - Math.Min(start, Start));
    }

    private static bool IsCertain(JsonElement entry) =>
        !entry.TryGetProperty("doubtful", out var doubtful) || doubtful.ValueKind is JsonValueKind.False or JsonValueKind.Null;

    private static MarkedSpeech Of(JsonElement entry)
    {
        // The name, other spellings of it, and what the text itself calls an organisation.
        List<string> names = [];
        foreach (var key in new[] { "speaker_name", "speaker", "source" })
        {
            // A source in lower case, such as "a spokesman for Smith", is nobody's name.
            if (entry.TryGetProperty(key, out var name) && name.GetString() is { } text
                && !text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsLower(word[0])))
                names.Add(text);
        }

        foreach (var key in new[] { "speaker_accept", "accept" })
        {
            if (entry.TryGetProperty(key, out var accept) && accept.ValueKind == JsonValueKind.Array)
                names.AddRange(accept.EnumerateArray().Select(one => one.GetString()!));
        }

        return new MarkedSpeech(entry.GetProperty("start").GetInt32(), entry.GetProperty("end").GetInt32(), names);
    }

    private static string Last(string name) => name.Split(Separators, StringSplitOptions.RemoveEmptyEntries) switch
    {
        [.., var last, "Jr" or "Sr" or "II" or "III"] => last,
        [.., var last] => last,
        _ => "",
    };
}
