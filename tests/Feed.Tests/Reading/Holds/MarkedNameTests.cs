using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>The names of files say in many ways that the text is not to go out; a name that is a headline says nothing of the kind.</summary>
public sealed class MarkedNameTests
{
    [Theory]
    [InlineData("Draft press release - pears.txt")]
    [InlineData("draft release pears.txt")]
    [InlineData("draft-press-release-pears.txt")]
    [InlineData("press-release-draft-pears.txt")]
    [InlineData("pears release draft.txt")]
    [InlineData("pears-embargoed-4-dec.txt")]
    [InlineData("pears embargoed until friday.txt")]
    [InlineData("pears embargoed.txt")]
    [InlineData("pears-press-release-embargoed.txt")]
    [InlineData("2098-12-04-pears-embargo.txt")]
    [InlineData("pears_4dec_embargo.txt")]
    [InlineData("20981204-pears-embargoed.txt")]
    [InlineData("hold - pears.txt")]
    [InlineData("embargo - pears.txt")]
    [InlineData("pears (DO NOT USE YET).txt")]
    [InlineData("pears - do not use yet.txt")]
    [InlineData("pears (not signed off).txt")]
    [InlineData("pears - legal to check.txt")]
    public void A_mark_holds_the_file(string name) => Assert.NotNull(Read(name).Hold);

    [Theory]
    [InlineData("draft-law-passes.txt")]
    [InlineData("the-draft-that-changed-baseball.txt")]
    [InlineData("draft-beer-prices.txt")]
    [InlineData("mock draft.txt")]
    [InlineData("cold draft.txt")]
    [InlineData("Draft treaty on the sea.txt")]
    [InlineData("oil-embargo.txt")]
    [InlineData("2098-12-04-oil-embargo.txt")]
    [InlineData("steel-embargo-4-dec.txt")]
    [InlineData("cuba embargo.txt")]
    [InlineData("embargo-row.txt")]
    [InlineData("Embargo lifted.txt")]
    [InlineData("oil-embargoed-for-a-year.txt")]
    [InlineData("2098-12-04-pear-embargo.md")]
    [InlineData("hold-the-line.txt")]
    [InlineData("threshold - pears.txt")]
    [InlineData("lake-freezes-hold-off-skating.txt")]
    [InlineData("press releases.txt")]
    [InlineData("approval ratings.txt")]
    public void The_words_of_a_headline_do_not(string name) => Assert.Null(Read(name).Hold);

    [Fact]
    public void The_time_in_the_text_ends_an_embargo_that_the_name_only_mentions() => Assert.Equal(4, Upload.Article("pears-embargoed.txt",
        Encoding.UTF8.GetBytes($"Embargoed until 4 December 2098\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}")).Hold?.Until?.Day);

    private static Article Read(string name) => Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}"));
}
