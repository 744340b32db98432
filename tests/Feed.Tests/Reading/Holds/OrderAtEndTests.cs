namespace Feed.Tests.Reading.Holds;

/// <summary>An order at the very end of a text to publish from a day on holds the article as one at its head does.</summary>
public sealed class OrderAtEndTests
{
    [Theory]
    [InlineData("FOR RELEASE ON OR AFTER DECEMBER 7, 2098")]
    [InlineData("For release on 7 December 2098")]
    [InlineData("FOR RELEASE SUNDAY, DECEMBER 7, 2098")]
    [InlineData("For publication on or after 7 December 2098")]
    [InlineData("Release on or after 7 December 2098")]
    [InlineData("To be released on or after December 7, 2098")]
    [InlineData("Publication not before 7 December 2098")]
    [InlineData("For immediate release after 7 December 2098")]
    [InlineData("Must not go out before 7 December 2098")]
    [InlineData("Kielletty julkaista ennen 7.12.2098")]
    public void It_holds_the_article_there_and_at_the_head(string order)
    {
        foreach (var text in new[] { $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{order}", $"{order}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}" })
        {
            var read = Upload.Article(text);
            Assert.True(read.Hold?.Until >= DateTimeOffset.Parse("2098-12-07T00:00Z", null), text);
            Assert.Equal(AnyFormat.Headline, read.Title);
        }
    }

    [Theory]
    [InlineData("The men are for release on or after 7 December 2098, the court said.")]
    [InlineData("For release dates of films see page 9.")]
    [InlineData("The next issue is published on 7 December 2098.")]
    [InlineData("Not to be published without permission.")]
    [InlineData("FOR IMMEDIATE RELEASE")]
    public void A_last_line_that_gives_no_order_holds_nothing(string line) =>
        Assert.Null(Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{line}").Hold);

    [Fact]
    public void The_day_of_a_film_or_an_album_holds_nothing() =>
        Assert.Null(Upload.Article($"Pears Sing Again\n\nThe third album of the Pears was finished in Harwick in the spring, the band said.\n\nFor release on 7 December 2098").Hold);
}
