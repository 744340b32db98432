using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Mail;

/// <summary>What mail programs, filters and lists put around an article is no part of it.</summary>
public sealed class MailNoiseTests
{
    private const string Body = "The ferry came to the quay of Harwick on Monday with three hundred crates of plums.\n\nIt will come again on Friday, the board said.\n";

    private static Article Read(string subject = "Plums Cross The River", string from = "Jane Roe <jane@harwick.example>", string tail = "") =>
        Upload.Article("plums.eml", Encoding.UTF8.GetBytes(
            $"Subject: {subject}\nFrom: {from}\nTo: desk@paper.example\nDate: Tue, 3 Mar 2026 09:12:44 +0200\nContent-Type: text/plain; charset=utf-8\n\n{Body}{tail}"));

    [Theory]
    [InlineData("Harwick Press Office <press@harwick.example>")]
    [InlineData("Harbour Board Newsroom <news@harwick.example>")]
    [InlineData("\"Communications, Harwick\" <c@harwick.example>")]
    public void An_office_is_not_an_author(string from) => Assert.Empty(Read(from: from).Authors);

    [Theory]
    [InlineData("Jane Roe (Harwick Press Office) <jane@harwick.example>")]
    [InlineData("Jane Roe | Press Office <jane@harwick.example>")]
    public void The_office_after_a_name_is_left_out(string from) => Assert.Equal(["Jane Roe"], Read(from: from).Authors);

    [Theory]
    [InlineData("\nOn Mon, 2 Mar 2026 at 08:00, Amy Poe <amy@paper.example> wrote:\n> Will it come?\n> Thanks\n")]
    [InlineData("\nOn Mon, 2 Mar 2026 at 08:00, Amy Poe <amy@paper.example>\nwrote:\n\n> Will it come?\n")]
    [InlineData("\nAm 2. März 2026 um 08:00 schrieb Amy Poe <amy@paper.example>:\n> Kommt sie?\n")]
    [InlineData("\n> Will it come?\n> amy@paper.example\n")]
    [InlineData("\nUnsubscribe from this list\n")]
    [InlineData("\nYou are receiving this mail because you asked for it.\n")]
    public void What_was_answered_and_what_lists_add_is_cut(string tail) => Assert.Equal(2, Read(tail: tail).Paragraphs.Count);

    [Theory]
    [InlineData("[newsdesk] [SPAM?] Plums Cross The River")]
    [InlineData("[EXTERNAL] Re: [press-list 12] Plums Cross The River")]
    public void What_lists_and_filters_put_before_a_subject_is_not_a_headline(string subject) =>
        Assert.Equal("Plums Cross The River", Read(subject).Title);

    [Theory]
    [InlineData("[draft] Plums Cross The River")]
    [InlineData("[embargoed until 3 March 2099] Plums Cross The River")]
    public void A_mark_that_holds_an_article_still_holds_it(string subject) => Assert.NotNull(Read(subject).Hold);
}
