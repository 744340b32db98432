namespace Feed.Tests.Reading.Releases;

public sealed class OddDatelineTests
{
    [Theory]
    [InlineData("(NEWMEDIAWIRE) - PORT ANSEL, IL - March 3, 2026 - ")]
    [InlineData("PORT ANSEL/WEND, 3 March 2026 – ")]
    [InlineData("[March 3, 2026] ")]
    [InlineData("Port Ansel | 3 March 2026 – ")]
    [InlineData("Port Ansel, 3 Mar 2026. ")]
    public void A_dateline_in_another_form_dates_the_article(string dateline)
    {
        var article = Upload.Article($"Ferry line adds a night boat\n\n{dateline}The ferry line adds a night boat to its winter timetable, its "
            + "owners said.\n\nThe first boat sails on Sunday and the fare is that of the day.");
        Assert.Equal("Ferry line adds a night boat", article.Title);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
    }

    [Theory]
    [InlineData("Politics/harbour/ferry")]
    [InlineData("1ST LEAD")]
    [InlineData("ans-ferry")]
    public void A_slug_of_an_agency_is_not_the_title(string slug)
    {
        var article = Upload.Article($"{slug}\n\nFerry line adds a night boat\n\nPORT ANSEL, March 3, 2026 - The ferry line adds a night boat "
            + "to its winter timetable, its owners said.\n\nThe first boat sails on Sunday and the fare is that of the day.");
        Assert.Equal("Ferry line adds a night boat", article.Title);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text == slug);
    }

    [Fact]
    public void Marks_around_a_headline_are_not_part_of_it() => Assert.Equal(
        "Ferry line adds a night boat",
        Upload.Article("=Ferry line adds a night boat=\n\nThe ferry line adds a night boat to its winter timetable, its owners said.").Title);
}
