using System.Text;

namespace Feed.Tests.Reading.Holds;

public sealed class WholeLineTests
{
    private const string Text = "The ferry of Port Ansel sails again after a winter in the yard, its owners said on Monday at the quay.\n\nThe fare stays as it was.\n";

    [Theory]
    [InlineData("MANDATORY KILL")]
    [InlineData("Kill notice")]
    [InlineData("LEGAL HOLD")]
    [InlineData("Obit hold")]
    [InlineData("NOT FINAL")]
    [InlineData("Not legally cleared")]
    [InlineData("Subject to client approval")]
    [InlineData("Unapproved")]
    public void A_line_of_a_desk_above_the_headline_holds(string line) =>
        Assert.NotNull(Upload.Article($"{line}\n\nFerry sails again\n\n{Text}").Hold);

    [Theory]
    [InlineData("private/pier.txt")]
    [InlineData("spiked/2026/pier.txt")]
    [InlineData("Entwürfe/pier.txt")]
    [InlineData("brouillons/pier.txt")]
    public void A_folder_of_what_is_not_to_be_seen_holds(string name) =>
        Assert.NotNull(Upload.Article(name, Encoding.UTF8.GetBytes($"Ferry sails again\n\n{Text}")).Hold);

    [Theory]
    [InlineData("Private hospital opens")]
    [InlineData("Final not final: judges meet again")]
    [InlineData("Legal hold on the pier ends")]
    [InlineData("Subject to approval, ferry sails in May")]
    public void A_headline_with_such_words_is_published(string headline) =>
        Assert.Null(Upload.Article($"{headline}\n\n{Text}").Hold);
}
