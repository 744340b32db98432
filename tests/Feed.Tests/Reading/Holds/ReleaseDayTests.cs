namespace Feed.Tests.Reading.Holds;

/// <summary>A line above the headline that names the day of publication holds a file until that day, however it puts it.</summary>
public sealed class ReleaseDayTests
{
    private const string Headline = "Ferry pier is to be repaired";
    private const string Text = "The council of Harwick has agreed to repair the ferry pier, its leader said on Monday.\n\nThe work is to cost two million crowns.\n";

    [Theory]
    [InlineData("Publication date: 5 March 2099")]
    [InlineData("Publication: 5 March 2099")]
    [InlineData("To be published: 5 March 2099")]
    [InlineData("Publish date: 2099-03-05")]
    [InlineData("Going live: 5 March 2099")]
    [InlineData("Issue date: March 5, 2099")]
    [InlineData("Scheduled for: 5 March 2099, 00:00")]
    [InlineData("Embargo lifted 5 March 2099")]
    [InlineData("EMBARGO LIFTED: 5 March 2099")]
    public void A_future_day_holds_the_file_until_then(string line)
    {
        var article = Upload.Article($"{line}\n\n{Headline}\n\nBy Jane Roe\n\n{Text}");
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero), article.Hold?.Until);
        Assert.Equal(Headline, article.Title);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("2099", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Embargo lifted")]
    [InlineData("Embargo has been lifted")]
    [InlineData("No embargo")]
    public void A_past_embargo_holds_nothing(string line) => Assert.Null(Upload.Article($"{line}\n\n{Headline}\n\n{Text}").Hold);

    [Theory]
    [InlineData("Release date: 5 March 2099")]
    [InlineData("Publication date: 5 March 2099")]
    public void Below_the_headline_it_is_the_day_of_a_film_or_a_book(string line)
    {
        var article = Upload.Article($"The winter of the pears, a film\n\n{line}\n\nBy Jane Roe\n\n{Text}");
        Assert.Null(article.Hold);
        Assert.Equal("The winter of the pears, a film", article.Title);
    }

    [Theory]
    [InlineData("Release date of film moved to the spring")]
    [InlineData("Publication of the report is put off")]
    [InlineData("Date of the fair is moved again")]
    public void A_headline_that_begins_like_its_label_stays(string headline) =>
        Assert.Equal(headline, Upload.Article($"MEDIA RELEASE\n3 March 2026\n\n{headline}\n\n{Text}").Title);
}
