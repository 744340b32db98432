using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>What an editor writes into a comment above the text holds it, in every form of comment; other comments do not.</summary>
public sealed class HeadRemarkTests
{
    private static readonly string[] Forms =
        ["<!-- {0} -->\n# {1}\n\n{2}", "# {1}\n\n<!-- {0} -->\n\n{2}", "<!--\n{0}\n-->\n\n# {1}\n\n{2}", "%% {0} %%\n\n# {1}\n\n{2}", "%%\n{0}\n%%\n\n# {1}\n\n{2}", "[//]: # ({0})\n\n# {1}\n\n{2}", "[comment]: <> ({0})\n\n# {1}\n\n{2}"];

    [Theory]
    [InlineData("draft")]
    [InlineData("WIP")]
    [InlineData("hold")]
    [InlineData("not signed off - hold")]
    [InlineData("HOLD: not signed off yet")]
    [InlineData("do not publish until legal clears")]
    [InlineData("awaiting sign-off")]
    [InlineData("needs legal review")]
    [InlineData("not ready")]
    [InlineData("still a draft")]
    [InlineData("status: draft")]
    [InlineData("TODO: check quotes before publishing")]
    [InlineData("embargoed until 4 December 2098")]
    public void An_order_holds_the_text(string remark)
    {
        foreach (var form in Forms)
            Assert.True(Read("a.md", form, remark).Hold is not null, form);
        Assert.NotNull(Read("a.txt", "<!-- {0} -->\n\n{1}\n\n{2}", remark).Hold);
    }

    [Fact]
    public void Its_time_is_read() => Assert.All(Forms, form => Assert.Equal(4, Read("a.md", form, "embargoed until 4 December 2098").Hold?.Until?.Day));

    [Theory]
    [InlineData("more")]
    [InlineData("draft law template")]
    [InlineData("hold = 3")]
    [InlineData("markdownlint-disable")]
    [InlineData("this is about the oil embargo")]
    [InlineData("last checked by Nora")]
    [InlineData("published")]
    [InlineData("embargo lifted")]
    [InlineData("drafted by Nora")]
    [InlineData("see the draft budget")]
    [InlineData("draft: false")]
    [InlineData("TODO: add picture")]
    [InlineData("TO DO - move the styles")]
    [InlineData("in progress: new grid")]
    [InlineData("status: published")]
    public void Other_comments_hold_nothing(string remark)
    {
        foreach (var form in Forms)
            Assert.True(Read("a.md", form, remark).Hold is null, form);
    }

    [Fact]
    public void A_comment_below_the_text_holds_nothing() => Assert.Null(Read("a.md", "# {1}\n\n{2}\n\n<!-- {0} -->", "hold the crates in the picture").Hold);

    private static Article Read(string name, string form, string remark) =>
        Upload.Article(name, Encoding.UTF8.GetBytes(string.Format(null, form, remark, AnyFormat.Headline, AnyFormat.Text)));

    [Theory]
    [InlineData("DRAFT")]
    [InlineData("do not publish")]
    [InlineData("EMBARGOED UNTIL 5 MARCH 2099")]
    public void A_comment_above_a_part_of_a_page_holds_a_text_file_as_it_holds_a_page(string remark)
    {
        foreach (var name in new[] { "ferry.txt", "ferry.html" })
        {
            Assert.NotNull(Upload.Article(name, Encoding.UTF8.GetBytes(
                $"<!-- {remark} -->\n<article>\n<h1>Ferry gets a second captain</h1>\n<p>The board of Harwick chose a captain on Monday.</p>\n<p>It took nine years.</p>\n</article>\n")).Hold);
        }
    }
}
