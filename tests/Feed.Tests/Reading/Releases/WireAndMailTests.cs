using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

public sealed class WireAndMailTests
{
    private const string Mail = """
        From: Nell Abara <nell@harbour.example>
        To: newsdesk@courier.example
        Subject: Press release: Ferry sails twice a day
        Date: Tue, 3 Mar 2026 09:30:00 +0100

        Dear editor,

        The ferry sails twice a day from Easter, the harbour board said on Monday.

        Kind regards
        Nell Abara
        Harbour Board, 01632 960 001
        --
        Port Ansel Harbour Board
        """;

    [Fact]
    public void An_agencys_message_is_read_without_its_control_bytes()
    {
        var message = "\u0001eca062 4 i 211  agy 061\r\n\r\nAnsel-harbours/\r\n\u0002Ferry to sail twice a day =\r\n\r\n   Port Ansel (agy) - The ferry will sail twice a day from Easter.\r\n\r\n\u0003242200 GMT Jun 17\r\n\u007F\r\n\u0004";
        var article = Upload.Article("story.txt", Encoding.Latin1.GetBytes(message));
        Assert.Equal("Ferry to sail twice a day", article.Title);
        Assert.Equal("The ferry will sail twice a day from Easter.", article.Summary);
        Assert.Equal(new DateTimeOffset(2017, 6, 24, 22, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("242200 GMT Okt 17", 10)]
    [InlineData("242200 GMT Mrz 17", 3)]
    [InlineData("242200 GMT déc 17", 12)]
    public void The_month_of_an_agencys_message_may_be_in_its_language(string foot, int month)
    {
        var message = $"\u0001eca062 4 i 211  agy 061\r\n\r\nAnsel-hafen/\r\n\u0002Fähre fährt zweimal am Tag =\r\n\r\n   Port Ansel (agy) - Die Fähre fährt ab Ostern zweimal.\r\n\r\n\u0003{foot}\r\n\u007F\r\n\u0004";
        Assert.Equal(new DateTimeOffset(2017, month, 24, 22, 0, 0, TimeSpan.Zero), Upload.Article("story.txt", Encoding.Latin1.GetBytes(message)).Published);
    }

    [Theory]
    [InlineData("AP Photo XQP101, XQP102")]
    [InlineData("AP Photos SQDD101-105, QFX0456<")]
    [InlineData("AP Graphic QFX0456")]
    public void The_numbers_of_an_agencys_pictures_are_cut(string line)
    {
        var message = $"\u0016\u0016\u0001a0123 r i bc-Ferry 03-03 0020\r\n\u0002^Ferry To Sail Twice a Day<\r\n^{line}\r\n^By NELL ABARA=\r\n\tPORT ANSEL (AP) -- The ferry will sail twice a day from Easter.<\r\n\u0003";
        var article = Upload.Article("story.txt", Encoding.Latin1.GetBytes(message));
        Assert.Equal("Ferry To Sail Twice a Day", article.Title);
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Single(article.Paragraphs);
    }

    [Fact]
    public void The_marks_that_set_an_American_message_are_cut()
    {
        var message = "\u0016\u0016\u0001a0123 r i bc-Ferry 03-03 0020\r\n\u0002^Ferry To Sail Twice a Day<\r\n^By NELL ABARA=\r\n\tPORT ANSEL (AP) -- The ferry will sail twice a day from Easter.<\r\n\u0003";
        var article = Upload.Article("story.txt", Encoding.Latin1.GetBytes(message));
        Assert.Equal("Ferry To Sail Twice a Day", article.Title);
        Assert.Equal("The ferry will sail twice a day from Easter.", article.Summary);
    }

    [Fact]
    public void An_agencys_slug_line_and_notebook_are_cut()
    {
        var article = Upload.Article("Harbours/politics/\nFerry to sail twice a day =\n\n   Port Ansel (dpa) - The ferry will sail twice a day, a senior official\nof the harbour said Wednesday.\n\n   \"Nobody has to swim any more,\" harbour master Ralf Tarn told dpa.\n\n# dpa NOTEBOOK\n## Editorial contacts\n- Nell Abara in Port Ansel, Tel: +49 000 000\n");
        Assert.Equal("Ferry to sail twice a day", article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.EndsWith("told dpa.", article.Paragraphs[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_gives_its_subject_sender_and_date()
    {
        var article = Upload.Article(Mail);
        Assert.Equal("Ferry sails twice a day", article.Title);
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal(PublishedFrom.Declared, article.PublishedFrom);
    }

    [Fact]
    public void A_mails_greeting_signature_and_addresses_are_not_published() =>
        Assert.Equal("The ferry sails twice a day from Easter, the harbour board said on Monday.", Assert.Single(Upload.Article(Mail).Paragraphs).Text);

    [Fact]
    public void A_mail_that_was_passed_on_is_read_like_its_first()
    {
        var article = Upload.Article("---------- Forwarded message ---------\n" + Mail.Replace("Subject: ", "Subject: Fwd: ", StringComparison.Ordinal));
        Assert.Equal("Ferry sails twice a day", article.Title);
    }

    [Fact]
    public void An_embargo_in_the_subject_holds_the_article()
    {
        var article = Upload.Article(Mail.Replace("Press release: Ferry sails twice a day", "EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099", StringComparison.Ordinal).Replace("Dear editor,", "Ferry Sails Twice A Day", StringComparison.Ordinal));
        Assert.Equal(HoldReason.Embargo, article.Hold?.Reason);
        Assert.Equal("Ferry Sails Twice A Day", article.Title);
    }

    [Fact]
    public void A_line_that_begins_with_from_is_not_a_mail() =>
        Assert.Equal("From: a ferry, with love", Upload.Article("From: a ferry, with love\n\nThe ferry sailed at noon with forty people on board.").Title);

    [Fact]
    public void The_turns_of_a_transcript_are_paragraphs()
    {
        var article = Upload.Article("""
            Transcript of press conference, Port Ansel

            3 March 2026

            NELL ABARA: Good morning. The ferry will sail twice a day from Easter, and
            I thank all who have waited for it.
            QUESTION: Will it cost more?
            NELL ABARA: No, it will not, and nobody who lives on the island has to pay for a
            bicycle.
            """);
        Assert.Equal("Transcript of press conference, Port Ansel", article.Title);
        Assert.Equal(3, article.Paragraphs.Count);
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", null));
    }
}
