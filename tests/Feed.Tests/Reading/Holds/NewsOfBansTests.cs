namespace Feed.Tests.Reading.Holds;

/// <summary>News and opinion about what may not be published yet go out at once, with their headline.</summary>
public sealed class NewsOfBansTests
{
    [Theory]
    [InlineData("Naming the dead", "Do not publish the names of victims before their families know. That should be the rule.")]
    [InlineData("Leave the victims alone", "Do not publish the names of the victims, the judge said. That should be the rule.")]
    [InlineData("Pier report not to be published before vote", "The report will not be published before the vote, the ministry said on Monday.")]
    [InlineData("Inquiry findings not to be released until spring", "The findings will stay locked away for months, officials said on Monday.")]
    [InlineData("Crash report not to be released before inquest", "Families were told on Monday that they have to wait.")]
    [InlineData("Trade embargo until 2098", "The trade embargo on Morrow will last until 4 May 2098, the council said.")]
    [InlineData("We go public on Friday, says pier", "We go public on Friday 4 December 2098, the owner told staff.")]
    [InlineData("Sit on it until Friday", "Sit on it until Friday, the advert for the chair said.")]
    [InlineData("Not out until Friday", "The batsman was not out until Friday afternoon, a record for Ottersby.")]
    [InlineData("Cannot go out before dark", "Children in Ottersby can't go out before 9am from 4 December 2098.")]
    [InlineData("Keep it quiet", "Keep it quiet until Friday, Ona Pell told her sister, and it was the best advice she ever gave.")]
    [InlineData("This is not to go live", "This is not to go live on television, the band said, and broke up.")]
    public void They_are_published(string headline, string text)
    {
        foreach (var format in AnyFormat.Written.Where(format => !format.EndsWith(".eml", StringComparison.Ordinal)))
        {
            var read = Upload.Article(format, AnyFormat.Of(format, headline, text, AnyFormat.Text));
            Assert.True(read.Hold is null, $"{format}: {read.Hold?.Message}");
        }

        Assert.Equal(headline, Upload.Article("a.txt", AnyFormat.Of("a.txt", headline, text, AnyFormat.Text)).Title);
    }

    [Theory]
    [InlineData("Not to be published before 4 December 2098")]
    [InlineData("Ferry report not to be published before 4 December 2098")]
    [InlineData("This report is not to be published before the vote")]
    [InlineData("Do not publish before the board meets")]
    public void An_order_about_the_text_still_holds_it(string order) => Assert.NotNull(Upload.Article("a.txt", AnyFormat.Of("a.txt", order, AnyFormat.Headline, AnyFormat.Text)).Hold);

    [Fact]
    public void A_misspelled_label_at_the_head_of_a_text_is_a_note()
    {
        var read = Upload.Article($"Title: {AnyFormat.Headline}\nAuthor: Ada Quill\nTgas: Pears\n\n{AnyFormat.Text}");
        Assert.Contains(read.Notes, note => note.Contains("did you mean tags?", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains("Tgas", StringComparison.Ordinal));
    }
}
