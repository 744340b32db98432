using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Forms;

/// <summary>Reads short texts that are built from forms, and collects those that are read wrongly.</summary>
internal static class Said
{
    /// <summary>The speaker of every quote in order, a hyphen for nobody.</summary>
    public static string By(params string[] paragraphs) =>
        string.Join(", ", Read(paragraphs).Quotes.Select(quote => quote.Speaker ?? "-"));

    /// <summary>Every reported statement with its speaker.</summary>
    public static string Reported(params string[] paragraphs) =>
        string.Join(" | ", Read(paragraphs).Reported.Select(statement => $"{statement.Speaker}: {statement.Text}"));

    /// <summary>Fails with the texts of a form that are read wrongly.</summary>
    public static void IsRight(IEnumerable<(string Text, string Expected, string Actual)> readings)
    {
        var all = readings.ToList();
        var wrong = all.Where(reading => reading.Actual != reading.Expected).ToList();
        Assert.True(all.Count > 0 && wrong.Count == 0, $"{wrong.Count} of {all.Count} are wrong:\n"
            + string.Join('\n', wrong.Select(reading => $"{reading.Text}\n  {reading.Actual} instead of {reading.Expected}")));
    }

    private static QuoteReading Read(string[] paragraphs) => new QuoteReader(PeopleConfiguration.Empty).Read(
        new QuoteContext("", [.. paragraphs.Select(text => new Paragraph(ParagraphKind.Text, text))]));
}
