using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>An embargo whose day has no year ends on the next such day after the file's own date, or after it came.</summary>
public sealed class DayAtHandTests
{
    private const string Heading = "From: Ada Quill <ada@harbour.example>\nDate: Wed, 30 Dec 2026 09:12:00 +0000\nSubject: Pears\n";

    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Arrived = new(2026, 11, 30, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a.txt", Heading + "\nEmbargoed until Monday 4 January, 8am\n\n{0}", "2027-01-04T08:00Z")]
    [InlineData("a.eml", Heading + "MIME-Version: 1.0\n\nEMBARGO 8AM MON 4 JAN\n\n{0}", "2027-01-04T08:00Z")]
    [InlineData("a.eml", Heading + "MIME-Version: 1.0\n\nHi Mia,\n\nThis is not to go live before Monday 4 January at 8am.\n\nAda\n\n---\n\n{0}", "2027-01-04T08:00Z")]
    [InlineData("a.md", "---\ntitle: Pears\ndate: 2026-12-30\n---\n\nEmbargoed until 08:00 on 4 January\n\n{0}", "2027-01-04T08:00Z")]
    [InlineData("a.md", "---\ntitle: Pears\ndate: 2026-12-30\nembargo: 4 January 8am\n---\n\n{0}", "2027-01-04T08:00Z")]
    [InlineData("a.md", "---\nembargo: Monday 8am\ntitle: Pears\ndate: 2026-12-30\n---\n\n{0}", "2027-01-04T08:00Z")]
    [InlineData("a.html", "<html><head><title>Pears Cross The River</title><meta property=\"article:published_time\" content=\"2026-12-30T08:00:00Z\"></head><body><h1>Pears Cross The River</h1><p>Embargoed until Monday 4 January, 8am</p><p>{0}</p></body></html>", "2027-01-04T08:00Z")]
    [InlineData("a.txt", "Embargoed until Wednesday 2 December, 8am\n\n{0}", "2026-12-02T08:00Z")]
    [InlineData("a.txt", "EMBARGO: 00:01 2 December\n\n{0}", "2026-12-02T00:01Z")]
    [InlineData("a.txt", "Embargoed until 4 January\n\n{0}", "2027-01-04T00:00Z")]
    [InlineData("a.txt", "Embargo: no publication until announcement at 20.45 on 11 December 2098\n\n{0}", "2098-12-11T20:45Z")]
    [InlineData("a.txt", "Embargo: no publication before the announcement at 20.45 on 11 December 2098\n\n{0}", "2098-12-11T20:45Z")]
    [InlineData("a.txt", "Embargoed until the winner is announced at 20.45 on 11 December 2098\n\n{0}", "2098-12-11T20:45Z")]
    public void It_ends_on_that_day(string name, string form, string until) =>
        Assert.Equal(DateTimeOffset.Parse(until, null), Read(name, form, Arrived).Hold?.Until);

    [Theory]
    [InlineData("Embargoed until Friday 2 December")]
    [InlineData("Embargo: no publication until the winner is announced")]
    public void A_day_that_contradicts_itself_or_is_missing_has_no_end(string line) =>
        Assert.Equal((HoldReason.UnreadableEmbargo, null), (Read("a.txt", $"{line}\n\n{{0}}", Arrived).Hold?.Reason, Read("a.txt", $"{line}\n\n{{0}}", Arrived).Hold?.Until));

    [Fact]
    public void Without_any_date_a_day_without_a_year_has_no_end() => Assert.Null(Read("a.txt", "Embargoed until 2 December\n\n{0}", null).Hold!.Until);

    private static Article Read(string name, string form, DateTimeOffset? arrived)
    {
        var text = string.Format(null, form, name.EndsWith("html", StringComparison.Ordinal) ? AnyFormat.Text : $"{AnyFormat.Headline}\n\n{AnyFormat.Text}");
        var file = new ArticleFile(name, Encoding.UTF8.GetBytes(text), new Dictionary<string, string>()) { Arrived = arrived };
        return Assert.IsType<ReadResult.Accepted>(new ArticleReader(new ReaderSettings()).Read(file)).Article;
    }
}
