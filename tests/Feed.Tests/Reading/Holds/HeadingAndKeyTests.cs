using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>The fields of a mail's header and whole keys of front matter hold a file where their value leaves no doubt.</summary>
public sealed class HeadingAndKeyTests
{
    [Theory]
    [InlineData("X-Draft: true")]
    [InlineData("X-Status: draft")]
    [InlineData("X-Embargo: 2099-03-05")]
    [InlineData("Embargo: 5 March 2099")]
    [InlineData("X-Unsent: 1")]
    [InlineData("X-Mozilla-Draft-Info: internal/draft; vcard=0")]
    public void A_field_of_the_heading_holds_the_mail(string field) => Assert.NotNull(Mail(field).Hold);

    [Theory]
    [InlineData("X-Draft: false")]
    [InlineData("X-Unsent: 0")]
    [InlineData("Status: RO")]
    [InlineData("X-Status: A")]
    [InlineData("Precedence: list")]
    [InlineData("Sensitivity: Private")]
    public void Any_other_field_holds_nothing(string field) => Assert.Null(Mail(field).Hold);

    [Theory]
    [InlineData("pending: true")]
    [InlineData("confidential: yes")]
    [InlineData("approved: false")]
    [InlineData("ready: no")]
    [InlineData("ready_to_publish: false")]
    [InlineData("live: false")]
    [InlineData("enabled: false")]
    [InlineData("entwurf: true")]
    public void A_whole_key_holds_the_file(string line) => Assert.NotNull(Front(line).Hold);

    [Theory]
    [InlineData("pending: false")]
    [InlineData("approved: true")]
    [InlineData("approved: by the board")]
    [InlineData("live: https://harbour.example/live")]
    [InlineData("status: breaking")]
    [InlineData("status: official")]
    [InlineData("schedule: weekly")]
    [InlineData("trending: true")]
    public void Its_other_values_hold_nothing(string line) => Assert.Null(Front(line).Hold);

    private static Article Front(string line) =>
        Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n\n{AnyFormat.Text}\n"));

    private static Article Mail(string field) => Upload.Article("a.eml", Encoding.UTF8.GetBytes(
        $"From: Ada Quill <ada@harbour.example>\r\nSubject: {AnyFormat.Headline}\r\n{field}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));
}
