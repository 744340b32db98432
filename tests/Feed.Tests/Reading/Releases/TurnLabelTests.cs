namespace Feed.Tests.Reading.Releases;

/// <summary>A transcript may have each speaker's label on a line of its own.</summary>
public sealed class TurnLabelTests
{
    private const string Head = "TRANSCRIPT OF THE PRIME MINISTER\nTHE HON ESTHER HOLM MP\nDOORSTOP, PORT ANSEL\n3 MARCH 2026\n\n";

    private static string Turns(string first, string second) =>
        string.Concat(Enumerable.Range(1, 5).Select(number =>
            $"{first}:\nWhat about boat number {number}, and when will that one sail from the harbour?\n\n"
            + $"{second}:\nIt will sail in the year {2030 + number}, and the islanders know that as well as I do.\n\n"));

    [Theory]
    [InlineData("JOURNALIST", "PRIME MINISTER")]
    [InlineData("QUESTION", "MINISTER")]
    [InlineData("INES TARN", "HON. ESTHER HOLM")]
    [InlineData("REPORTER", "SENATOR HOLM")]
    public void Every_label_and_turn_stays(string first, string second)
    {
        var article = Upload.Article(Head + Turns(first, second));
        var text = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(5, text.Split(second + ":").Length - 1);
        Assert.Equal(5, text.Split(first + ":").Length - 1);
        Assert.Contains("year 2035", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_ends_the_paragraph_above_it()
    {
        var article = Upload.Article(Head + Turns("JOURNALIST", "PRIME MINISTER").Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.Equal(5, article.Paragraphs.Count(paragraph => paragraph.Text == "JOURNALIST:"));
        Assert.Equal(5, article.Paragraphs.Count(paragraph => paragraph.Text == "PRIME MINISTER:"));
    }

    [Theory]
    [InlineData("INES TARN", ":\n")]
    [InlineData("JOURNALIST", ":\n")]
    [InlineData("JOURNALIST", "\n")]
    [InlineData("INES TARN", ": ")]
    [InlineData("HOST", ": ")]
    public void The_first_label_is_not_the_title(string label, string after)
    {
        var article = Upload.Article(Head + Turns(label, "PRIME MINISTER").Replace(":\n", after, StringComparison.Ordinal));
        Assert.DoesNotContain(label, article.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text.StartsWith(label, StringComparison.Ordinal));
    }
}
