using System.Globalization;

namespace Feed.Tests.Reading.Holds;

/// <summary>
/// An embargo never ends before its time: zones in every form count, and where one cannot be read the time has to have come everywhere.
/// </summary>
public sealed class EmbargoTimeTests
{
    public static TheoryData<string, string> Times => new()
    {
        { "2099-03-05T06:00:00-05:00", "2099-03-05T11:00" }, { "2099-03-05 06:00 -0500", "2099-03-05T11:00" }, { "2099-03-05T06:00:00Z", "2099-03-05T06:00" },
        { "10:00 E.S.T., 5 March 2099", "2099-03-05T15:00" }, { "10:00 E.T., 5 March 2099", "2099-03-05T15:00" }, { "10:00 P.T., 5 March 2099", "2099-03-05T18:00" },
        { "10:00 US ET, 5 March 2099", "2099-03-05T15:00" }, { "10:00AM US ET 5 March 2099", "2099-03-05T15:00" }, { "10:00-EST, 5 March 2099", "2099-03-05T15:00" },
        { "10:00/EST, 5 March 2099", "2099-03-05T15:00" }, { "10amEST, 5 March 2099", "2099-03-05T15:00" }, { "20h00 5 March 2099", "2099-03-05T20:00" },
        { "10 o'clock on 5 March 2099", "2099-03-05T10:00" }, { "10:00, 5 March 2099. All times are EST.", "2099-03-05T15:00" }, { "5 March 2099 10:00 America/New_York", "2099-03-05T15:00" },
        { "10:00 on 5 March 2099 in New York", "2099-03-05T15:00" }, { "8 PM Singapore, 5 March 2099", "2099-03-05T12:00" }, { "10:00 XST, 5 March 2099", "2099-03-05T22:00" },
        { "2030 5 March 2099", "2099-03-06T00:00" }, { "05/03/2099", "2099-05-03T00:00" }, { "13/05/2099, 10:00", "2099-05-13T10:00" }, { "00:01 (UK time), Friday 5 June 2099", "2099-06-04T23:01" },
    };

    public static TheoryData<string, string> Lines => new()
    {
        { "EMBARGO DATE: 5 March 2099|EMBARGO TIME: 10:00 EST", "2099-03-05T15:00" }, { "EMBARGOED UNTIL|THURSDAY 5 MARCH 2099|10:00 EST", "2099-03-05T15:00" },
        { "EMBARGOED UNTIL|10:00 EST|THURSDAY 5 MARCH 2099", "2099-03-05T15:00" }, { "EMBARGOED UNTIL 5 MARCH 2099|10:00 A.M. EST", "2099-03-05T15:00" },
        { "EMBARGOED UNTIL 1 March 2026|BROADCAST EMBARGO: 5 March 2099", "2099-03-05T00:00" }, { "EMBARGOED UNTIL 5 March 2098|New embargo: 5 March 2099", "2099-03-05T00:00" },
        { "Embargo|5 March 2099, 10:00 EST", "2099-03-05T15:00" }, { "Embargoed until|5 March 2099, 10:00 EST", "2099-03-05T15:00" },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void The_zone_next_to_the_time_counts(string time, string until)
    {
        foreach (var format in new[] { "a.txt", "a.docx", "a.html", "a.eml" })
            Ends(format, until, $"EMBARGOED UNTIL {time}");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Day_and_time_may_be_on_separate_lines_and_the_latest_counts(string lines, string until)
    {
        foreach (var format in new[] { "a.txt", "a.md", "a.docx", "a.odt", "a.rtf", "a.html", "a.eml", "page.eml" })
            Ends(format, until, lines.Split('|'));
    }

    private static void Ends(string format, string until, params string[] lines)
    {
        var hold = Upload.Article(format, AnyFormat.Of(format, [.. lines, AnyFormat.Headline, AnyFormat.Text])).Hold;
        Assert.True(
            hold?.Until == DateTimeOffset.Parse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), $"{format}: {string.Join(" / ", lines)}: {hold?.Until:O} {hold?.Message}");
    }
}
