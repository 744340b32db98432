using System.Globalization;
using System.Text.Json;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>
/// Prints how often a name was right over all sets: for each rule and each of its confidences, for each tenth of confidence, and for the
/// names that each threshold would give. The lines of a set carry the gold in <c>quotes</c> or <c>reported</c>. A quote counts if it
/// shares four fifths of its words with a labelled quote, and the reverse. For a reported statement half is enough: where it begins and ends
/// is less certain, and only its name is measured.
/// </summary>
internal static class CalibrationCommand
{
    private const double SameSpan = 0.8;
    private const double SameReport = 0.5;

    public static int Run(string[] inputs)
    {
        var rows = inputs.SelectMany(Rows).ToList();
        var named = rows.Where(row => row.Confidence >= QuoteReader.Threshold).ToList();
        Console.WriteLine("rule, and the confidence that it gives  names  right     %  95% interval  expected");
        foreach (var rule in rows.GroupBy(row => row.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Print(rule.Key, [.. rule.Where(row => row.Confidence >= QuoteReader.Threshold)]);
            foreach (var confidence in rule.GroupBy(row => Math.Round(row.Confidence, 2)).OrderBy(group => group.Key))
                Print(Number($"  {confidence.Key:0.00}{(confidence.Key < QuoteReader.Threshold ? " not named" : "")}"), [.. confidence]);
        }

        Print("all rules", named);
        Console.WriteLine();
        Console.WriteLine("tenth of confidence, all rules");
        foreach (var tenth in rows.GroupBy(row => Math.Floor(Math.Round(row.Confidence, 2) * 10) / 10).OrderBy(group => group.Key))
            Print(Number($"{tenth.Key:0.0}"), [.. tenth]);
        Console.WriteLine();
        Console.WriteLine("threshold, and the names at or above it");
        foreach (var threshold in rows.Select(row => Math.Round(row.Confidence, 2)).Append(QuoteReader.Threshold).Distinct().Order())
        {
            Print(Number($"{threshold:0.00}{(threshold == QuoteReader.Threshold ? " in force" : "")}"),
                rows.FindAll(row => Math.Round(row.Confidence, 2) >= threshold));
        }

        return 0;
    }

    private static IEnumerable<Row> Rows(string input)
    {
        var reader = new QuoteReader(PeopleConfiguration.Empty) { MinConfidence = 0 };
        foreach (var (sample, line) in Sample.ReadAll(input).Zip(File.ReadLines(input).Where(line => line.Length > 0)))
        {
            using var json = JsonDocument.Parse(line);
            var reading = reader.Read(sample.Context);
            var quotes = MarkedSpeech.In(json.RootElement, "quotes");
            foreach (var quote in reading.Quotes.Where(quote => quote.Speaker is not null))
            {
                if (Match(quotes, sample, quote.Paragraph, quote.Start, quote.Length, SameSpan) is { } match)
                    yield return new Row(quote.Rule!, quote.Confidence, match.IsSaidBy(quote.Speaker!));
            }

            var reported = MarkedSpeech.In(json.RootElement, "reported");
            foreach (var said in reading.Reported)
            {
                if (Match(reported, sample, said.Paragraph, said.Start, said.Length, SameReport) is { } match)
                    yield return new Row(said.Rule, said.Confidence, match.IsSaidBy(said.Speaker));
            }
        }
    }

    private static MarkedSpeech? Match(List<MarkedSpeech> gold, Sample sample, int paragraph, int start, int length, double least)
    {
        var (from, to) = (sample.CodePoint(paragraph, start), sample.CodePoint(paragraph, start + length));
        return gold.Where(one => one.Shared(from, to) >= least).MaxBy(one => one.Shared(from, to));
    }

    private static void Print(string what, List<Row> rows)
    {
        if (rows.Count == 0)
            return;
        var right = rows.Count(row => row.IsRight);
        var (low, high) = Wilson(right, rows.Count);
        Console.WriteLine(Number(
            $"{what,-38} {rows.Count,5} {right,6} {100.0 * right / rows.Count,5:F1}% {100 * low,5:F1} to {100 * high,5:F1}")
            + Number($" {100 * rows.Average(row => row.Confidence),6:F1}%"));
    }

    /// <summary>The 95% interval of a share by Wilson.</summary>
    private static (double Low, double High) Wilson(int right, int count)
    {
        const double Z = 1.959964;
        var share = (double)right / count;
        var scale = 1 + (Z * Z / count);
        var middle = share + (Z * Z / (2 * count));
        var half = Z * Math.Sqrt(((share * (1 - share)) + (Z * Z / (4 * count))) / count);
        return (Math.Max(0, middle - half) / scale, Math.Min(scale, middle + half) / scale);
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Rule, double Confidence, bool IsRight);
}
