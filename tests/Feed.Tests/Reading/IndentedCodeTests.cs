using System.Text;

namespace Feed.Tests.Reading;

public sealed class IndentedCodeTests
{
    private static string Text(string middle)
    {
        var post = $"# Hiding a post\n\nThis is what the template has.\n\n{middle}\n\nThat is all.";
        return string.Join('\n', Upload.Article("a.md", Encoding.UTF8.GetBytes(post)).Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("    {{ page.title }}\n    {% if x %}a{% endif %}")]
    [InlineData("\t{{ page.title }}")]
    public void Liquid_in_indented_code_stays(string code)
    {
        foreach (var line in code.Split('\n'))
            Assert.Contains(line.Trim(), Text(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("- an item\n\n    {{ page.title }}")]
    [InlineData("    {% include toc.html %}")]
    [InlineData("  {{ page.title }}")]
    public void Liquid_elsewhere_is_cut(string text) => Assert.DoesNotContain("{", Text(text), StringComparison.Ordinal);
}
