namespace Feed.Tests.Reading;

public sealed class PlainHeadTests
{
    private static readonly string[] FirstLines =
    [
        "1", "7", "000", "2026", "10,000", "1 2 3", "3.5", "A", "A12", "B", "v1", "V2.0", "Steady 000 v1", "Story 0001 v12", "Item 20260101",
        "x", "ok", "Rain", "RAIN", "FLOOD", "Why", "Why?", "Stop!", "Rain.", "Opinion", "News", "AB-12", "eca062 4 i 211 agy 061",
        "BC-Ansel-Harbour,0210", "Harbours/politics/", "X/Y", "#12", "No. 12", "C#", "R2-D2", "***1***", "1984", "24/7", "9-5",
        "50%", "£5", "Q3 2026", "Part 2", "Chapter 12", "3 March 2026", "2026-03-03", "March 2026", "Monday", "Nell Abara", "Joseph Tarn, 41",
        "HARBOUR FUND 2026", "Mayor of Harwick", "Minister for Fisheries", "Über", "港", "№ 5", "a/b/c", "test_0001", "[12]", "(1)", "T-1000",
    ];

    private static readonly string[] Bodies =
    [
        "The council of Harwick met on Monday and talked about the harbour for two hours.",
        "It rained.",
        "The council of Harwick met on Monday and talked about the harbour.\n\nNobody agreed. The next meeting is in spring.",
        "It rained.\n\nThe council of Harwick met on Monday and talked about the harbour for two hours.",
    ];

    public static TheoryData<string, string> PlainFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var line in FirstLines)
        {
            foreach (var body in Bodies)
                files.Add(line, body);
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(PlainFiles))]
    public void The_first_line_is_the_headline(string line, string body)
    {
        var article = Upload.Article($"{line}\n\n{body}\n");
        Assert.Equal(line, article.Title);
        Assert.Equal(body.Split("\n\n"), article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Steady 000 v1")]
    [InlineData("BC-Ansel-Harbour,0210")]
    [InlineData("Harbours/politics/")]
    public void A_slug_or_number_above_a_headline_is_left_out(string line)
    {
        var article = Upload.Article($"{line}\n\nHarbour Fund Closes\n\n{Bodies[0]}");
        Assert.Equal("Harbour Fund Closes", article.Title);
        Assert.Equal([Bodies[0]], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("MEDIA RELEASE No. 12/2026", "The council of Harwick met on Monday and talked about the harbour for two hours.")]
    [InlineData("BC-Ansel-Harbour,0210", "PORT ANSEL (AP) — The council met on Monday and talked about the harbour for two hours.")]
    [InlineData("By Nell Abara", "The council of Harwick met on Monday and talked about the harbour for two hours.")]
    public void A_label_a_byline_or_a_slug_above_a_dateline_is_not_a_headline(string line, string body) =>
        Assert.NotEqual(line, Upload.Article($"{line}\n\n{body}").Title);
}
