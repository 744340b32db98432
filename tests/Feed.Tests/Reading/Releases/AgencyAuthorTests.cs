namespace Feed.Tests.Reading.Releases;

public sealed class AgencyAuthorTests
{
    private const string Headline = "Ferry line adds a night boat";
    private const string Text = "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners told reporters on Friday.\n\n"
        + "The first boat sails on 3 December and the fare is that of the day.";

    [Theory]
    [InlineData("Par Nell Abara avec AFP")]
    [InlineData("Par Nell Abara, avec AFP")]
    [InlineData("Nell Abara avec AFP")]
    [InlineData("Nell Abara (avec AFP)")]
    [InlineData("Von Nell Abara mit dpa")]
    [InlineData("Por Nell Abara (EFE)")]
    public void An_author_who_used_the_copy_of_an_agency_is_the_author(string byline)
    {
        var article = Upload.Article($"{Headline}\n\n{byline}\n\n{Text}");
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Par Le Courrier avec AFP")]
    [InlineData("Le Courrier avec AFP")]
    [InlineData("Night boats with AP")]
    [InlineData("Par avion avec Nell Abara")]
    public void A_newspaper_or_a_phrase_beside_an_agency_is_not_an_author(string line) =>
        Assert.Empty(Upload.Article($"{Headline}\n\n{line}\n\n{Text}").Authors);

    [Theory]
    [InlineData("SARAH VELLING")]
    [InlineData("Sarah Velling")]
    public void A_name_alone_above_a_dateline_is_the_author(string name)
    {
        var article = Upload.Article($"{Headline}\n\n{name}\n\nPORT ANSEL, Nov. 7 (DLN) - {Text}");
        Assert.Equal(Headline, article.Title);
        Assert.Equal("Sarah Velling", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Harbour News", "PORT ANSEL, Nov. 7 (DLN) - ")]
    [InlineData("Ferries Sail On", "PORT ANSEL, Nov. 7 (DLN) - ")]
    [InlineData("Grace Reporters", "PORT ANSEL, Nov. 7 (DLN) - ")]
    [InlineData("Sarah Velling", "PORT ANSEL, Nov. 7 (DLN) - Captain Velling steers it. ")]
    [InlineData("Sarah Velling", "")]
    public void Other_lines_there_name_no_author(string line, string before) =>
        Assert.Empty(Upload.Article($"{Headline}\n\n{line}\n\n{before}{Text}").Authors);
}
