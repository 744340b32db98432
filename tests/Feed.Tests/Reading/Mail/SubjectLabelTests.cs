using System.Text;

namespace Feed.Tests.Reading.Mail;

public sealed class SubjectLabelTests
{
    [Theory]
    [InlineData("Release of prisoners delayed", "Release of prisoners delayed")]
    [InlineData("Immediate release of journalist demanded", "Immediate release of journalist demanded")]
    [InlineData("Release the boats: a day on the water", "Release the boats: a day on the water")]
    [InlineData("Media advisory on heat sent out", "Media advisory on heat sent out")]
    [InlineData("Media release: Harbour opens", "Harbour opens")]
    [InlineData("PRESS RELEASE Harbour opens", "Harbour opens")]
    [InlineData("News release - Harbour opens", "Harbour opens")]
    public void A_label_is_cut_from_a_subject_only_if_it_is_set_off(string subject, string title)
    {
        var mail = $"From: Ann Roe <ann@harbour.example>\nTo: desk@paper.example\nSubject: {subject}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n"
            + "Content-Type: text/plain; charset=utf-8\n\nThe harbour of Port Ansel opened on Monday after a year of works.\n\nIt took a year.\n";
        Assert.Equal(title, Upload.Article("a.eml", Encoding.UTF8.GetBytes(mail)).Title);
    }
}
