using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

public sealed class MultilingualDateTests
{
    private const string Headline = "Ferry line adds a night boat";
    private const string Text = "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners said on Friday.\n\n"
        + "“People asked for it for years,” said Nell Abara, who runs the line.";

    [Theory]
    [InlineData("PORT ANSEL, Maine--(BUSINESS WIRE)--November 7, 2025--")]
    [InlineData("PORT ANSEL, ME / ACCESS Newswire / November 7, 2025 / ")]
    [InlineData("[Port Ansel, November 7th, 2025] ")]
    [InlineData("London, UK: 07-Nov-2025. ")]
    [InlineData("(Neustadt, 7. November 2025) – ")]
    [InlineData("Madrid, 7 de noviembre de 2025.- ")]
    [InlineData("PARIS, le 7 novembre 2025 – ")]
    public void A_dateline_gives_the_date(string dateline) => IsDated($"{Headline}\n\n{dateline}{Text}");

    [Theory]
    [InlineData("7th of November, 2025")]
    [InlineData("Port Ansel, 7th of November, 2025")]
    [InlineData("7-Nov-2025")]
    [InlineData("Posted On: 07 NOV 2025 5:12PM")]
    [InlineData("Neustadt, den 7.11.2025")]
    [InlineData("Neustadt, 7. November 2025")]
    [InlineData("Paris, le 7 novembre 2025")]
    [InlineData("Madrid, 7 de noviembre de 2025")]
    [InlineData("Roma, 7 novembre 2025")]
    [InlineData("Amsterdam, 7 november 2025")]
    public void A_line_above_the_headline_gives_the_date(string line) => IsDated($"PRESS RELEASE\n{line}\n\n{Headline}\n\n{Text}");

    [Theory]
    [InlineData("Von: Nell Abara <nell@ferry.example>\nGesendet: Freitag, 7. November 2025 09:12\nAn: Redaktion\nBetreff: ")]
    [InlineData("De : Nell Abara <nell@ferry.example>\nEnvoyé : vendredi 7 novembre 2025 09:12\nÀ : Rédaction\nObjet : ")]
    [InlineData("De: Nell Abara <nell@ferry.example>\nEnviado: viernes, 7 de noviembre de 2025 9:12\nPara: Mesa\nAsunto: ")]
    [InlineData("To: All desks\nFrom: Nell Abara\nDate: 7 November 2025\nRe: ")]
    public void The_heading_of_a_mail_or_memo_gives_its_facts(string heading)
    {
        var article = IsDated($"{heading}{Headline}\n\n{Text}");
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
    }

    [Fact]
    public void A_label_before_a_date_belongs_to_a_release_and_is_not_a_place() =>
        IsDated($"-i ,, ANSEL L\nFOR MEDIA FRIDAY, NOVEMBER 7 2025\n{Headline.ToUpperInvariant()}\n{Text}", Headline.ToUpperInvariant());

    [Fact]
    public void The_day_on_which_a_page_was_saved_is_not_a_release_date()
    {
        var article = Upload.Article($"PRESS RELEASE\n\nToday: November 7, 2025\n\n{Headline}\n\n{Text}");
        Assert.Null(article.Published);
    }

    private static Article IsDated(string content, string headline = Headline)
    {
        var article = Upload.Article(content);
        Assert.Equal(headline, article.Title);
        Assert.Equal(new DateOnly(2025, 11, 7), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
        return article;
    }
}
