using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

public sealed class PeopleConfigurationTests
{
    private const string File = """
        people:
          - name: Augusta Pell
            gender: f
            aliases: [Gussie Pell]
            was: [Augusta Thorn]
            offices:
              - title: Lord Warden
                from: 2012-01-01
                to: 2017-06-30
        never: [Hollow Crown]
        """;

    [Theory]
    [InlineData("augusta-thorn")]
    [InlineData("gussie-pell")]
    public void Former_names_and_aliases_redirect(string slug) =>
        Assert.Equal("augusta-pell", PeopleConfiguration.Parse(File).Moved[slug]);

    [Theory]
    [InlineData("“No,” said Augusta Thorn.", "augusta-pell")]
    [InlineData("“No,” said Gussie Pell.", "augusta-pell")]
    [InlineData("“No,” said Pell.", "augusta-pell")]
    [InlineData("“We will stay here,” said Hollow Crown.", null)]
    public void Quotes_enter_the_list_of_the_name_in_force(string text, string? slug) => Assert.Equal(slug, Read(text).SpeakerSlug);

    [Fact]
    public void A_name_that_is_never_listed_is_still_shown() =>
        Assert.Equal("Hollow Crown", Read("“We will stay here,” said Hollow Crown.").Speaker);

    [Theory]
    [InlineData("2017-06-30", "Augusta Pell")]
    [InlineData("2017-07-01", null)]
    public void An_office_is_held_up_to_its_last_day(string day, string? speaker) =>
        Assert.Equal(speaker, Read("“We counted the swans,” the lord warden said.", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Speaker);

    [Theory]
    [InlineData("", null)]
    [InlineData("people:\n  - gender: f\n", "line 2: a person has no name")]
    [InlineData("people:\n  - name: Ann Ray\n    age: 9\n", "line 3: \"age\" is not a known key here")]
    [InlineData("people:\n  - name: Ann Ray\n    gender: x\n", "line 3: gender is \"x\"")]
    [InlineData("people:\n  - name: Ann Ray\n    offices:\n      - title: mayor\n        from: May\n", "line 5: from is \"May\"")]
    [InlineData("people: Ann Ray\n", "line 1: people needs a list")]
    [InlineData("people:\n  - name: Ann Ray\n  - name: Bo Ray\n    aliases: [Ann Ray]\n", "line 4: \"Ann Ray\" is a name of two people")]
    [InlineData("people:\n  - name: [\n", "line 2: a name must be plain text")]
    [InlineData("people:\n  - name: Ann Ray\n   gender: f\n", "line 3: the YAML cannot be read")]
    [InlineData("people:\n  - name: Ann Ray\n    offices:\n      - title: mayor\n        from: 2019-01-01\n        to: 2018-01-01\n", "line 4: the office mayor ends before it begins")]
    [InlineData("- Ann Ray\n", "line 1: the file must be a mapping with the keys people, never")]
    public void A_broken_file_is_refused_with_the_line_that_is_wrong(string yaml, string? message)
    {
        if (message is null)
            Assert.Empty(PeopleConfiguration.Parse(yaml).Moved);
        else
            Assert.Contains(message, Assert.Throws<ConfigurationFileException>(() => PeopleConfiguration.Parse(yaml)).Message, StringComparison.Ordinal);
    }

    private static Quote Read(string text, DateOnly? published = null) =>
        Assert.Single(new QuoteReader(PeopleConfiguration.Parse(File)).Read(new QuoteContext("News", [new(ParagraphKind.Text, text)]) { Published = published }).Quotes);
}
