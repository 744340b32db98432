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
}
