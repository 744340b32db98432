using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Headlines about embargoes and missing approvals are published if the text tells of the same, and hold without that.</summary>
public sealed class HoldNewsTests
{
    private const string Trade = "The ministry of trade put an embargo on goods from Tarn on Monday, the third since the spring, its office said.";
    private const string Denied = "A pill that no agency has approved is sold on four sites, the drug agency of Tarn said on Monday.";

    [Theory]
    [InlineData("Embargo until 7 December 2098 on Tarn lamb", Trade)]
    [InlineData("Embargo until March on plums from Tarn", Trade)]
    [InlineData("Embargoed until summer, Tarn tin finds a way out", Trade)]
    [InlineData("Embargoed until next year, plums of Tarn rot in the port", Trade)]
    [InlineData("Embargoed until autumn, Tarn oil still flows", Trade)]
    [InlineData("Sanctions bite: oil embargoed until 7 December 2098", Trade)]
    [InlineData("Tarn gas embargoed until 7 December 2098", Trade)]
    [InlineData("EMBARGO! Tarn and sixty years of want", Trade)]
    [InlineData("Not yet approved: sleep pill sold online", Denied)]
    [InlineData("Awaiting approval: the pill that Tarn wants", Denied)]
    [InlineData("Hold for release: how seven sailors were freed", AnyFormat.Text)]
    public void Such_a_headline_is_published_with_all_its_words(string headline, string text)
    {
        foreach (var (name, line) in new[] { ("a.txt", headline), ("a.md", $"# {headline}") })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{line}\n\n{text}\n\n{AnyFormat.Text}\n"));
            Assert.True(read.Hold is null, $"{name}: {headline}: {read.Hold?.Message}");
            Assert.Equal(headline, read.Title);
        }
    }

    [Theory]
    [InlineData("Embargo until 7 December 2098 on ferry report", Trade)]
    [InlineData("Embargo until 7 December 2098: Pears Cross The River", Trade)]
    [InlineData("EMBARGOED UNTIL 7 DECEMBER 2098 - oil embargo ends", Trade)]
    [InlineData("Embargo until 7 December 2098 on Tarn lamb", AnyFormat.Text)]
    [InlineData("EMBARGO! Pears Cross The River", AnyFormat.Text)]
    [InlineData("Not yet approved: Pears Cross The River", AnyFormat.Text)]
    [InlineData("Not yet approved: Pears Cross The River", Denied)]
    [InlineData("HOLD FOR RELEASE: how seven sailors were freed", AnyFormat.Text)]
    [InlineData("Hold for release: Seven sailors freed", AnyFormat.Text)]
    [InlineData("HOLD: The wait for the ferry goes on", AnyFormat.Text)]
    [InlineData("Embargoed until summer, pears cross the river", "The embargo on this report ends in summer, the board said.")]
    public void An_order_or_a_doubtful_line_holds(string headline, string text) =>
        Assert.NotNull(Upload.Article($"{headline}\n\n{text}\n\n{AnyFormat.Text}").Hold);
}
