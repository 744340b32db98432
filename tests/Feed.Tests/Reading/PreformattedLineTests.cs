using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>The lines of preformatted text that is no code.</summary>
public sealed class PreformattedLineTests
{
    private static readonly string[] Poem = ["The tide goes out at ten", "and comes again at four,", "the boats lie on the sand,", "the gulls are at the door."];

    private const string Table = "Boat        Catch   Price\nGull           12    3.40\nHeron           7    2.10";

    [Theory]
    [InlineData("<pre>{0}</pre>")]
    [InlineData("<pre><em>{0}</em></pre>")]
    [InlineData("<blockquote><pre>{0}</pre></blockquote>")]
    [InlineData("<pre>\n{0}\n\nBy the sea</pre>")]
    public void The_lines_of_a_poem_stay_lines(string form)
    {
        var paragraph = Assert.Single(Read(string.Format(null, form, string.Join("\n", Poem))).Paragraphs, one => one.Text.StartsWith(Poem[0], StringComparison.Ordinal));
        Assert.Equal(Poem, paragraph.Html!.Replace("<em>", "", StringComparison.Ordinal).Replace("</em>", "", StringComparison.Ordinal).Split("<br>", StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void The_columns_of_a_table_stay_columns() => Assert.Equal(
        Table, Assert.Single(Read($"<pre>{Table}</pre>").Paragraphs, paragraph => paragraph.Kind == ParagraphKind.Code).Text);

    [Fact]
    public void Wrapped_prose_is_joined() => Assert.Equal(HarbourStory.Paragraphs[2], Assert.Single(
        Read($"<pre>{HarbourStory.Paragraphs[2].Replace(" one half; ", " one half;\n", StringComparison.Ordinal).Replace("crowns, of which ", "crowns, of which\n", StringComparison.Ordinal)}</pre>").Paragraphs,
        paragraph => paragraph.Text.StartsWith("The cost", StringComparison.Ordinal)).Text);

    private static Article Read(string pre) => Upload.Article("wall.html", Encoding.UTF8.GetBytes(HarbourStory.Page(
        $"<h1>{HarbourStory.Headline}</h1>{HarbourStory.InHtml(HarbourStory.Paragraphs[..2])}{pre}{HarbourStory.InHtml(HarbourStory.Paragraphs[3..])}", HarbourStory.Headline)));
}
