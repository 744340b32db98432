using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Requests that name an approval or a day, above and below the headline, and news in the same words.</summary>
public sealed class HoldUnfinishedTests
{
    private const string Headline = "Ferry to Harwick gets a second captain";
    private const string Body = "The ferry board of Harwick chose a second captain on Monday, after a debate that lasted four hours.";

    [Theory]
    [InlineData("RELEASE ON RECEIPT AFTER 5 MARCH 2099")]
    [InlineData("For release on receipt after 5 March 2099")]
    [InlineData("Draft for approval by the press office")]
    [InlineData("First draft for review by the chief executive")]
    [InlineData("Unfinished - awaiting approval by legal")]
    [InlineData("Off limits until 5 March 2099")]
    [InlineData("Off-limits until Thursday 5 March 2099, 9 a.m.")]
    [InlineData("Unpublished draft")]
    public void Such_a_line_holds_the_file(string line)
    {
        foreach (var (name, text) in Files(line))
            Assert.True(Upload.Read(name, Encoding.UTF8.GetBytes(text)) is not ReadResult.Accepted { Article.Hold: null }, $"{name}: {text}");
    }

    [Theory]
    [InlineData("Release on bail after five years for captain")]
    [InlineData("Receipts after 5 March are free of tax")]
    [InlineData("Draft for the ages: how Harwick built its team")]
    [InlineData("Drafts for a new bridge go to the board")]
    [InlineData("Not final: referee gives the cup to nobody")]
    [InlineData("Awaiting the tide, captains play cards")]
    [InlineData("Off limits: the beach that nobody may visit")]
    [InlineData("Off limits until spring: the beach of Harwick")]
    [InlineData("Unpublished Falk novel to appear next year")]
    [InlineData("Unpublished letters of a captain go on show")]
    public void News_in_the_same_words_holds_nothing(string headline)
    {
        foreach (var name in new[] { "ferry.txt", "ferry.md" })
        {
            var article = Upload.Article(name, Encoding.UTF8.GetBytes($"{(name[^1] == 'd' ? "# " : "")}{headline}\n\nBy Nora Falk\n\n{Body}\n"));
            Assert.Null(article.Hold);
            Assert.Equal(headline, article.Title);
        }
    }

    private static IEnumerable<(string Name, string Text)> Files(string line)
    {
        yield return ("ferry.txt", $"{line}\n\n{Headline}\n\n{Body}\n");
        yield return ("ferry.txt", $"{Headline}\n\n{line}\n\n{Body}\n");
        yield return ("ferry.md", $"{line}\n\n# {Headline}\n\n{Body}\n");
        yield return ("ferry.md", $"# {Headline}\n\n{line}\n\n{Body}\n");
        yield return ("ferry.html", $"<html><body><article><p>{line}</p><h1>{Headline}</h1><p>{Body}</p></article></body></html>");
        yield return ("ferry.html", $"<html><body><article><h1>{Headline}</h1><p>{line}</p><p>{Body}</p></article></body></html>");
        yield return ("ferry.eml", Mail($"{line}\n\n{Body}\n"));
    }

    private static string Mail(string text) =>
        $"From: Nora Falk <n@pier.example>\nTo: d@pier.example\nSubject: {Headline}\nMIME-Version: 1.0\nDate: Tue, 03 Mar 2026 10:00:00 +0100\n\n{text}";
}
