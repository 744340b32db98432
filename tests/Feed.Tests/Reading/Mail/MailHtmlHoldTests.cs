using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Mail;

/// <summary>A hold request that only one part of a mail has.</summary>
public sealed class MailHtmlHoldTests
{
    private const string Body = "The ferry board of Harwick chose a second captain on Monday, after a debate that lasted four hours.";

    [Theory]
    [InlineData("<p>EMBARGOED UNTIL 5 MARCH 2099</p><p>{0}</p>")]
    [InlineData("<p>{0}</p><p>Not for publication before 5 March 2099</p>")]
    [InlineData("<div>Pier Board<br>EMBARGO: 5 March 2099, 9:00</div><p>{0}</p>")]
    [InlineData("<h1>Ferry to Harwick gets a second captain</h1><p>EMBARGOED UNTIL 5 MARCH 2099</p><p>{0}</p>")]
    [InlineData("<p>View in browser</p><p>PRESS RELEASE</p><p>Embargoed until 5 March 2099</p><p>{0}</p><p>{0}</p><p>{0}</p><p>{0}</p><p>{0}</p><p>{0}</p><p>{0}</p>")]
    [InlineData("<div style=\"display:none;mso-hide:all\">Embargoed until 5 March 2099, 10:00</div><p>{0}</p>")]
    [InlineData("<div style=\"display:none\">EMBARGOED UNTIL 5 MARCH 2099</div><p>{0}</p>")]
    [InlineData("<div style=\"display:none;max-height:0\">Embargoed until 5 March 2099: the ferry gets a captain</div><table><tr><td><p>{0}</p></td></tr></table>")]
    [InlineData("<style>.preheader{display:none}</style><span class=\"preheader\">Not for publication before 5 March 2099</span><p>{0}</p>")]
    [InlineData("<p>could you hold this until 5 March 2099?</p><hr><p>{0}</p>")]
    [InlineData("<p>Hi Dora,</p><p>please don't use before 5 March 2099, thanks.</p><hr><p>{0}</p>")]
    public void It_holds_the_mail(string page) => Assert.Equal(2099, Read(Filled(page))?.Until?.Year);

    [Theory]
    [InlineData("<p>View in a browser</p><p>{0}</p>")]
    [InlineData("<p>{0}</p><p>The embargo on tin ends on 5 March 2099, the ministry said on Monday.</p>")]
    [InlineData("<p>{0}</p><p>Unsubscribe</p>")]
    [InlineData("<p>{0}</p><p>This email is confidential and not for publication</p>")]
    [InlineData("<p>{0}</p><p>Nora Falk<br>Pier Board</p><p>This email is confidential and not for publication.</p>")]
    [InlineData("<p>{0}</p><p>-- <br>Nora Falk</p><p>Confidential: not for publication or distribution. If you are not the addressee, delete it.</p>")]
    [InlineData("<p>{0}</p><hr><p>The contents are strictly confidential and must not be published.</p>")]
    [InlineData("<div style=\"display:none\">Ferry to Harwick gets a second captain</div><p>{0}</p>")]
    [InlineData("<p>{0}</p><div style=\"display:none\">Not for publication</div>")]
    public void Other_lines_of_the_page_hold_nothing(string page) => Assert.Null(Read(Filled(page)));

    [Theory]
    [InlineData("EMBARGOED UNTIL 5 MARCH 2099")]
    [InlineData("Do not publish before 5 March 2099.")]
    [InlineData("STATUS: DRAFT")]
    public void A_plain_part_that_only_stands_for_the_page_holds_the_mail(string request) =>
        Assert.NotNull(Read(string.Concat(Enumerable.Repeat(Filled("<p>{0}</p>"), 6)), request + "\n\nPlease see the HTML version."));

    [Theory]
    [InlineData("Please see the HTML version.")]
    [InlineData("This message is in HTML. To view it as a web page, open it in a browser.")]
    public void A_plain_part_that_asks_for_nothing_holds_nothing(string plain) =>
        Assert.Null(Read(string.Concat(Enumerable.Repeat(Filled("<p>{0}</p>"), 6)), plain));

    [Theory]
    [InlineData("<h1>Ferry to Harwick gets a second captain</h1><p>DO NOT PUBLISH</p><p>{0}</p>")]
    [InlineData("<p>{0}</p><p>{0}</p><p>NOT FOR PUBLICATION</p>")]
    [InlineData("<p>{0}</p><p>Sperrfrist: 5. März 2099, 10 Uhr</p>")]
    [InlineData("<p>{0}</p><p>Embargo: TBC</p>")]
    public void An_order_in_the_page_alone_holds_the_mail_without_a_time_that_can_be_read(string page) => Assert.NotNull(Read(Filled(page)));

    [Fact]
    public void A_request_until_a_day_of_the_week_above_a_rule_holds_the_mail() =>
        Assert.NotNull(Read(Filled("<p>could you hold this until Friday?</p><hr><p>{0}</p>")));

    [Theory]
    [InlineData("<div style=\"display:none\">EMBARGOED UNTIL 5 MARCH 2099</div><p>{0}</p>")]
    [InlineData("<span style=\"display:none;font-size:0\">Not for publication before 5 March 2099</span><div><p>{0}</p></div>")]
    [InlineData("<p>could you hold this until 5 March 2099?</p><hr><p>{0}</p><p>{0}</p>")]
    public void A_mail_without_a_plain_part_is_held_too(string page)
    {
        var article = Upload.Article("pier.eml", Encoding.UTF8.GetBytes(
            $"From: Nora Falk <n@pier.example>\r\nSubject: Ferry to Harwick gets a second captain\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{Filled(page)}</body></html>\r\n"));
        Assert.Equal(2099, article.Hold?.Until?.Year);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("2099", StringComparison.Ordinal));
    }

    private static string Filled(string page) => page.Replace("{0}", Body, StringComparison.Ordinal);

    private static Hold? Read(string page, string plain = Body) => Upload.Article("pier.eml", Encoding.UTF8.GetBytes($"""
        From: Nora Falk <n@pier.example>
        To: d@pier.example
        Subject: Ferry to Harwick gets a second captain
        Date: Tue, 03 Mar 2026 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset="utf-8"

        {plain}

        --b
        Content-Type: text/html; charset="utf-8"

        <html><body>{page}</body></html>
        --b--
        """)).Hold;
}
