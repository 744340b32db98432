using Feed.Articles.Quotes;
using Feed.Tests.Quotes.Cases;

namespace Feed.Tests.Quotes;

public sealed class QuoteCaseTests
{
    private static readonly OrderedDictionary<string, QuoteCase> Cases = QuoteCaseFile.ReadAll();

    public static TheoryData<string> Phenomena => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Phenomena))]
    public void Every_quote_goes_to_the_speaker_whom_a_careful_reader_names(string phenomenon)
    {
        var one = Cases[phenomenon];
        var quotes = new QuoteReader(one.People).Read(one.Article).Quotes;
        Assert.True(one.Difference(quotes) is null, one.Explain(quotes));
    }

    [Fact]
    public void There_are_many_cases() => Assert.True(Cases.Count >= 120, $"Only {Cases.Count} cases were read.");

    [Theory]
    [InlineData("# A case\n> Nobody speaks.\n", "needs a text, and either quotes or '! none'")]
    [InlineData("# A case\n> “Yes,” said Ann Ray.\n= Yes\n", "line 3: '= Yes' is of no known form")]
    [InlineData("# A case\n> “Yes,” said Ann Ray.\n= Yes | Ann Ray\n! none\n", "needs a text, and either quotes or '! none'")]
    [InlineData("# A case\n> “Yes,” said Ann Ray.\n= Yes | Ann Ray\n@ date: 2017-03-01\n", "line 4")]
    public void A_case_that_is_written_wrongly_is_refused_rather_than_passed(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => QuoteCaseFile.Read("cases.txt", text).ToList()).Message, StringComparison.Ordinal);
}
