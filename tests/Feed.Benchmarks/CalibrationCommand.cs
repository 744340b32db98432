using System.Globalization;
using System.Text.Json;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>
/// Prints, for each rule and each tenth of confidence, how often the name that it gave was right over all sets. The lines of a set carry the gold in
/// <c>quotes</c> or <c>reported</c>. A quote counts when it and a gold one share four fifths of both, a reported statement when they share half: the
/// extent of what is told in other words is less certain, and it is the name that is measured.
/// </summary>
internal static class CalibrationCommand
{
    private const double SameSpan = 0.8;
    private const double SameReport = 0.5;

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
            var reading = reader.Read(sample.Context);
            var quotes = GoldOf(json.RootElement, "quotes");
            foreach (var quote in reading.Quotes.Where(quote => quote.Speaker is not null))
            {
                if (Match(quotes, sample, quote.Paragraph, quote.Start, quote.Length, SameSpan) is { } match)
                    yield return new Row(quote.Rule!, quote.Confidence, match.Has(quote.Speaker!));
            }

            var reported = GoldOf(json.RootElement, "reported");
            foreach (var said in reading.Reported)
            {
                if (Match(reported, sample, said.Paragraph, said.Start, said.Length, SameReport) is { } match)
                    yield return new Row(said.Rule, said.Confidence, match.Has(said.Speaker));
            }
        }
    }

    private static List<Gold> GoldOf(JsonElement line, string kind) =>
        line.TryGetProperty(kind, out var entries) ? [.. entries.EnumerateArray().Where(Gold.IsCertain).Select(Gold.Of)] : [];

    private static Gold? Match(List<Gold> gold, Sample sample, int paragraph, int start, int length, double least)
    {
        var (from, to) = (sample.CodePoint(paragraph, start), sample.CodePoint(paragraph, start + length));
        return gold.Where(one => one.Shared(from, to) >= least).MaxBy(one => one.Shared(from, to));
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
        /// <summary>Whether a reader can tell who the source is, so that a name is right or wrong.</summary>
        public static bool IsCertain(JsonElement entry) =>
            !entry.TryGetProperty("doubtful", out var doubtful) || doubtful.ValueKind is JsonValueKind.False or JsonValueKind.Null;

        public static Gold Of(JsonElement entry)
        {
            // The name, other spellings of it, and what the text itself calls an organisation.
            List<string> names = [];
            foreach (var key in new[] { "speaker_name", "speaker", "source" })
            {
                // A source in small letters, such as "a spokesman for Smith", is nobody's name.
                if (entry.TryGetProperty(key, out var name) && name.GetString() is { } text && !text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsLower(word[0])))
                    names.Add(text);
            }

            foreach (var key in new[] { "speaker_accept", "accept" })
            {
                if (entry.TryGetProperty(key, out var accept) && accept.ValueKind == JsonValueKind.Array)
                    names.AddRange(accept.EnumerateArray().Select(one => one.GetString()!));
            }

            return new Gold(entry.GetProperty("start").GetInt32(), entry.GetProperty("end").GetInt32(), names);
        }

        public bool Has(string speaker) => Names.Exists(name => SameLast(name, speaker));

        /// <summary>How much of two spans is in both.</summary>
        public double Shared(int start, int end)
        {
            var shared = Math.Min(end, End) - Math.Max(start, Start);
            return shared <= 0 ? 0 : (double)shared / (Math.Max(end, End) - Math.Min(start, Start));
        }
    }
}
