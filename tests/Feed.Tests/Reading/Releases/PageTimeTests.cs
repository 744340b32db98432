using System.Text;

namespace Feed.Tests.Reading.Releases;

public sealed class PageTimeTests
{
    private const string Headline = "Ferry line adds a night boat";
    private const string Text = "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners said on Friday.\n\n"
        + "The first boat sails on 3 December and the fare is that of the day.";

    [Theory]
    [InlineData("Published 7 November 2025 | Updated 8 November 2025")]
    [InlineData("Published: 7 November 2025, 9:30 am | Last updated: 8 November 2025, 10:00 am")]
    [InlineData("Updated 8 November 2025 | Published 7 November 2025")]
    [InlineData("Posted Nov 7, 2025 - Updated Nov 8, 2025")]
    public void A_line_with_the_days_of_publication_and_of_the_last_change_gives_the_first_and_leaves_the_text(string line)
    {
        var article = Upload.Article($"{Headline}\n\n{line}\n\n{Text}");
        Assert.Equal(new DateOnly(2025, 11, 7), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("*By Nell Abara · 7 November 2025 · 4 min read*")]
    [InlineData("_Nell Abara • November 7, 2025 • 4 min read_")]
    [InlineData("**By Nell Abara** | 7 November 2025 | 12 minute read")]
    [InlineData("Von Nell Abara · 7. November 2025 · 4 Min. Lesezeit")]
    public void How_long_reading_takes_hides_no_byline(string byline)
    {
        var article = Upload.Article("story.md", Encoding.UTF8.GetBytes($"# {Headline}\n\n{byline}\n\n{Text}"));
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(new DateOnly(2025, 11, 7), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("4 min read")]
    [InlineData("Harbours · 4 min read")]
    public void How_long_reading_takes_is_cut_without_a_byline_too(string line)
    {
        var article = Upload.Article($"{Headline}\n\n{line}\n\n{Text}");
        Assert.Empty(article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void A_headline_about_an_update_stays()
    {
        var article = Upload.Article($"Harbour plan - updated 8 November 2025 by the board\n\n{Text}");
        Assert.StartsWith("Harbour plan", article.Title, StringComparison.Ordinal);
    }
}
