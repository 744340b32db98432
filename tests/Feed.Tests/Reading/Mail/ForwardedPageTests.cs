using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Mail;

/// <summary>A mail that was passed on as a page is read like one that was passed on as text.</summary>
public sealed class ForwardedPageTests
{
    private const string Text = "<p>The council of Harwick has agreed to repair the ferry pier, its leader said on Monday.</p><p>The work is to cost two million crowns.</p>";

    private static readonly string[] Headings =
    [
        "<p>---------- Forwarded message ---------<br>From: Press &lt;press@pier.example&gt;<br>Date: Tue, 12 May 2026<br>Subject: Pier is to be repaired<br>To: desk</p>",
        "<div style='border-top:solid 1pt'><p class=MsoNormal><b>From:</b> Press &lt;press@pier.example&gt;<br><b>Sent:</b> Tuesday, May 12, 2026 7:00 AM<br><b>To:</b> Desk<br>"
            + "<b>Subject:</b> Pier is to be repaired</p></div>",
        "<p>Von: Presse &lt;press@pier.example&gt;</p><p>Gesendet: 12. Mai 2026 07:00</p><p>An: Desk</p><p>Betreff: Pier is to be repaired</p>",
    ];

    public static TheoryData<string> Forwards => [.. Headings];

    [Theory]
    [MemberData(nameof(Forwards))]
    public void Its_heading_is_cut_and_says_the_title_and_the_date(string heading)
    {
        var article = Read(heading, "See below.");
        Assert.Equal(("Pier is to be repaired", null), (article.Title, article.Hold));
        Assert.Equal(new DateOnly(2026, 5, 12), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [MemberData(nameof(Forwards))]
    public void What_is_above_it_holds_the_article_and_is_not_published(string heading)
    {
        var article = Read(heading, "This is only a draft, do not use.");
        Assert.NotNull(article.Hold);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("draft", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Best,\nJane")]
    [InlineData("Sent from my phone")]
    [InlineData("Envoyé de mon téléphone")]
    public void What_programs_and_senders_add_below_is_cut(string tail)
    {
        var mail = $"From: Jane Roe <jane@pier.example>\nSubject: Pier is to be repaired\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nThe pier is to be repaired, she said.\n\n"
            + $"It costs two million.\n\n{tail}\n";
        Assert.Equal("It costs two million.", Upload.Article("pier.eml", Encoding.UTF8.GetBytes(mail)).Paragraphs[^1].Text);
    }

    private static Article Read(string heading, string cover) => Upload.Article("pier.eml", Encoding.UTF8.GetBytes(
        "From: Jane Roe <jane@pier.example>\nTo: desk@pier.example\nSubject: Fwd: Pier is to be repaired\nDate: Wed, 13 May 2026 08:00:00 +0000\nMIME-Version: 1.0\n"
        + $"Content-Type: text/html; charset=utf-8\n\n<html><body><p>{cover}</p>{heading}{Text}</body></html>"));
}
