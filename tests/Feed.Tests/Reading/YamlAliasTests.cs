using System.Text;

namespace Feed.Tests.Reading;

/// <summary>A YAML alias is a note, wherever it stands, and the article is published.</summary>
public sealed class YamlAliasTests
{
    [Theory]
    [InlineData("tags: [*a, b]")]
    [InlineData("tags: [b, *a]")]
    [InlineData("tags: [*a]")]
    [InlineData("tags: [*a, *b, c]")]
    [InlineData("tags: [ *a , b ]")]
    [InlineData("tags: [\n  *a,\n  b,\n]")]
    [InlineData("tags: [\n*a,\nb]")]
    [InlineData("tags:\n  - *a\n  - b")]
    [InlineData("tags: *a")]
    [InlineData("speakers: [*a, Ada Quill]")]
    [InlineData("authors: [*a,Ada Quill]")]
    [InlineData("base: &a Ada\nauthors: [*a, Nell Abara]")]
    [InlineData("base: [&a Ada, &b Nell]\nauthors: [*a, *b]")]
    public void It_is_a_note(string declared)
    {
        var article = Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: Pears Cross The River\n{declared}\n---\n\nThe ferry left at nine.\n"));
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Contains(article.Notes, note => note.Contains("alias", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tags: [\"*a, b\", c]", "c")]
    [InlineData("tags: ['*a, b', c]", "c")]
    [InlineData("tags: [pears * plums, c]", "c")]
    public void An_asterisk_in_a_text_is_text(string declared, string tag)
    {
        var article = Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: Pears Cross The River\n{declared}\n---\n\nThe ferry left at nine.\n"));
        Assert.Contains(article.Tags, one => one.Slug == tag);
        Assert.DoesNotContain(article.Notes, note => note.Contains("alias", StringComparison.Ordinal));
    }
}
