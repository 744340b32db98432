using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Keys that tell of the article and that Feed has no use for; names joined by a word.</summary>
public sealed class DeclaredTellingKeyTests
{
    [Theory]
    [InlineData("source: Wend News")]
    [InlineData("editor: Nora Falk")]
    [InlineData("contributors: [Nora Falk]")]
    [InlineData("contributor: Nora Falk")]
    [InlineData("text: Another text")]
    [InlineData("html: <p>Another text</p>")]
    [InlineData("location: Harwick")]
    [InlineData("country: Ghana")]
    public void They_are_noted(string line) =>
        Assert.Contains(Notes(line), note => note.Contains(line.Split(':')[0], StringComparison.Ordinal));

    [Theory]
    [InlineData("seo_title: Ferry")]
    [InlineData("layout: post")]
    [InlineData("weight: 3")]
    [InlineData("location: {lat: 1, lng: 2}")]
    public void Keys_of_generators_are_not(string line) => Assert.Empty(Notes(line));

    [Theory]
    [InlineData("Tom Falk and Ada Lind", "Tom Falk|Ada Lind")]
    [InlineData("Tom Falk & Ada Lind", "Tom Falk|Ada Lind")]
    [InlineData("Department of Health and Human Services", "Department of Health and Human Services")]
    [InlineData("Falk and Sons", "Falk and Sons")]
    [InlineData("Ada Lind", "Ada Lind")]
    public void Two_persons_are_two_speakers(string declared, string expected) =>
        Assert.Equal(expected.Split('|'), Read($"speakers: {declared}").Speakers.Where(speaker => speaker.Declared).Select(speaker => speaker.Name));

    private static IEnumerable<string> Notes(string line) => Read(line).Notes;

    private static Feed.Articles.Article Read(string line) => Upload.Article("ferry.md", Encoding.UTF8.GetBytes(
        $"---\ntitle: Ferry to Harwick gets a second captain\n{line}\n---\n\nThe ferry board of Harwick chose a second captain on Monday.\n"));
}
