using System.Text;
using AngleSharp.Html.Parser;
using Feed.Articles;
using Feed.Syndication;
using Feed.Web.Pages;

namespace Feed.Tests.Syndication;

public sealed class ParagraphKindTests
{
    private static readonly Article Article = new()
    {
        Title = "Votes",
        Paragraphs =
        [
            new Paragraph(ParagraphKind.TableRow, "Ward\tVotes <all>"),
            new Paragraph(ParagraphKind.TableRow, "North\t120"),
            new Paragraph(ParagraphKind.Text, "All votes count."),
            new Paragraph(ParagraphKind.Code, "if a < b:\n    count()"),
            new Paragraph(ParagraphKind.ListItem, "one"),
            new Paragraph(ParagraphKind.TableRow, "South\t98"),
            new Paragraph(ParagraphKind.Footnote, "[1] Rules of 2019."),
        ],
    };

    [Fact]
    public void Rows_make_tables_and_code_keeps_its_lines_in_every_feed()
    {
        foreach (var format in Enum.GetValues<FeedFormat>())
            Assert.Contains("count()", Encoding.UTF8.GetString(Samples.Render(FeedSubject.Everything, format, Samples.Store("votes.md", Article))), StringComparison.Ordinal);
        var html = new HtmlParser().ParseDocument(new ArticleHtml(Samples.Links).Write(Samples.Store("votes.md", Article), Article));
        Assert.Equal(["Ward|Votes <all>", "North|120", "South|98"], html.QuerySelectorAll("table tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        Assert.Equal(2, html.QuerySelectorAll("table").Length);
        Assert.Equal("if a < b:\n    count()", html.QuerySelector("pre > code")?.TextContent);
        Assert.Equal("[1] Rules of 2019.", html.QuerySelector("p > small")?.TextContent);
        Assert.Equal("one", Assert.Single(html.QuerySelectorAll("ul > li")).TextContent);
    }

    [Fact]
    public void A_quote_in_a_row_is_marked_in_its_cell()
    {
        var row = new RenderedParagraph(1, new Paragraph(ParagraphKind.TableRow, "Mayor\t“Yes,” now\t1"), [new TextSegment("Mayor\t“", null, 0), new TextSegment("Yes,", new Quote { Paragraph = 0, Start = 7, Length = 4, Text = "Yes," }, 1), new TextSegment("” now\t1", null, 0)]);
        Assert.Equal(["Mayor", "“Yes,” now", "1"], row.Cells.Select(cell => string.Concat(cell.Select(run => run.Text))));
        Assert.Equal(1, Assert.Single(row.Cells[1], run => run.Quote is not null).Number);
    }
}
