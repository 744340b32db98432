using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Mail;

/// <summary>What a sender writes to the editor, above the text and below it, is no part of the article.</summary>
public sealed class MailEndsTests
{
    private static readonly string[] Text =
    [
        "The ferry came to the quay of Harwick on Monday with three hundred crates of plums.",
        "It will come again on Friday, the board said.",
    ];

    private static Article Read(string body, string subject = "Plums cross the river", string type = "text/plain; charset=utf-8") =>
        Upload.Article("plums.eml", Encoding.UTF8.GetBytes(
            $"Subject: {subject}\nFrom: Ada Quill <ada@harwick.example>\nDate: Tue, 3 Mar 2026 09:12:44 +0200\nMIME-Version: 1.0\nContent-Type: {type}\n\n{body}"));

    private static string Plain(string above, string below) => $"{above}{string.Join("\n\n", Text)}\n\n{below}\n";

    private static string Page(string above, string below) =>
        $"<html><body>{above}{string.Concat(Text.Select(text => $"<p>{text}</p>"))}{below}</body></html>";

    private static IEnumerable<string> Texts(Article article) => article.Paragraphs.Select(paragraph => paragraph.Text);

    [Theory]
    [InlineData("-- \nAda Quill\nPress Officer\nT: 0161 496 0000")]
    [InlineData("-- \nAda\n0161 496 0000")]
    public void The_mark_of_a_signature_ends_flowed_text(string signature) =>
        Assert.Equal(Text, Texts(Read(Plain("", signature), type: "text/plain; charset=utf-8; format=flowed")));

    [Theory]
    [InlineData("Ada Quill")]
    [InlineData("Ada")]
    [InlineData("Ada Quill\n0161 496 0000")]
    [InlineData("Ada Quill | Press Officer | Harwick Harbour Board")]
    [InlineData("Harwick Harbour Board Press Desk | 24 hours: 0161 496 0000")]
    [InlineData("Ada Quill | Press Officer\n1 Quay Road, Harwick | 0161 496 0000\n\nThis email and any attachments are confidential and are meant for its reader alone.")]
    [InlineData("Tom Plover\nPress Officer\n\n0161 496 0000")]
    public void A_signature_needs_no_formula(string signature)
    {
        Assert.Equal(Text, Texts(Read(Plain("", signature))));
        var page = string.Concat(signature.Split('\n').Select(line => $"<div>{line}</div>"));
        Assert.Equal(Text, Texts(Read(Page("", page), type: "text/html; charset=utf-8")));
    }

    [Theory]
    [InlineData("<p>Kind regards<br>Ada Quill<br>0161 496 0000</p>")]
    [InlineData("<p>-- <br>Ada Quill<br>0161 496 0000</p>")]
    [InlineData("<p>Many thanks</p><p>Ada</p><table><tr><td>Ada Quill<br>Press Officer<br>Tel: 0161 496 0000</td></tr></table>")]
    public void A_signature_may_span_several_lines(string signature) =>
        Assert.Equal(Text, Texts(Read(Page("", signature), type: "text/html; charset=utf-8")));

    [Theory]
    [InlineData("Tickets for the Friday ferry cost four pounds at the quay and on 0161 496 0000.")]
    [InlineData("Sailing Times")]
    [InlineData("“I have never seen so many plums,” said Tom Plover.")]
    public void The_last_words_of_the_text_are_not_a_signature(string last) => Assert.Equal([.. Text, last], Texts(Read(Plain("", last))));

    [Theory]
    [InlineData("Hello,\n\nPlease see below a press release for your consideration. Do call me on 0161 496 0000 if you need anything else.\n\n")]
    [InlineData("Please find below our release on the plums. Photos are attached.\n\n")]
    [InlineData("Hope you are well. Press release below and photos attached.\n\nBest wishes, Ada\n\nAda Quill, Press Officer, 0161 496 0000\n\n")]
    [InlineData("Dear Sam\n\nI hope this finds you well.\n\nIf you have any questions, ring me on 0161 496 0000.\n\n")]
    public void What_the_sender_writes_above_the_text_is_cut(string above) => Assert.Equal(Text, Texts(Read(Plain(above, ""))));

    [Fact]
    public void What_the_sender_asks_above_the_text_still_holds_it() =>
        Assert.NotNull(Read(Plain("Please find our release below. Please hold it until Thursday.\n\n", "")).Hold);

    [Theory]
    [InlineData("Press release")]
    [InlineData("PRESS RELEASE")]
    [InlineData("News release - 3 March 2026")]
    [InlineData("3 March 2026")]
    [InlineData("For immediate use")]
    [InlineData("Media release: for immediate use")]
    [InlineData("Press Release from Harwick Harbour Board")]
    public void A_subject_that_only_says_that_a_release_comes_is_not_a_headline(string subject) =>
        Assert.Equal("Plums cross again", Read(Plain("Plums cross again\n\n", ""), subject).Title);

    [Theory]
    [InlineData("EMBARGOED until 10:00 GMT 5 March 2099: Plums cross again")]
    [InlineData("EMBARGOED - 10am 5 March 2099 - Plums cross again")]
    [InlineData("[EMBARGO 5 March 2099 10:00] Plums cross again")]
    [InlineData("Embargo: 10am, 5 March 2099 | Plums cross again")]
    public void A_headline_is_after_the_embargo_of_a_subject(string subject)
    {
        var article = Read(Plain("", ""), subject);
        Assert.Equal("Plums cross again", article.Title);
        Assert.Equal(Text, Texts(article));
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), article.Hold?.Until);
    }
}
