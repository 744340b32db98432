using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

/// <summary>Lists and quotations inside each other are counted over the lines, before the library takes a time that grows with their square.</summary>
public sealed class MarkdownNestingTests
{
    [Theory]
    [InlineData("", "  ", "- item")]
    [InlineData("", "   ", "1. item")]
    [InlineData("", "\t", "* item")]
    [InlineData("> ", "  ", "- item")]
    [InlineData(">", "  ", "+ item")]
    public void What_is_nested_deeper_with_every_line_is_refused(string start, string indent, string item)
    {
        var nesting = new MarkdownNesting();
        var taken = Enumerable.Range(0, 300).TakeWhile(depth => nesting.Take(start + string.Concat(Enumerable.Repeat(indent, depth)) + item)).Count();
        Assert.InRange(taken, 99, 100);
    }

    [Theory]
    [InlineData("- item")]
    [InlineData("  - item")]
    [InlineData("> - item")]
    [InlineData("*Pears* cross the river")]
    [InlineData("- - - - - - - - - - - - - - - -")]
    [InlineData("")]
    public void Lines_next_to_each_other_are_not_nested(string line)
    {
        var nesting = new MarkdownNesting();
        Assert.All(Enumerable.Range(0, 20_000), _ => Assert.True(nesting.Take(line)));
    }

    [Fact]
    public void A_list_that_ends_counts_no_more()
    {
        var nesting = new MarkdownNesting();
        for (var list = 0; list < 50; list++)
            Assert.All(Enumerable.Range(0, 60), depth => Assert.True(nesting.Take(new string(' ', 2 * depth) + "- item")));
    }
}
