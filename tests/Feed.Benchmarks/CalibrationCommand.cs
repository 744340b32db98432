using System.Globalization;
using System.Text.Json;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>
/// Prints, for each rule and each tenth of confidence, how often the name that it gave was right over all sets. The lines of a set carry the
/// gold in <c>quotes</c>; a quote counts when it covers at least four fifths of a gold one and somebody is named.
/// </summary>
internal static class CalibrationCommand
{
    private const double SameSpan = 0.8;

    private static readonly char[] Separators = [' ', '.', ','];

    public static int Run(string[] inputs)
    {
        var rows = inputs.SelectMany(Rows).ToList();
        foreach (var rule in rows.GroupBy(row => row.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Print(rule.Key, [.. rule]);
            foreach (var tenth in rule.GroupBy(row => Math.Floor(row.Confidence * 10) / 10).OrderBy(group => group.Key))
                Print(string.Create(CultureInfo.InvariantCulture, $"  {tenth.Key:0.0}"), [.. tenth]);
        }

        Print("all", rows);
        return 0;
    }

    private static IEnumerable<Row> Rows(string input)
    {
        var reader = new QuoteReader(PeopleConfiguration.Empty);
        foreach (var (sample, line) in Sample.ReadAll(input).Zip(File.ReadLines(input).Where(line => line.Length > 0)))
        {
            using var json = JsonDocument.Parse(line);
            var gold = json.RootElement.GetProperty("quotes").EnumerateArray().Select(Gold.Of).ToList();
            foreach (var quote in reader.Read(sample.Context).Quotes.Where(quote => quote.Speaker is not null))
            {
                var start = sample.CodePoint(quote.Paragraph, quote.Start);
                var end = sample.CodePoint(quote.Paragraph, quote.Start + quote.Length);
                if (gold.Find(one => one.Covers(start, end)) is { } match)
                    yield return new Row(quote.Rule!, quote.Confidence, match.Names.Exists(name => SameLast(name, quote.Speaker!)));
            }
        }
    }

    private static bool SameLast(string one, string other) => Last(one).Equals(Last(other), StringComparison.OrdinalIgnoreCase);

    private static string Last(string name) => name.Split(Separators, StringSplitOptions.RemoveEmptyEntries) switch
    {
        [.., var last, "Jr" or "Sr" or "II" or "III"] => last,
        [.., var last] => last,
        _ => "",
    };

    private static void Print(string what, List<Row> rows) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-22} {rows.Count,5} named, {100.0 * rows.Count(row => row.IsRight) / rows.Count,5:F1}% right, {100 * rows.Average(row => row.Confidence),5:F1}% expected"));

    private sealed record Row(string Rule, double Confidence, bool IsRight);

    private sealed record Gold(int Start, int End, List<string> Names)
    {
        public static Gold Of(JsonElement quote)
        {
            List<string> names = [];
            if (quote.TryGetProperty("speaker_name", out var name) && name.ValueKind == JsonValueKind.String)
                names.Add(name.GetString()!);
            if (quote.TryGetProperty("speaker_accept", out var accept) && accept.ValueKind == JsonValueKind.Array)
                names.AddRange(accept.EnumerateArray().Select(one => one.GetString()!));
            return new Gold(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32(), names);
        }

        public bool Covers(int start, int end)
        {
            var shared = Math.Min(end, End) - Math.Max(start, Start);
            return shared > 0 && shared >= SameSpan * (Math.Max(end, End) - Math.Min(start, Start));
        }
    }
}
