using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A file that says that nothing holds it is published, and so is one in which a date or mark is about something else.</summary>
public sealed class NoHoldTests
{
    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE – NO EMBARGO")]
    [InlineData("MEDIA RELEASE | NOT EMBARGOED")]
    [InlineData("PRESS RELEASE (NO EMBARGO)")]
    [InlineData("EMBARGO: NOT APPLICABLE")]
    [InlineData("EMBARGO: NOW LIFTED")]
    [InlineData("Embargo: –")]
    [InlineData("Embargo: not required")]
    [InlineData("EMBARGO: FREE FOR USE")]
    [InlineData("Embargoed until: for immediate release")]
    [InlineData("This statement is not under embargo")]
    [InlineData("Embargo has passed")]
    [InlineData("EMBARGO LIFTED")]
    public void A_line_that_denies_an_embargo_holds_nothing_and_is_cut(string line)
    {
        foreach (var format in AnyFormat.Written)
        {
            var read = Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Headline, AnyFormat.Text));
            Assert.True(read.Hold is null, $"{format}: {line}: {read.Hold?.Message}");
            Assert.Equal(AnyFormat.Headline, read.Title);
            Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(line, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("EMBARGO: NO PUBLICATION BEFORE 5 MARCH 2099")]
    [InlineData("EMBARGO: not before 5 March 2099")]
    [InlineData("Embargo: lifted 5 March 2099")]
    [InlineData("EMBARGO:")]
    public void A_line_that_only_begins_so_holds_the_article(string line) =>
        Assert.NotNull(Upload.Article("a.txt", AnyFormat.Of("a.txt", line, AnyFormat.Headline, AnyFormat.Text)).Hold);

    [Theory]
    [InlineData("embargo: '-'")]
    [InlineData("embargo: not applicable")]
    [InlineData("embargo: no embargo")]
    [InlineData("embargo: for immediate release")]
    [InlineData("embargo: passed")]
    [InlineData("hold: released")]
    [InlineData("hold: off")]
    [InlineData("visibility: everyone")]
    [InlineData("visibility: all")]
    [InlineData("draft: none")]
    [InlineData("draft: final")]
    [InlineData("hidden: none")]
    [InlineData("status: ready to publish")]
    [InlineData("status: cleared for publication")]
    [InlineData("film: {release_date: 2099-03-05}")]
    [InlineData("books:\n  - {publication_date: 2099-03-05, status: sold out}")]
    [InlineData("game:\n  release: 2099-03-05")]
    [InlineData("album_release_date: 2099-03-05")]
    public void A_value_that_says_so_or_is_about_something_else_holds_nothing(string line) => Assert.Null(Front(line).Hold);

    [Theory]
    [InlineData("film: {draft: true}")]
    [InlineData("film: {embargo: 2099-03-05}")]
    [InlineData("cms: {release_date: 2099-03-05}")]
    [InlineData("draft: maybe")]
    [InlineData("embargo: not yet known")]
    [InlineData("hold: after the show")]
    [InlineData("visibility: members")]
    public void A_value_that_may_mean_the_article_holds_it(string line) => Assert.NotNull(Front(line).Hold);

    private static Article Front(string line) =>
        Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n\n{AnyFormat.Text}\n"));
}
