using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>A headline whose first word is also a label.</summary>
public sealed class HeadTopHeadlineTests
{
    private const string Body = "The ferry board of Harwick chose a second captain on Monday, after a debate that lasted four hours.";

    [Theory]
    [InlineData("Contact: the play that shook Harwick")]
    [InlineData("Editors: a dying breed on the coast")]
    [InlineData("To: my captain, from a sailor")]
    [InlineData("Watch: seal boards the ferry")]
    [InlineData("Attention: wet paint on the pier")]
    public void It_stays_the_headline(string headline)
    {
        foreach (var byline in new[] { "", "By Nora Falk\n\n" })
        {
            foreach (var (name, mark) in new[] { ("ferry.txt", ""), ("ferry.md", "# ") })
            {
                var article = Upload.Article(name, Encoding.UTF8.GetBytes($"{mark}{headline}\n\n{byline}{Body}\n\n{Body}\n"));
                Assert.Equal(headline, article.Title);
                Assert.Equal([Body, Body], article.Paragraphs.Select(paragraph => paragraph.Text));
            }
        }
    }

    [Theory]
    [InlineData("Contact: Nora Falk, 01632 960001")]
    [InlineData("Contact: press office of the board")]
    [InlineData("Contact: n.falk@pier.example")]
    [InlineData("To: all editors")]
    [InlineData("Editors: please hold this until Thursday.")]
    [InlineData("Watch: Video of the ferry")]
    public void A_label_above_the_headline_is_not_the_headline(string line) =>
        Assert.NotEqual(line, Upload.Article($"{line}\n\nFerry to Harwick Gets a Second Captain\n\n{Body}\n").Title);
}
