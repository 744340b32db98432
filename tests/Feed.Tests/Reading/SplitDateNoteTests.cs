namespace Feed.Tests.Reading;

/// <summary>A time of day or a zone on its own line is used for the date next to it, or a note says that it was not.</summary>
public sealed class SplitDateNoteTests
{
    [Theory]
    [InlineData("time: 18:30", "\"time: 18:30\" in the front matter (line 3)")]
    [InlineData("timezone: Europe/Paris", "\"timezone: Europe/Paris\" in the front matter (line 3)")]
    [InlineData("tz: QQT", "\"tz: QQT\"")]
    [InlineData("time: {a: b}", "\"time: {a: b}\"")]
    [InlineData("date: 2026-03-03T09:30:00+01:00\ntimezone: Harwick", "\"timezone: Harwick\"")]
    [InlineData("date: 2026-03-03T09:30:00+01:00\ntimezone: America/New_York", "\"timezone: America/New_York\"")]
    [InlineData("date: 2026-03-03T09:30:00+01:00\ntime: 18:30", "\"time: 18:30\"")]
    [InlineData("date: 2026-03-03\ntime: 18:30\nclock: 19:30", "\"clock: 19:30\"")]
    [InlineData("date: 2026-03-03 18:30\ntimezone: Europe/Paris\ntz: Asia/Tokyo", "\"tz: Asia/Tokyo\"")]
    [InlineData("lastmod: 2026-03-03T09:30:00Z\npublished_zone: QQT", "\"published_zone: QQT\"")]
    public void A_time_or_a_zone_that_no_date_needs_is_a_note(string declared, string what)
    {
        var note = Assert.Single(Read(declared).Notes, note => note.Contains(what, StringComparison.Ordinal));
        Assert.Contains("completes no date, so it was not used; write date, time and zone as one value", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: 2026-03-03\ntime: 18:30\ntimezone: Europe/Paris")]
    [InlineData("date: 2026-03-03T18:30:00+01:00\ntime: 18:30\ntimezone: Europe/Paris")]
    [InlineData("date: 2026-03-03\ntime: 5 min")]
    [InlineData("time: 20 minutes")]
    [InlineData("reading_time: 5")]
    [InlineData("time:\ntimezone: \"\"")]
    public void A_time_or_a_zone_that_is_used_or_says_the_same_makes_no_note(string declared) => Assert.Empty(Read(declared).Notes);

    [Theory]
    [InlineData("date: 2026-03-03\ntime: 18:30\ntimezone: QQT")]
    [InlineData("date: 2026-03-03\ntime: zork\ntimezone: QQT")]
    [InlineData("date: 2026-03-03\ntime: half past zork\ntimezone: Harwick/Quay")]
    [InlineData("date: 3 March 2026\ntime: zork\ntimezone: QQT")]
    [InlineData("date: 3 March 2026\ntime: 18:30\ntimezone: Zork Flam")]
    public void A_date_whose_time_or_zone_cannot_be_read_is_not_used_and_a_note_or_the_rejection_says_so(string declared)
    {
        switch (Upload.Read("quay.md", System.Text.Encoding.UTF8.GetBytes(Text(declared))))
        {
            case Articles.ReadResult.Accepted { Article: var article }:
                Assert.Null(article.Published);
                Assert.Contains(article.Notes, note => note.Contains("the date", StringComparison.Ordinal));
                break;
            case Articles.ReadResult.Rejected { Reason: var reason }:
                Assert.Contains("The date \"", reason, StringComparison.Ordinal);
                break;
        }
    }

    [Fact]
    public void A_date_in_the_future_whose_time_and_zone_cannot_be_read_holds_until_that_day_has_passed_everywhere() => Assert.True(
        Read("date: 2099-03-03\ntime: zork\ntimezone: QQT").Hold?.Until >= new DateTimeOffset(2099, 3, 4, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_day_whose_time_cannot_be_read_is_used_and_a_note_names_the_time() => Assert.Contains(
        Read("date: 2026-03-03\ntime: zork flam").Notes, note => note.Contains("\"zork flam\"", StringComparison.Ordinal));

    private static Articles.Article Read(string declared) => Upload.Article(Text(declared));

    private static string Text(string declared) => $"---\ntitle: Quay opens\n{declared}\n---\nThe quay opened on Monday.\n";
}
