using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>The time of an embargo is found where it stands: with the half of the day said twice, or in the text below a marked subject.</summary>
public sealed class TimeOfEmbargoTests
{
    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01am 7 December 2098", 0, 1)]
    [InlineData("Embargoed until 00.01am on Sunday 7 December 2098", 0, 1)]
    [InlineData("EMBARGO: 0001am 7 December 2098", 0, 1)]
    [InlineData("Embargoed until 00:30 a.m. GMT 7 December 2098", 0, 30)]
    [InlineData("EMBARGO 13:00pm 7 December 2098", 13, 0)]
    [InlineData("Embargo: 14.30pm, Sunday 7 December 2098", 14, 30)]
    [InlineData("Not for publication before 0930am on 7 December 2098", 9, 30)]
    [InlineData("Embargoed until 12:01am 7 December 2098", 0, 1)]
    public void A_half_of_the_day_that_is_said_twice_is_read(string line, int hour, int minute) =>
        Assert.Equal(new DateTimeOffset(2098, 12, 7, hour, minute, 0, TimeSpan.Zero), Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Until);

    [Theory]
    [InlineData("EMBARGO 13:00am 7 December 2098")]
    [InlineData("EMBARGO 00:30pm 7 December 2098")]
    [InlineData("EMBARGO 31:00pm 7 December 2098")]
    public void A_contradictory_time_has_no_early_end(string line) =>
        Assert.True(Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold is var hold && hold is not null
            && (hold.Until is null || hold.Until >= new DateTimeOffset(2098, 12, 8, 0, 0, 0, TimeSpan.Zero)), line);

    [Theory]
    [InlineData("EMBARGOED PRESS RELEASE: #", "Embargoed until 7 December 2098")]
    [InlineData("EMBARGOED PRESS RELEASE: #", "Press release\r\n\r\nEmbargo: 10am on 7 December 2098")]
    [InlineData("EMBARGOED: #", "Not for publication before 00:01 on 7 December 2098")]
    [InlineData("Embargoed press release - #", "Dear editor, this is embargoed until 10am on 7 December 2098.")]
    [InlineData("UNDER EMBARGO #", "Release date: 7 December 2098")]
    [InlineData("Embargoed media release: #", "Hold for release until 7 December 2098")]
    [InlineData("[EMBARGOED] #", "EMBARGO: 7 December 2098")]
    public void The_text_says_the_time_of_a_marked_subject(string subject, string line)
    {
        var mail = $"From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nSubject: {subject.Replace("#", AnyFormat.Headline, StringComparison.Ordinal)}\r\nMIME-Version: 1.0\r\n\r\n{line}\r\n\r\n{AnyFormat.Text}\r\n";
        var read = Upload.Article("a.eml", Encoding.UTF8.GetBytes(mail));
        Assert.True(read.Hold?.Until is { Year: 2098, Month: 12, Day: 7 }, $"{subject} / {line}: {read.Hold?.Message}");
        Assert.Equal(AnyFormat.Headline, read.Title);
    }

    [Theory]
    [InlineData("EMBARGOED PRESS RELEASE: #")]
    [InlineData("UNDER EMBARGO #")]
    [InlineData("DRAFT: #")]
    public void Without_a_time_a_marked_subject_holds_until_it_changes(string subject)
    {
        var mail = $"From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nSubject: {subject.Replace("#", AnyFormat.Headline, StringComparison.Ordinal)}\r\nMIME-Version: 1.0\r\n\r\n{AnyFormat.Text}\r\n";
        Assert.True(Upload.Article("a.eml", Encoding.UTF8.GetBytes(mail)).Hold is { Until: null });
    }
}
