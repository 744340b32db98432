using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>An embargo holds the article in whatever language the office writes it, and says so when its time cannot be read.</summary>
public sealed class EmbargoLanguageTests
{
    [Theory]
    [InlineData("Sperrfrist 09.04.2098 11:30 Uhr", "2098-04-09T11:30Z")]
    [InlineData("+++ Sperrfrist: 09.04.2098, 11.30 Uhr +++", "2098-04-09T11:30Z")]
    [InlineData("ACHTUNG, SPERRFRIST: Mittwoch, 9. April 2098, 11 Uhr", "2098-04-09T11:00Z")]
    [InlineData("Es gilt das gesprochene Wort. Sperrfrist: 9. April 2098, 11 Uhr", "2098-04-09T11:00Z")]
    [InlineData("Es gilt das gesprochene Wort! Sperrfrist 09.04.2098 11:30 Uhr", "2098-04-09T11:30Z")]
    [InlineData("Gesperrt bis 9. Dezember 2098, 11 Uhr", "2098-12-09T11:00Z")]
    [InlineData("Frei ab 9. Mai 2098", "2098-05-09T00:00Z")]
    [InlineData("Nicht zur Veröffentlichung vor dem 9. Mai 2098, 11:30 Uhr", "2098-05-09T11:30Z")]
    [InlineData("Sous embargo jusqu’au vendredi 9 août 2098 à 11h30", "2098-08-09T11:30Z")]
    [InlineData("Embargo : vendredi 9 août 2098, 11 h", "2098-08-09T11:00Z")]
    [InlineData("EMBARGADO HASTA EL 9 DE ENERO DE 2098", "2098-01-09T00:00Z")]
    [InlineData("Embargo: 9 de enero de 2098, a las 11:30 horas", "2098-01-09T11:30Z")]
    [InlineData("Sob embargo até 9 de maio de 2098, às 11h30", "2098-05-09T11:30Z")]
    [InlineData("Sotto embargo fino al 9 maggio 2098, ore 11.30", "2098-05-09T11:30Z")]
    [InlineData("Onder embargo tot 9 mei 2098, 11.30 uur", "2098-05-09T11:30Z")]
    [InlineData("Embargo til 9. maj 2098 kl. 11.30", "2098-05-09T11:30Z")]
    [InlineData("Embargo till 9 maj 2098 kl 11.30", "2098-05-09T11:30Z")]
    [InlineData("Må ikke offentliggøres før 9. maj 2098", "2098-05-09T00:00Z")]
    [InlineData("Embargo do 9 maja 2098, godz. 11:30", "2098-05-09T11:30Z")]
    [InlineData("Эмбарго до 9 мая 2098", "2098-05-09T00:00Z")]
    public void An_embargo_of_another_language_holds_the_article_until_its_time(string line, string until)
    {
        string[] formats = line.Contains('Э', StringComparison.Ordinal) ? ["a.txt", "a.html", "a.docx"] : ["a.txt", "a.md", "a.html", "a.docx", "a.eml"];
        foreach (var format in formats)
        {
            foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text], [AnyFormat.Headline, AnyFormat.Text, line] })
            {
                var article = Upload.Article(format, AnyFormat.Of(format, lines));
                Assert.True(article.Hold?.Until == DateTimeOffset.Parse(until, null), $"{format}: {string.Join(" / ", lines)}: {article.Hold?.Message}");
                Assert.Equal(AnyFormat.Headline, article.Title);
                Assert.Contains(line.Split(' ')[0], article.Hold!.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("PERSBERICHT – onder embargo tot maandag 9 mei 2098, 11.30 uur", "2098-05-09T11:30Z")]
    [InlineData("COMMUNIQUÉ DE PRESSE – sous embargo jusqu'au 9 mai 2098 à 11h30", "2098-05-09T11:30Z")]
    [InlineData("NOTA DE PRENSA – embargado hasta el 9 de mayo de 2098", "2098-05-09T00:00Z")]
    [InlineData("COMUNICATO STAMPA – sotto embargo fino al 9 maggio 2098, ore 11", "2098-05-09T11:00Z")]
    [InlineData("Achtung, Redaktionen: Sperrfrist 9.5.2098, 11:30 Uhr!", "2098-05-09T11:30Z")]
    [InlineData("Пресс-релиз: эмбарго до 9 мая 2098 года, 09:00 МСК", "2098-05-09T06:00Z")]
    [InlineData("Embargo do 9 maja 2098 r., godz. 11:30", "2098-05-09T11:30Z")]
    [InlineData("Embargo fino alle ore 11 del 9 maggio 2098", "2098-05-09T11:00Z")]
    [InlineData("Embargo til 9. maj 2098 kl. 11", "2098-05-09T11:00Z")]
    [InlineData("解禁日時：2098年5月9日 午前9時（JST）", "2098-05-09T00:00Z")]
    [InlineData("解禁日時：日本時間2098年5月9日 午前9時", "2098-05-09T00:00Z")]
    [InlineData("엠바고: 2098년 5월 9일 오전 9시 (한국시간)", "2098-05-09T00:00Z")]
    [InlineData("北京时间2098年5月9日10时解禁", "2098-05-09T02:00Z")]
    public void A_label_an_hour_alone_and_a_zone_are_read_in_other_languages(string line, string until)
    {
        var article = Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}");

        Assert.Equal(DateTimeOffset.Parse(until, null), article.Hold?.Until);
        Assert.Equal(AnyFormat.Headline, article.Title);
    }

    [Theory]
    [InlineData("Embargo hasta el 9 de enero de 2098 a las 8", "2098-01-10T12:00Z")]
    [InlineData("Sperrfrist 9. April 2098, 8 Uhr abends", "2098-04-10T12:00Z")]
    [InlineData("Embargo hasta el 9 de enero de 2098, 8:00 de la noche", "2098-01-10T12:00Z")]
    [InlineData("Embargo jusqu'au 9 mai 2098, au retour du bateau", "2098-05-10T12:00Z")]
    public void Unknown_words_next_to_a_day_make_it_end_when_the_day_has_passed_everywhere(string line, string until)
    {
        var hold = Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold;
        Assert.Equal(DateTimeOffset.Parse(until, null), hold?.Until);
        Assert.Contains("cannot be read", hold?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sperrfrist: Mittwoch, 11 Uhr")]
    [InlineData("SPERRFRIST")]
    [InlineData("Sperrfrist bis zur Rückkehr des Bootes")]
    [InlineData("Embargado hasta el 9 de enero")]
    [InlineData("Sous embargo")]
    [InlineData("Onder embargo tot donderdag 11.30 uur")]
    public void An_embargo_of_another_language_without_a_certain_time_holds_the_article_and_says_so(string line)
    {
        var hold = Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold;
        Assert.Equal(HoldReason.UnreadableEmbargo, hold?.Reason);
        Assert.Contains($"\"{line}\"", hold?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_another_language_below_its_embargo_completes_it() =>
        Assert.Equal(new DateTimeOffset(2098, 5, 9, 0, 0, 0, TimeSpan.Zero),
            Upload.Article($"SPERRFRIST:\n\n9. Mai 2098\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Until);

    [Theory]
    [InlineData("Keine Sperrfrist")]
    [InlineData("Sperrfrist für Mieter verlängert")]
    [InlineData("Frei ab 12 Jahren")]
    [InlineData("Embargo do aço divide os portos")]
    [InlineData("Sin embargo, el barco llega el 9 de enero de 2098")]
    [InlineData("Embargo til søs skader handelen")]
    [InlineData("Gesperrt bis Ostern: die Brücke")]
    public void A_headline_of_another_language_holds_nothing(string headline) =>
        Assert.Null(Upload.Article($"{headline}\n\n{AnyFormat.Text}").Hold);
}
