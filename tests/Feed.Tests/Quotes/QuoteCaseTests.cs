using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Tests.Quotes.Cases;

namespace Feed.Tests.Quotes;

public sealed class QuoteCaseTests
{
    private static readonly OrderedDictionary<string, QuoteCase> Cases = QuoteCaseFile.ReadAll();

    private static readonly Paragraph Weather = new(ParagraphKind.Text, "It rained in the valley all night, and the roads were wet.");

    public static TheoryData<string> Phenomena => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Phenomena))]
    public void Every_quote_goes_to_the_speaker_whom_a_careful_reader_names(string phenomenon)
    {
        var one = Cases[phenomenon];
        var quotes = Read(one);
        if (one.KnownError is null)
            Assert.True(one.Difference(quotes) is null, one.Explain(quotes));
        else
            Assert.True(one.Difference(quotes) is not null, $"'{phenomenon}' is read rightly now: take the line '@ known error' away.");
    }

    public static TheoryData<string> Reporting => [.. Cases.Where(one => one.Value.Reported is not null).Select(one => one.Key)];

    [Theory]
    [MemberData(nameof(Reporting))]
    public void Every_reported_statement_goes_to_the_speaker_whom_a_careful_reader_names(string phenomenon)
    {
        var one = Cases[phenomenon];
        var difference = one.Difference(new QuoteReader(one.People).Read(one.Article).Reported);
        Assert.True(difference is null, $"{string.Join(' ', one.Article.Paragraphs.Select(paragraph => paragraph.Text))}\n{difference}");
    }

    [Fact]
    public void Without_reported_speech_nothing_is_reported_and_the_quotes_stay() => Assert.All(Cases.Values, one =>
    {
        var without = new QuoteReader(one.People, reportedSpeech: false).Read(one.Article);
        Assert.Empty(without.Reported);
        Assert.Equal(Read(one), without.Quotes);
    });

    [Fact]
    public void Straight_marks_in_place_of_curly_ones_change_no_speaker() => NothingChanges(
        one => !one.Article.Paragraphs.Any(paragraph => paragraph.Text.Contains('"', StringComparison.Ordinal) || HasQuoteInQuote(paragraph.Text)),
        paragraphs => [.. paragraphs.Select(paragraph => paragraph with { Text = paragraph.Text.Replace('“', '"').Replace('”', '"') })]);

    [Fact]
    public void A_paragraph_about_the_weather_in_front_changes_no_speaker() => NothingChanges(_ => true, paragraphs => [Weather, .. paragraphs]);

    [Fact]
    public void A_paragraph_about_the_weather_at_the_end_changes_no_speaker() => NothingChanges(
        one => Read(one) is not [.., { Rule: "announced" }], paragraphs => [.. paragraphs, Weather]);

    [Fact]
    public void There_are_many_cases()
    {
        Assert.True(Cases.Count >= 120, $"Only {Cases.Count} cases were read.");
        Assert.True(Reporting.Count >= 60, $"Only {Reporting.Count} cases of reported speech were read.");
    }

    [Theory]
    [InlineData("# A case\n> Nobody speaks.\n", "needs a text, and either quotes or '! none'")]
    [InlineData("# A case\n> “Yes,” said Ann Ray.\n= Yes\n", "line 3: '= Yes' is of no known form")]
    [InlineData("# A case\n> “Yes,” said Ann Ray.\n= Yes | Ann Ray\n! none\n", "needs a text, and either quotes or '! none'")]
    [InlineData("# A case\n> “Yes,” said Ann Ray.\n= Yes | Ann Ray\n@ date: 2017-03-01\n", "line 4")]
    public void A_case_that_is_written_wrongly_is_refused_rather_than_passed(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => QuoteCaseFile.Read("cases.txt", text).ToList()).Message, StringComparison.Ordinal);

    /// <summary>Only curly marks say where a quote inside a quote begins and ends.</summary>
    private static bool HasQuoteInQuote(string text) =>
        text.Where(c => c is '“' or '”').Aggregate((Open: 0, Deepest: 0), (at, c) => (at.Open + (c == '“' ? 1 : -1), Math.Max(at.Deepest, at.Open + (c == '“' ? 1 : -1)))).Deepest > 1;

    /// <summary>Every case that is read rightly as it stands is read rightly with other paragraphs as well.</summary>
    private static void NothingChanges(Func<QuoteCase, bool> applies, Func<IReadOnlyList<Paragraph>, Paragraph[]> change)
    {
        foreach (var one in Cases.Values.Where(one => applies(one) && one.Difference(Read(one)) is null))
        {
            var changed = one with { Article = one.Article with { Paragraphs = change(one.Article.Paragraphs) } };
            var quotes = Read(changed);
            Assert.True(changed.Difference(quotes) is null, changed.Explain(quotes));
        }
    }

    private static IReadOnlyList<Quote> Read(QuoteCase one) => new QuoteReader(one.People).Read(one.Article).Quotes;
}
