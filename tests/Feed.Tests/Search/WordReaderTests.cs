using System.Text;
using Feed.Search;

namespace Feed.Tests.Search;

/// <summary>Two forms of a word count as one word, by the rules of each language.</summary>
public sealed class WordReaderTests
{
    public static TheoryData<string> Languages => [.. WordReader.Languages, ""];

    [Theory]
    [InlineData("en", "Dredging", "dredged")]
    [InlineData("en", "harbours", "HARBOUR")]
    [InlineData("en", "mayor’s", "mayor")]
    [InlineData("en", "résumés", "resumes")]
    [InlineData("en", "İmamoğlu", "imamoglu")]
    [InlineData("en", "İstanbul", "istanbul")]
    [InlineData("en", "ọjọ́", "ojo")]
    [InlineData("en", "Ṣẹ́gun", "segun")]
    [InlineData("de", "İnci", "inci")]
    [InlineData("ru", "за́мок", "замок")]
    [InlineData("", "שָׁלוֹם", "שלום")]
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

    /// <summary>Readers omit accents that papers print. With a stemmer alone, many words would differ with and without accents.</summary>
    [Theory]
    [InlineData("cs", "řízení příležitost dětí zařízení účastníků žádostí městský silničního výše nejnovější")]
    [InlineData("da", "grønne børnehave ændringer tårnet søfarten")]
    [InlineData("de", "Brücken Häfen Übergänge straßen gefährlich")]
    [InlineData("el", "Μαρία δρόμοι πόλη δήμαρχος λιμάνι υπουργός")]
    [InlineData("es", "canción elección políticas también años pingüinos")]
    [InlineData("fi", "päätös tehtävä äänestäjät kysymyksiä")]
    [InlineData("fr", "écoles élections réélue préférées théâtre où")]
    [InlineData("hu", "városban kérdések önkormányzat épületét képviselő híd űrhajó")]
    [InlineData("it", "città perché attività università")]
    [InlineData("pt", "programação eleições câmara avó ações ninguém países educação")]
    [InlineData("pt-br", "programação eleições câmara ações você")]
    [InlineData("ro", "școală țară orașul hotărârea")]
    [InlineData("ru", "ёлка зелёная полёт сёла Королёв учёная")]
    [InlineData("sv", "kärnkraft ökning åtgärder företräde")]
    [InlineData("tr", "şehir değişiklik görüş çocuklar")]
    [InlineData("", "Łódź żółć čeština ёлка")]
    public void A_word_is_found_without_its_accents(string language, string accented)
    {
        foreach (var word in accented.Split(' '))
        {
            var typed = WithoutAccents(word);
            Assert.NotEqual(word, typed);
            Assert.True(Single(word, language).Matches(Single(typed, language)), $"“{typed}” does not find “{word}”.");
            Assert.True(Single(word.ToUpperInvariant(), language).Matches(Single(typed, language)), $"“{typed}” does not find “{word}” in capitals.");
            Assert.True(Single(word.Normalize(NormalizationForm.FormD), language).Matches(Single(typed, language)), $"“{typed}” does not find a decomposed “{word}”.");
        }
    }

    [Theory]
    [InlineData("pt", "programação", "programações")]
    [InlineData("cs", "příležitost", "příležitosti")]
    [InlineData("hu", "város", "városok")]
    public void Two_forms_with_accents_stay_one_word(string language, string one, string other) =>
        Assert.True(Single(one, language).Matches(Single(other, language)));

    [Fact]
    public void A_letter_with_a_mark_of_its_own_stays_another_letter() => Assert.False(Single("война", "ru").Matches(Single("воина", "ru")));

    [Theory]
    [InlineData("en", "organ", "tax")]
    [InlineData("en", "Ines", "in")]
    [InlineData("en", "news", "new")]
    [InlineData("en", "us", "use")]
    [InlineData("en", "general", "generations")]
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

    private static Word Single(string text, string language) => Assert.Single(WordReader.Read(text, WordReader.LanguageOf(language)));

    private static string WithoutAccents(string word)
    {
        var folded = new StringBuilder();
        foreach (var letter in word.Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036F'))
            folded.Append(letter switch { 'ø' => "o", 'ı' => "i", 'Ł' => "L", 'ł' => "l", 'ß' => "ss", 'æ' => "ae", _ => letter.ToString() });
        return folded.ToString();
    }

    private static string[] Text(string text, string language) => [.. WordReader.Read(text, WordReader.LanguageOf(language)).Select(word => word.Text)];
}
