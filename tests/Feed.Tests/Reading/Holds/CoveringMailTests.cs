using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>What a sender asks in a mail that brings an article, attached or passed on, holds it; the mail need not say it in the article.</summary>
public sealed class CoveringMailTests
{
    private static readonly string[] Asks =
    [
        "Please find attached our latest press release. It is embargoed until 5 March 2099.", "Our release is attached. Do not publish before 5 March 2099.",
        "Here is our embargoed press release.", "Press release attached. Not for publication before 5 March 2099.", "Please note the embargo of Thursday.",
        "The text is below. Please do not publish yet.", "Please find attached an embargoed statement for 5 March 2099, 10am.",
        "Please find attached a release on the pears of the upper valley, the ferry, the harbour board's new crates and the autumn timetable, of which we "
            + "wrote to you in the spring and again in the summer, with pictures of the upper pier. It is under embargo until 5 March 2099.",
        "Please hold until then.", "Hold this one, please.", "Hi Tom,\n\nthe minister speaks on Thursday at ten. Please hold until then.\n\nAnn", "This is a draft.", "Still a draft.",
        "This is only a draft for your comments.", "Please find below a draft of our release.", "Not final, please wait for the final version.", "Please keep this back until she has spoken.",
        "Please wait for my go-ahead before publishing.", "For your eyes only.", "Awaiting sign-off.", "Not approved yet.", "Can you check this before it goes out?",
        "It has not yet been cleared by the lawyers.",
    ];

    private static readonly string[] Plain =
    [
        "This is no longer a draft.", "The embargo is over.", "This replaces the draft of yesterday.", "The draft budget of Harwick was published on Monday, see the text.",
        "Please publish now, do not hold.", "Hold the line, Tom, this is the one about the pears.", "Our photographer holds a place for you at the pier.", "Approved by the lawyers.",
        "Please find attached our latest press release.", "The text is below, for immediate release.", "There is no embargo on this.", "Please publish it soon.",
        "Embargo lifted: here is the release.", "A picture is attached, for your use.",
    ];

    private static readonly string[] Marks = ["---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:"];

    public static TheoryData<string> Asked => [.. Asks];

    public static TheoryData<string> Unasked => [.. Plain];

    [Theory]
    [MemberData(nameof(Asked))]
    public void It_holds_the_article_that_is_attached_or_passed_on(string words)
    {
        Assert.NotNull(Attached("Pears", words).Hold);
        Assert.All(Marks, mark => Assert.NotNull(Forwarded("Fwd: Pears", words, mark).Hold));
    }

    [Theory]
    [MemberData(nameof(Unasked))]
    public void Other_words_hold_nothing(string words)
    {
        Assert.Null(Attached("Pears", words).Hold);
        Assert.All(Marks, mark => Assert.Null(Forwarded("Fwd: Pears", words, mark).Hold));
    }

    [Theory]
    [InlineData("EMBARGOED 5 March 2099: Pears")]
    [InlineData("EMBARGOED - Pears")]
    [InlineData("Pears [DRAFT]")]
    [InlineData("Embargoed until 5 March 2099")]
    [InlineData("Embargo 5 March: Pears")]
    public void The_subject_of_the_mail_that_passes_it_on_holds_it_too(string subject)
    {
        Assert.NotNull(Attached(subject, "See the file.").Hold);
        Assert.All(Marks, mark => Assert.NotNull(Forwarded("Fwd: " + subject, "See below.", mark).Hold));
    }

    [Theory]
    [InlineData("Dear editor, this one is embargoed until Wednesday 00:01. Thanks!")]
    [InlineData("Hi Tom, please hold this one until 5 March 2099.")]
    [InlineData("Thanks for calling. This is embargoed until 5 March 2099.")]
    [InlineData("Please do not publish before 5 March 2099, 10:00.")]
    public void Above_the_article_in_the_same_mail_it_holds_and_is_cut(string words)
    {
        foreach (var name in new[] { "a.eml", "a.txt" })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes(
                $"From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 11:00:00 +0000\r\nSubject: {AnyFormat.Headline}\r\n\r\n{words}\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));
            Assert.True(read.Hold is not null, $"{name}: {words}");
            Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(words, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("The bridge is not ready, and it will stay shut until Wednesday.")]
    [InlineData("Thanks to a new draft of the plan, the harbour board is ready.")]
    [InlineData("Dear old ferries are not approved for the river any more.")]
    [InlineData("The oil embargo ends on 5 March 2099, and pears will be cheaper.")]
    public void The_first_sentence_of_an_article_in_a_mail_holds_nothing(string sentence) => Assert.Null(Upload.Article("a.eml", Encoding.UTF8.GetBytes(
        $"From: Ada Quill <ada@harbour.example>\r\nSubject: {AnyFormat.Headline}\r\n\r\n{sentence}\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n")).Hold);

    [Fact]
    public void Its_time_is_that_of_the_hold() =>
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero), Forwarded("Fwd: Pears", Asks[0], Marks[0]).Hold!.Until);

    private static Article Attached(string subject, string words) => Read(
        $"Subject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + $"Dear editors,\r\n\r\n{words}\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name=pears.txt\r\n"
        + $"Content-Disposition: attachment; filename=pears.txt\r\n\r\n{AnyFormat.Headline}\r\n\r\n{AnyFormat.Text}\r\n--b--\r\n");

    private static Article Forwarded(string subject, string words, string mark) => Read(
        $"Subject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n\r\n{mark}\r\nFrom: Ines Holm <ines@pier.example>\r\n"
        + $"Date: Mon, 2 Mar 2026 10:00:00 +0000\r\nSubject: {AnyFormat.Headline}\r\nTo: Ada Quill <ada@harbour.example>\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n");

    private static Article Read(string rest)
    {
        var read = Upload.Article("a.eml", Encoding.UTF8.GetBytes($"From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 11:00:00 +0000\r\n{rest}"));
        Assert.Equal(AnyFormat.Headline, read.Title);
        return read;
    }
}
