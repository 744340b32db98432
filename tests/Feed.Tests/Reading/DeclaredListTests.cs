using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Only a plain value is split at commas, wherever it stands: items in quotation marks or brackets are whole.</summary>
public sealed class DeclaredListTests
{
    public static TheoryData<string, string> Lists => new()
    {
        { "\"Martin Luther King, the elder\", \"Ada Quill\"", "Martin Luther King, the elder|Ada Quill" }, { "'Low, of Harwick', 'Ada Quill'", "Low, of Harwick|Ada Quill" },
        { "[\"Low, of Harwick\", \"Ada Quill\"]", "Low, of Harwick|Ada Quill" }, { "[Ada Quill, Sam Low]", "Ada Quill|Sam Low" }, { "\"Low, of Harwick\"", "Low, of Harwick" },
        { "Ada Quill, \"Low, of Harwick\"", "Ada Quill|Low, of Harwick" }, { "\"Low, of Harwick\", Ada Quill", "Low, of Harwick|Ada Quill" }, { "Ada Quill, Sam Low", "Ada Quill|Sam Low" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_items_of_a_blobs_metadata_are_those_of_front_matter(string list, string items)
    {
        var article = Upload.Article($"{Holds.AnyFormat.Headline}\n\n{Holds.AnyFormat.Text}", ("speakers", Uri.EscapeDataString(list)), ("tags", Uri.EscapeDataString(list)));
        Assert.Equal(items, string.Join('|', article.Speakers.Where(speaker => speaker.Declared).Select(speaker => speaker.Name)));
        Assert.Equal(items, string.Join('|', article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_items_of_lines_without_marks_are_those_of_front_matter(string list, string items)
    {
        var article = Upload.Article($"title: {Holds.AnyFormat.Headline}\nspeakers: {list}\ntags: {list}\n\n{Holds.AnyFormat.Text}");
        Assert.Equal(items, string.Join('|', article.Speakers.Where(speaker => speaker.Declared).Select(speaker => speaker.Name)));
        Assert.Equal(items, string.Join('|', article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label)));
    }

    [Theory]
    [InlineData("speakers: |\n  Nell Abara\n  Low, of Harwick\ntags: |-\n  Pears\n  Trade and ferries", "---")]
    [InlineData("speakers: |\n  - Nell Abara\n  - Low, of Harwick\n\ntags: |\n  * Pears\n  * Trade and ferries", "---")]
    [InlineData("speakers: \"Nell Abara\\nLow, of Harwick\"\ntags: \"Pears\\nTrade and ferries\"", "---")]
    [InlineData("speakers = \"\"\"\nNell Abara\nLow, of Harwick\n\"\"\"\ntags = \"\"\"\nPears\nTrade and ferries\"\"\"", "+++")]
    public void Each_line_of_a_block_is_an_item(string block, string fence)
    {
        var article = Upload.Article("a.md", Encoding.UTF8.GetBytes($"{fence}\n{block}\n{fence}\n\n# {Holds.AnyFormat.Headline}\n\n{Holds.AnyFormat.Text}"));
        Assert.Equal(["Nell Abara", "Low, of Harwick"], article.Speakers.Where(speaker => speaker.Declared).Select(speaker => speaker.Name));
        Assert.Equal(["Pears", "Trade and ferries"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label));
    }

    [Theory]
    [InlineData("authors: |\n  Nell Abara\n  Sam Low\n")]
    [InlineData("author: |\n  By Nell Abara\n  Sam Low\n")]
    public void Each_line_of_a_block_of_authors_is_an_author(string block) => Assert.Equal(["Nell Abara", "Sam Low"],
        Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\n{block}---\n\n# {Holds.AnyFormat.Headline}\n\n{Holds.AnyFormat.Text}")).Authors);

    [Theory]
    [InlineData(301)]
    [InlineData(1500)]
    public void Front_matter_of_many_lines_is_read(int lines)
    {
        var text = $"---\ntitle: Pears\ntags:\n{string.Concat(Enumerable.Range(0, lines).Select(number => FormattableString.Invariant($"# {number}\n")))}  - Rivers\ndraft: true\n---\n\n{Holds.AnyFormat.Text}";
        var article = Upload.Article("a.md", Encoding.UTF8.GetBytes(text));
        Assert.Equal(HoldReason.Draft, article.Hold?.Reason);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("draft", StringComparison.Ordinal));
    }

    [Fact]
    public void Front_matter_that_is_too_long_says_what_the_limit_is() => Assert.Contains(
        "longer than 64 KB", Upload.Reason($"---\ntitle: Pears\n{string.Concat(Enumerable.Repeat("# a line that says nothing at all\n", 3000))}---\n\n{Holds.AnyFormat.Text}"), StringComparison.Ordinal);
}
