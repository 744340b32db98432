using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>The release date of a game, an album, a film or a book beside its other facts is not that of the article.</summary>
public sealed class WorkFactsTests
{
    private const string Text = "The makers from Tarn show a harbour at night in which nobody sleeps and every lamp has a voice.\n\nIt took them four years.";

    [Theory]
    [InlineData("Developer: Quay Works|Release date: 7 December 2098")]
    [InlineData("Release date: 7 December 2098|Publisher: Tarn House")]
    [InlineData("Label: Pier Sounds|Release date: December 7, 2098|Genre: folk")]
    [InlineData("Director: Nell Abara|Release date: 7 December 2098|Running time: 98 minutes")]
    [InlineData("Genre: puzzle|Platforms: all|Release date: 7 December 2098")]
    [InlineData("Artist: The Lamps|Release date: 2098-12-07|Label: Pier Sounds")]
    public void Facts_of_a_work_hold_nothing_in_any_form(string facts)
    {
        var lines = facts.Split('|');
        foreach (var (name, box) in new[]
        {
            ("a.txt", string.Join('\n', lines)), ("b.txt", string.Join("\n\n", lines)), ("a.md", string.Join("  \n", lines.Select(line => $"**{line.Replace(":", ":**", StringComparison.Ordinal)}"))),
            ("b.md", string.Join('\n', lines.Select(line => $"- {line}"))),
        })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{(name.EndsWith(".md", StringComparison.Ordinal) ? "# " : "")}Lamps Of Tarn Light Up The Night\n\n{box}\n\n{Text}\n"));
            Assert.True(read.Hold is null, $"{name}: {facts}: {read.Hold?.Message}");
            Assert.Equal("Lamps Of Tarn Light Up The Night", read.Title);
        }
    }

    [Theory]
    [InlineData("Author: Ada Quill|Release date: 2098-12-07")]
    [InlineData("Status: ready|Release date: 2098-12-07")]
    [InlineData("Genre: folk|Embargo: 2098-12-07")]
    public void Facts_of_an_article_hold_it(string facts) =>
        Assert.NotNull(Upload.Article($"Pears Cross The River\n\n{facts.Replace('|', '\n')}\n\n{AnyFormat.Text}\n").Hold);
}
