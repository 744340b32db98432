using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

/// <summary>When a name means a shipped public figure. The quotes are greetings, so that no words are invented for real people.</summary>
public sealed class PublicFiguresTests
{
    private static readonly DateOnly March2017 = new(2017, 3, 1);

    [Fact]
    public void Sessions_in_2017_does_not_become_a_Pete_Sessions_of_a_later_Congress()
    {
        var quote = Read("“Good morning to you all,” Sessions said.", March2017);
        Assert.Equal(("Sessions", null), (quote.Speaker, quote.SpeakerSlug));
    }

    [Theory]
    [InlineData("“Good morning to you all,” Trump said.", "2017-03-01", "Donald Trump")]
    [InlineData("“Good morning to you all,” Pence said.", "2017-03-01", "Mike Pence")]
    [InlineData("“Good morning to you all,” Trump said.", "2016-03-01", "Trump")]
    [InlineData("“Good morning to you all,” President Obama said.", "2016-03-01", "Barack Obama")]
    [InlineData("“Good morning to you all,” former President Obama said.", "2019-03-01", "Barack Obama")]
    [InlineData("“Good morning to you all,” President Obama said.", null, "Barack Obama")]
    [InlineData("“Good morning to you all,” President Bush said.", null, "Bush")]
    [InlineData("“Good morning to you all,” President Bush said.", "2005-03-01", "George W. Bush")]
    [InlineData("“Good morning to you all,” the president said.", "2017-03-01", "Donald Trump")]
    [InlineData("“Good morning to you all,” the vice president said.", "2017-03-01", "Mike Pence")]
    [InlineData("“Good morning to you all,” the president said.", null, null)]
    public void Only_presidents_and_vice_presidents_are_known_without_a_first_name(string text, string? day, string? speaker) =>
        Assert.Equal(speaker, Read(text, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Speaker);

    [Fact]
    public void The_president_of_a_club_who_is_named_is_not_the_president_of_the_country() =>
        Assert.Equal("Ann Ray", Read("Ann Ray is president of the chess club. “Good morning to you all,” the president said.", March2017).Speaker);

    private static Quote Read(string text, DateOnly? published) =>
        Assert.Single(new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext("News", [new(ParagraphKind.Text, text)]) { Published = published }).Quotes);
}
