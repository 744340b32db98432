using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Properties below the headline and a comment above it hold the file, as note-takers and wikis write them.</summary>
public sealed class PropertyLineTests
{
    public static TheoryData<string> Holding =>
    [
        "Status: Draft|Author: Nell Abara", "Owner: Nell Abara|Status: In progress", "Published: no|Author: Nell Abara", "Status: Not started|Tags: pears",
        "**Status:** Draft ¦ **Owner:** Nell", "- Status: Draft|- Owner: Nell", "State: draft", "Stage: draft", "Approval: pending|Owner: Nell",
        "Status: Draft, second reading by Nell", "Author: Nell Abara|Publish date: March 5, 2099", "Review status: needs review", "Web status: hold",
    ];

    public static TheoryData<string> Free =>
    [
        "Status: Published|Author: Nell Abara", "Status: Done", "What: A ceremony|When: 5 March 2099", "Stage: the old quay",
        "State: Ohio|County: Harwick", "Status: pending talks on pears", "Draft: who goes where", "Review: a fine pear", "Published: yes|Author: Nell Abara",
    ];

    [Theory]
    [MemberData(nameof(Holding))]
    public void Properties_that_say_not_yet_hold_the_file(string lines)
    {
        Assert.NotNull(Read("a.md", $"# {AnyFormat.Headline}\n\n{Lines(lines)}\n\n{AnyFormat.Text}\n").Hold);
        Assert.NotNull(Read("a.md", $"{AnyFormat.Headline}\n=====\n{Lines(lines)}\n\n{AnyFormat.Text}\n").Hold);
        Assert.NotNull(Read("a.txt", $"{AnyFormat.Headline}\n\n{Lines(lines)}\n\n{AnyFormat.Text}\n").Hold);
    }

    [Theory]
    [MemberData(nameof(Free))]
    public void Any_other_lines_hold_nothing(string lines)
    {
        Assert.Null(Read("a.md", $"# {AnyFormat.Headline}\n\n{Lines(lines)}\n\n{AnyFormat.Text}\n").Hold);
        Assert.Null(Read("a.txt", $"{AnyFormat.Headline}\n\n{Lines(lines)}\n\n{AnyFormat.Text}\n").Hold);
    }

    [Theory]
    [InlineData("<!-- DRAFT -->")]
    [InlineData("<!-- EMBARGOED UNTIL 5 MARCH 2099 -->")]
    [InlineData("<!-- do not publish -->")]
    [InlineData("<!--\n.. title: Pears\n.. status: private\n-->")]
    public void A_comment_above_the_headline_holds_the_file(string comment) =>
        Assert.NotNull(Read("a.md", $"{comment}\n# {AnyFormat.Headline}\n\n{AnyFormat.Text}\n").Hold);

    [Theory]
    [InlineData("<!-- draft law, see the other file -->")]
    [InlineData("<!-- markdownlint-disable -->")]
    [InlineData("<!--\n.. title: Pears\n.. status: published\n-->")]
    public void Any_other_comment_holds_nothing(string comment) =>
        Assert.Null(Read("a.md", $"{comment}\n# {AnyFormat.Headline}\n\n{AnyFormat.Text}\n").Hold);

    [Fact]
    public void An_attribute_of_AsciiDoc_holds_the_file()
    {
        Assert.NotNull(Read("a.txt", $"= {AnyFormat.Headline}\nNell Abara\n:page-published: false\n\n{AnyFormat.Text}\n").Hold);
        Assert.Null(Read("a.txt", $"= {AnyFormat.Headline}\nNell Abara\n:page-published: true\n\n{AnyFormat.Text}\n").Hold);
    }

    private static string Lines(string lines) => lines.Replace('|', '\n').Replace('¦', '|');

    private static Article Read(string name, string text) => Upload.Article(name, Encoding.UTF8.GetBytes(text));
}
