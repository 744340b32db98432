using System.Text.Json;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>Writes the quotes and the reported statements found in each line's text, to be compared with those marked by hand.</summary>
internal static class QuotesCommand
{
    /// <param name="input">The set.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="without">Rules to switch off, to measure what they are worth.</param>
    public static int Run(string input, string output, string[] without)
    {
        var reader = new QuoteReader(PeopleConfiguration.Empty)
        {
            Language = without.Aggregate(LanguageProfile.English, (language, rule) => language.Without(rule)),
        };
        using var lines = File.CreateText(output);
        foreach (var sample in Sample.ReadAll(input))
        {
            var reading = reader.Read(sample.Context);
            lines.WriteLine(JsonSerializer.Serialize(new
            {
                id = sample.Id,
                quotes = reading.Quotes.Select(quote => new
                {
                    start = sample.CodePoint(quote.Paragraph, quote.Start),
                    end = sample.CodePoint(quote.Paragraph, quote.Start + quote.Length),
                    speaker = quote.Speaker,
                    rule = quote.Rule,
                    cue = quote.Cue,
                    confidence = quote.Confidence,
                }),
                reported = reading.Reported.Select(statement => new
                {
                    start = sample.CodePoint(statement.Paragraph, statement.Start),
                    end = sample.CodePoint(statement.Paragraph, statement.Start + statement.Length),
                    speaker = statement.Speaker,
                    cue = statement.Cue,
                    rule = statement.Rule,
                    confidence = statement.Confidence,
                }),
            }));
        }

        return 0;
    }
}
