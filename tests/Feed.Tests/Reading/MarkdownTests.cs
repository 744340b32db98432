using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class MarkdownTests
{
    private static Article Read(string text) => Upload.Article("story.md", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Structure_and_emphasis_are_kept()
    {
        var article = Read("""
            ---
            title: Ferry Sails
            authors:
              - Nell Abara
            url: https://courier.example/news/ferry
            lang: en
            ---

            # Ferry Sails

            The *ferry* sailed at **noon**, see [the timetable](times.html).

            ## On board

            - a goat
            - forty people

            > Keep your papers out of reach.
            """);
        Assert.Equal("Ferry Sails", article.Title);
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal([ParagraphKind.Text, ParagraphKind.Heading, ParagraphKind.ListItem, ParagraphKind.ListItem, ParagraphKind.BlockQuote], article.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal("The <em>ferry</em> sailed at <strong>noon</strong>, see <a href=\"https://courier.example/news/times.html\">the timetable</a>.", article.Paragraphs[0].Html);
        Assert.Equal("The ferry sailed at noon, see the timetable.", article.Paragraphs[0].Text);
    }

    [Fact]
    public void The_first_heading_is_the_title_when_none_is_declared() => Assert.Equal("Ferry Sails", Read("# Ferry *Sails*\n\nIt sailed.").Title);

    [Fact]
    public void Raw_HTML_is_sanitised() => Assert.Equal("A goat.", Assert.Single(Read("# Ferry\n\n<script>x()</script>\n\nA <b onclick=x>goat</b>.").Paragraphs).Text);

    [Theory]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> * ")]
    public void A_line_that_begins_lists_by_the_hundred_thousand_is_refused_at_once(string mark)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var reason = Upload.Reason("gulls.md", Encoding.UTF8.GetBytes($"# Gulls\n\n{string.Concat(Enumerable.Repeat(mark, 190_000))}gulls"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
        Assert.Contains("nested too deeply", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_between_paragraphs_may_be_as_wide_as_it_likes() => Assert.Equal(
        ["Before.", "After."],
        Read($"# Gulls\n\nBefore.\n\n{string.Concat(Enumerable.Repeat("- ", 300))}\n\nAfter.").Paragraphs.Select(paragraph => paragraph.Text));
}
