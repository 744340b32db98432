using Feed.Search;

namespace Feed.Tests.Search;

/// <summary>Two forms of one word are one word, in each language by its own rules.</summary>
public sealed class WordReaderTests
{
    public static TheoryData<string> Languages => [.. WordReader.Languages, ""];

    [Theory]
    [InlineData("en", "Dredging", "dredged")]
    [InlineData("en", "harbours", "HARBOUR")]
    [InlineData("en", "mayor’s", "mayor")]
    [InlineData("en", "résumés", "resumes")]
    [InlineData("en-GB", "ferries", "ferry")]
    [InlineData("de", "Häuser", "Haus")]
    [InlineData("fr", "l’école", "écoles")]
    [InlineData("es", "CANCIONES", "canción")]
    [InlineData("ru", "гавани", "гавань")]
    [InlineData("tr", "ISPARTA", "ısparta")]
    [InlineData("", "CAFÉ", "cafe")]
    [InlineData("", "ﬁnal", "final")]
    [InlineData("", "e\u0301tude", "étude")]
    public void Two_forms_of_a_word_are_one(string language, string one, string other) => Assert.Equal(Text(one, language), Text(other, language));

    [Theory]
    [InlineData("en", "organ", "tax")]
    [InlineData("", "harbours", "harbour")]
    public void Two_words_stay_two(string language, string one, string other) => Assert.NotEqual(Text(one, language), Text(other, language));

    [Theory]
    [InlineData("1,250.5")]
    [InlineData("2026")]
    [InlineData("3.5m")]
    public void A_number_stays_as_it_is_written(string number) => Assert.Equal([number], Text(number, "en"));

    [Fact]
    public void Words_that_occur_everywhere_are_words_too() => Assert.Equal(["to", "be", "or", "not", "to", "be"], Text("To be or not to be", "en"));

    [Fact]
    public void Each_word_knows_its_place() =>
        Assert.Equal([("dredg", 4, 12), ("2026", 16, 20)], WordReader.Read("The dredging in 2026", "en").Select(word => (word.Text, word.Start, word.End)).Where(word => word.Text.Length > 3));

    /// <summary>A word that is lost between the tokenizer and its stem would never be found.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_keeps_every_word(string language)
    {
        var words = WordReader.Read("Zebra 2026 kilometer, the and of die und der les et un los y el", language).Select(word => word.Start).Distinct();

        Assert.Equal(15, words.Count());
    }

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("PT-br", "pt-br")]
    [InlineData("pt-PT", "pt")]
    [InlineData("zh-Hant", "zh")]
    [InlineData("pl", "")]
    [InlineData("", "")]
    public void A_language_is_known_by_its_tag(string tag, string language) => Assert.Equal(language, WordReader.LanguageOf(tag));

    private static string[] Text(string text, string language) => [.. WordReader.Read(text, WordReader.LanguageOf(language)).Select(word => word.Text)];
}
