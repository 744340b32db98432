namespace Feed.Tests.Reading.Releases;

public sealed class OddDatelineTests
{
    [Theory]
    [InlineData("(NEWMEDIAWIRE) - PORT ANSEL, IL - March 3, 2026 - ")]
    [InlineData("PORT ANSEL/WEND, 3 March 2026 – ")]
    [InlineData("[March 3, 2026] ")]
    [InlineData("Port Ansel | 3 March 2026 – ")]
    [InlineData("Port Ansel, 3 Mar 2026. ")]
    [InlineData("HARWICK (Dalnews), le 3 mars 2026 - ")]
    [InlineData("Harwick, Mar 3, 2026 ")]
    [InlineData("Harwick, March 3, 2026 (DLN) ")]
    [InlineData("Harwick, Wendland; 3 March 2026 - ")]
    [InlineData("Tue, 3 Mar 2026, Harwick - ")]
    [InlineData("HARWICK: Tuesday 3 March 2026: ")]
    [InlineData("Harwick, UK -- March 3, 2026 -- ")]
    [InlineData("Harwick, 3 March 2026 at 08:00 CET: ")]
    [InlineData("Harwick, Wendland, 3 March 2026 at 9:00 am EET - ")]
    [InlineData("Harwick / Neuwend, 3. März 2026. ")]
    [InlineData("Harwick, 2026. március 3., kedd (DLN) - ")]
    [InlineData("3 March 2026 | HARWICK – ")]
    [InlineData("03/03/2026 - Harwick - ")]
    public void A_dateline_in_another_form_dates_the_article(string dateline)
    {
        var article = Upload.Article($"Ferry line adds a night boat\n\n{dateline}The ferry line adds a night boat to its winter timetable, its "
            + "owners said.\n\nThe first boat sails on Sunday and the fare is that of the day.");
        Assert.Equal("Ferry line adds a night boat", article.Title);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
    }

    [Theory]
    [InlineData("Madrid, 3 mar (DLN).- ")]
    [InlineData("Madrid, 3 mar. (DLN).- ")]
    [InlineData("MADRID, 3 Mar. (DALNEWS PRESS) - ")]
    [InlineData("Lisboa, 3 mar (Dalnews) – ")]
    [InlineData("ROMA, 03 MAR - ")]
    [InlineData("(DLN) - ROMA, 03 MAR - ")]
    [InlineData("Roma, 3 mar. (Dalnews) - ")]
    [InlineData("HARWICK, March 3. /DLN/. ")]
    [InlineData("HARWICK, March 3 (Dalfax) - ")]
    [InlineData("HARWICK, Mar 3 (Dalnews) -- ")]
    [InlineData("HARWICK, Mar 3 (DLN) ")]
    [InlineData("New Harwick [Wendland], March 3 (DLN): ")]
    [InlineData("LAHORE: ")]
    [InlineData("HARWICK, Mar 3 (DLN): ")]
    [InlineData("Harwick (DALNEWS) - ")]
    [InlineData("Rabat - ")]
    [InlineData("ALGIERS- ")]
    [InlineData("Accra, March 3, DLN - ")]
    [InlineData("Berlin/Harwick (dln) - ")]
    [InlineData("Berlin (dln/lno) - ")]
    [InlineData("Neustadt an der Wend (dln) - ")]
    [InlineData("Wien (OTS) - ")]
    [InlineData("Harwick, 3 mar /Dalpres/ - ")]
    [InlineData("BUENOS AIRES, mar 3 (Dalnews) - ")]
    [InlineData("HARWICK (DLN) _ ")]
    [InlineData("HARWICK, Ill. (DLN) — ")]
    public void A_dateline_without_a_year_leaves_the_summary(string dateline) => Assert.StartsWith("The ferry line adds",
        Upload.Article($"Ferry line adds a night boat\n\n{dateline}The ferry line adds a night boat to its winter timetable, its owners "
            + "said.\n\nThe first boat sails on Sunday and the fare is that of the day.").Summary, StringComparison.Ordinal);

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

    [Theory]
    [InlineData("(LEAD) Ferry line adds a night boat")]
    [InlineData("(2nd LD) Ferry line adds a night boat")]
    [InlineData("** Ferry line adds a night boat **")]
    public void Marks_of_an_agency_before_a_headline_are_not_part_of_it(string headline) => Assert.Equal("Ferry line adds a night boat",
        Upload.Article($"{headline}\n\nPORT ANSEL, March 3 (Dalnews) -- The ferry line adds a night boat to its timetable, its owners said.").Title);

    [Fact]
    public void Marks_around_a_headline_are_not_part_of_it() => Assert.Equal(
        "Ferry line adds a night boat",
        Upload.Article("=Ferry line adds a night boat=\n\nThe ferry line adds a night boat to its winter timetable, its owners said.").Title);
}
