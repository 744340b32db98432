using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Mail;

/// <summary>Which part of a mail is the article, and which senders are people.</summary>
public sealed class PlaceholderPartTests
{
    private const string First = "The pier of Harwick opened on Tuesday after two years of work, the board said.";
    private const string Page = $"<p>{First}</p><p>It cost two million crowns and is two hundred yards long.</p>";

    [Theory]
    [InlineData("Please see the HTML version.")]
    [InlineData("This message is in HTML format. Please use a mail reader that is able to show it, or ask us for another one.")]
    [InlineData("To view this email as a web page, go to https://pier.example/1")]
    [InlineData("Diese Nachricht ist im HTML-Format, das Ihr Programm leider nicht anzeigen kann.")]
    [InlineData(".")]
    [InlineData(" ")]
    public void A_plain_part_that_only_stands_for_the_page_is_not_the_article(string plain) => Assert.Equal(First, Read(plain, Page).Paragraphs[0].Text);

    [Theory]
    [InlineData("The pier of Harwick opened on Tuesday after two years of work, its board said.\n\nIt cost two million crowns.", Page)]
    [InlineData("The ferry of Harwick has a new captain, the board said on Tuesday.", "<p>View in a browser</p>")]
    [InlineData("The pier of Harwick opened on Tuesday, and it cost two million crowns. It is long.", "<p>Our logo</p>" + Page + "<p>Unsubscribe</p>")]
    public void A_plain_part_with_the_article_is_read(string plain, string page) =>
        Assert.Equal(plain.Split('\n')[0], Read(plain, page).Paragraphs[0].Text);

    [Theory]
    [InlineData("Harwick Swimming Club", null)]
    [InlineData("Presseamt Harwick", null)]
    [InlineData("Stadt Harwick", null)]
    [InlineData("Amnesty Ansel", null)]
    [InlineData("Harwick Harbour Board", null)]
    [InlineData("Brandvik, Ottilie", "Ottilie Brandvik")]
    [InlineData("Brandvik, Ottilie (Pier Agency)", "Ottilie Brandvik")]
    [InlineData("Jane Church", "Jane Church")]
    [InlineData("Sarah Stadt", "Sarah Stadt")]
    [InlineData("Ottilie Brandvik", "Ottilie Brandvik")]
    public void An_organisation_is_not_an_author(string sender, string? author)
    {
        Assert.Equal(author, Read(First, Page, sender).Authors.SingleOrDefault());
        var text = $"From: \"{sender}\" <p@pier.example>\nDate: Tue, 03 Mar 2026 10:00:00 +0100\nTo: d@pier.example\nSubject: Pier of Harwick opens\n\n{First}\n";
        Assert.Equal(author, Upload.Article(text).Authors.SingleOrDefault());
    }

    private static Article Read(string plain, string page, string sender = "Nora Falk") => Upload.Article("pier.eml", Encoding.UTF8.GetBytes($"""
        From: "{sender}" <n@pier.example>
        To: d@pier.example
        Subject: Pier of Harwick opens
        Date: Tue, 03 Mar 2026 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset="utf-8"

        {plain}

        --b1
        Content-Type: text/html; charset="utf-8"

        <html><body>{page}</body></html>

        --b1--

        """));
}
