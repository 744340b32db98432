namespace Feed.Tests.Reading.Releases;

public sealed class HeadSenderTests
{
    private const string Rest = "Ferry line adds a night boat to its timetable\n\nPORT ANSEL, March 3, 2026 - The ferry line adds a night boat to its "
        + "winter timetable, its owners said.\n\nThe first boat sails on Sunday and the fare is that of the day.";

    [Theory]
    [InlineData("SENATOR ESTHER HOLM\nFOR IMMEDIATE RELEASE")]
    [InlineData("GOVERNOR ESTHER HOLM\n\nFOR IMMEDIATE RELEASE\nMarch 3, 2026")]
    [InlineData("REP. ESTHER HOLM\n\nPRESS RELEASE")]
    [InlineData("PRESS OFFICE - PORT ANSEL HARBOUR AUTHORITY")]
    [InlineData("Port Ansel Harbour Authority – press release")]
    [InlineData("From the office of the Harbour Authority")]
    [InlineData("PRESS RELEASE\nReleased by: Sgt. Esther Holm\nTime of Release: 10:15 a.m.")]
    public void The_sender_is_not_the_headline(string sender)
    {
        var article = Upload.Article($"{sender}\n\n{Rest}");
        Assert.Equal("Ferry line adds a night boat to its timetable", article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Senator Esther Holm")]
    [InlineData("SENATOR HOLM RESIGNS")]
    public void A_headline_about_such_a_person_stays(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\nThe senator left the harbour on the night boat, its captain said on Sunday.").Title);
}
