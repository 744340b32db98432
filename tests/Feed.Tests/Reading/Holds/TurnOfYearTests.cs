using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>A day without a year is the one after the release, also when the year turns between them; and what a note asks for is found
/// below any greeting.</summary>
public sealed class TurnOfYearTests
{
    private const string Text = "The harbour library will close in spring, the council said, and its books will go to the school on the hill.";

    [Theory]
    [InlineData("30 December 2098", "EMBARGOED UNTIL 00:01 SUNDAY 4 JANUARY")]
    [InlineData("30 December 2098", "For release Sunday, Jan. 4")]
    [InlineData("30 December 2098", "Not for publication before 4 Jan")]
    [InlineData("Embargoed until 00:01, 4 January (issued 30 December 2098)", "Harbour office")]
    public void A_day_in_January_above_a_release_of_December_is_next_years(string first, string second)
    {
        var hold = Upload.Article("a.txt", Encoding.UTF8.GetBytes($"{first}\n{second}\n\nCouncil to close the harbour library\n\n{Text}\n\n{Text}\n")).Hold;

        Assert.NotNull(hold);
        Assert.True(hold.Until is null || hold.Until >= new DateTimeOffset(2099, 1, 3, 12, 0, 0, TimeSpan.Zero), $"{hold.Until:O}");
    }

    [Theory]
    [InlineData("NOT FOR PUBLICATION, BROADCAST OR USE ON WEBSITES OR SOCIAL MEDIA UNTIL 22:30 ON 1 DECEMBER 2099")]
    [InlineData("Not for publication, broadcast or distribution in any form, including on social media, before 22:30 on 1 December 2099")]
    [InlineData("Not for release, publication or distribution, directly or indirectly, in any form before 1 December 2099")]
    [InlineData("NO PUBLICATION ON ANY PLATFORM, INCLUDING WEBSITES AND SOCIAL MEDIA, BEFORE 1 DECEMBER 2099")]
    public void A_ban_with_a_long_list_holds(string line)
    {
        var article = Upload.Article("a.txt", Encoding.UTF8.GetBytes($"{line}\n\nCouncil to close the harbour library\n\n{Text}\n\n{Text}\n"));

        Assert.NotNull(article.Hold?.Until);
        Assert.Equal("Council to close the harbour library", article.Title);
    }

    [Theory]
    [InlineData("Hi all,", "Awaiting sign-off from the council.")]
    [InlineData("Hi there,", "Please keep this back.")]
    [InlineData("Hello again,", "Could you hold it for Friday's paper?")]
    [InlineData("Good morning,", "Don't use yet.")]
    public void A_request_below_any_greeting_holds(string greeting, string request) => Assert.NotNull(Upload.Article("a.txt", Encoding.UTF8.GetBytes(
        $"{greeting}\n\n{request}\n\nSam\n\n---\n\nCouncil to close the harbour library\n\n{Text}\n\n{Text}\n")).Hold);

    [Theory]
    [InlineData("Hello, see attached.")]
    [InlineData("Hi Jo,")]
    [InlineData("Dear all, please find attached our press release.")]
    [InlineData("Bonjour, ci-joint notre communiqué.")]
    public void A_mail_that_only_greets_is_its_attached_article(string body)
    {
        var article = Upload.Article("a.eml", Encoding.UTF8.GetBytes(string.Join("\r\n",
            "From: Ada Quill <ada@harbour.example>", "Subject: Library", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "",
            "--b", "Content-Type: text/plain; charset=utf-8", "", body, "--b", "Content-Type: text/plain; name=library.txt",
            "Content-Disposition: attachment; filename=library.txt", "", "Council to close the harbour library", "", Text, "", Text, "--b--", "")));

        Assert.Equal("Council to close the harbour library", article.Title);
    }

    [Theory]
    [InlineData("Es gilt das gesprochene Wort")]
    [InlineData("Seul le prononcé fait foi")]
    [InlineData("CHECK AGAINST DELIVERY")]
    public void A_speech_keeps_its_headline_below_the_reservation(string line) => Assert.Equal("Council to close the harbour library",
        Upload.Article("a.txt", Encoding.UTF8.GetBytes($"{line}\n\nCouncil to close the harbour library\n\n{Text}\n\n{Text}\n")).Title);
}
