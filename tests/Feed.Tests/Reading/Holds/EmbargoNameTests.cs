using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Bans and embargoes in the name of a file, whatever divides its words; the words of a headline hold nothing.</summary>
public sealed class EmbargoNameTests
{
    [Theory]
    [InlineData("trolley-do-not-publish.txt")]
    [InlineData("trolley-not-for-publication.txt")]
    [InlineData("trolley-do-not-release-v2.txt")]
    [InlineData("do-not-publish-trolley.txt")]
    [InlineData("trolley DO NOT PUBLISH.txt")]
    [InlineData("trolley donotpublish.txt")]
    [InlineData("trolley-nicht-veröffentlichen.txt")]
    [InlineData("Embargo Friday trolley.txt")]
    [InlineData("Hold for release - trolley.txt")]
    [InlineData("DRAFT trolley embargo 2019-03-05.txt")]
    [InlineData("nfl_draft_EMBARGOED.txt")]
    public void A_ban_at_an_end_of_the_name_holds_the_file(string name) => Assert.True(HoldOf(name) is { Until: null }, name);

    [Theory]
    [InlineData("EMBARGO 2098-12-07 trolley.txt")]
    [InlineData("Embargo 7 December 2098 trolley.txt")]
    [InlineData("embargo-2098-12-07-trolley.txt")]
    [InlineData("embargoed-until-7-december-2098-trolley.txt")]
    [InlineData("trolley embargoed till 7 December 2098.txt")]
    [InlineData("trolley-embargoed-until-2098-12-07.txt")]
    [InlineData("hold until 7 December 2098 trolley.txt")]
    [InlineData("trolley (embargo 7th December 2098).txt")]
    [InlineData("trolley-EMBARGO-2098-12-07.txt")]
    [InlineData("trolley_not_for_publication_before_2098-12-07.txt")]
    public void An_embargo_with_a_day_holds_the_file_until_then(string name)
    {
        var hold = HoldOf(name);
        Assert.True(hold?.Until == new DateTimeOffset(2098, 12, 7, 0, 0, 0, TimeSpan.Zero), $"{name}: {hold?.Until:u}");
    }

    [Fact]
    public void A_day_that_can_be_two_days_is_the_later_one() =>
        Assert.Equal(new DateTimeOffset(2098, 12, 7, 0, 0, 0, TimeSpan.Zero), HoldOf("EMBARGO 12-07-2098 trolley.txt")?.Until);

    [Theory]
    [InlineData("DRAFT_2101_picks.txt")]
    [InlineData("draft-picks-that-mattered.txt")]
    [InlineData("mock_draft.txt")]
    [InlineData("NHL_draft_2101.txt")]
    [InlineData("tin-embargo.txt")]
    [InlineData("arms_embargo_2101.txt")]
    [InlineData("tin-embargo-2098-12-07.txt")]
    [InlineData("arms embargo 7 December 2098.txt")]
    [InlineData("why-we-do-not-publish-names.txt")]
    [InlineData("what-editors-do-not-publish.txt")]
    [InlineData("do-not-publish-my-name-says-author.txt")]
    [InlineData("embargo-on-tin.txt")]
    [InlineData("Embargo ends.txt")]
    public void The_words_of_a_headline_hold_nothing(string name)
    {
        var hold = HoldOf(name);
        Assert.True(hold is null, $"{name}: {hold?.Message}");
    }

    private static Feed.Articles.Hold? HoldOf(string name) => Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}")).Hold;
}
