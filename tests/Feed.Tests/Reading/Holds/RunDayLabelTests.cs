using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A label that names the day on which a text is to run: a day to come holds the file, anything else is a note.</summary>
public sealed class RunDayLabelTests
{
    private static readonly string[] Formats = ["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.eml", "page.eml"];

    private static readonly DateTimeOffset Arrived = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Labels =
    [
        "Web date", "Slot", "For", "Run", "Run date", "Print", "Online", "To run", "Edition date", "Planned for", "Goes live", "Print date", "To be published", "For use",
    ];

    private static readonly string[] Days = ["5 March 2099", "2099-03-05", "Thursday 5 March 2099", "March 5, 2099"];

    private static readonly string[] Weekdays = ["Sunday", "Sunday paper", "not before Sunday", "this Sunday", "Sunday's paper", "the Sunday edition"];

    private static readonly string[] Unread = ["page 4 lead", "next edition", "TBC", "weekend magazine", "week 14"];

    [Fact]
    public void A_day_to_come_holds_the_file() => Assert.Empty(Wrong(Labels, Days, article => article.Hold?.Until?.Year == 2099));

    [Fact]
    public void A_day_of_the_week_holds_the_file_until_the_next_such_day() =>
        Assert.Empty(Wrong(Labels, Weekdays, article => article.Hold is { Until: null } or { Until: { Year: 2026, Month: 3, Day: 7 or 8 or 9 } }));

    [Fact]
    public void A_day_of_the_week_in_a_list_holds_nothing() => Assert.Empty(
        from label in (string[])["Run", "For", "Web", "Slot", "Print", "Runs", "Online"]
        from format in Formats
        from lines in (string[][])
        [
            [AnyFormat.Headline, "By Ada Quill", AnyFormat.Text, $"{label}: Sunday", AnyFormat.Text],
            [AnyFormat.Headline, AnyFormat.Text, AnyFormat.Text, "Swim: Friday", $"{label}: Sunday", AnyFormat.Text],
            [AnyFormat.Headline, "The run is cold.", "The town is full.", $"{label}: Sunday", "The end is near.", AnyFormat.Text],
        ]
        where Read(format, lines).Hold is not null
        select $"{format}: {string.Join(" / ", lines)}");

    [Fact]
    public void Restrictions_until_a_day_of_the_week_hold_the_file() =>
        Assert.Empty(Wrong(["Restrictions", "Usage", "Note to editors"], ["not before Sunday", "hold until Sunday"], article => article.Hold is not null));

    [Fact]
    public void Other_words_are_a_note() =>
        Assert.Empty(Wrong(Labels, Unread, article => article.Hold is null && article.Notes.Any(note => note.Contains("names no day", StringComparison.Ordinal))));

    [Fact]
    public void A_headline_with_such_a_label_holds_nothing_and_is_no_note()
    {
        foreach (var headline in (string[])["Run: how Harwick fell in love with jogging", "Print: the newspapers that would not die", "For: the growers, a better year", "Slot: the machine that ate a town", "Online: Sunday shopping divides the quay"])
        {
            var article = Read("a.txt", headline, AnyFormat.Text, AnyFormat.Text);
            Assert.Equal((null, headline, 0), (article.Hold, article.Title, article.Notes.Count));
        }
    }

    [Theory]
    [InlineData("Until 5 March: strikes stop the ferries between both piers, the harbour board said on Monday.")]
    [InlineData("Before 9 March: the harbour board must answer the growers, who have asked for a second ferry.")]
    [InlineData("After 9 March: the ferry leaves at ten, and the growers get a second pier on the far bank.")]
    [InlineData("From 5 March: crates cost a penny more on the ferry, the harbour board said on Monday.")]
    [InlineData("Until 5 March 2026: strikes stop the ferries between both piers, the harbour board said on Monday.")]
    [InlineData("Before 9 March 2026: the harbour board must answer the growers, who have asked for a second ferry.")]
    [InlineData("Until noon on 5 March: strikes stop the ferries, the harbour board said.")]
    [InlineData("Until March 5: strikes stop the ferries.")]
    [InlineData("Before March 9: more rain.")]
    [InlineData("Until 5 March: strikes on both piers")]
    [InlineData("Until Sunday: strikes stop the ferries between both piers, the harbour board said on Monday.")]
    public void A_sentence_that_begins_with_a_day_keeps_its_words(string sentence)
    {
        foreach (var format in Formats)
        {
            foreach (var lines in (string[][])[[AnyFormat.Headline, sentence, AnyFormat.Text], [AnyFormat.Headline, "By Ada Quill", sentence, AnyFormat.Text], [AnyFormat.Headline, AnyFormat.Text, sentence, AnyFormat.Text], [AnyFormat.Headline, AnyFormat.Text, AnyFormat.Text, sentence], [AnyFormat.Headline, AnyFormat.Text, sentence]])
            {
                var article = Read(format, lines);
                Assert.Equal((format, null, true), (format, article.Hold, article.Paragraphs.Any(paragraph => paragraph.Text.Contains(sentence, StringComparison.Ordinal))));
            }
        }
    }

    [Theory]
    [InlineData("Until 5 March: strikes stop the ferries between both piers")]
    [InlineData("Before 9 March: the harbour board must answer the growers")]
    [InlineData("Until 5 March 2099: strikes stop the ferries between both piers, the harbour board said on Monday.")]
    [InlineData("Before 9 March 2099: the harbour board must answer the growers, who have asked for a second ferry.")]
    public void The_first_line_keeps_them_too(string line)
    {
        var article = Read("a.txt", line, AnyFormat.Text, AnyFormat.Text);
        Assert.Equal((null, true), (article.Hold, article.Title == line.TrimEnd('.') || article.Paragraphs.Any(paragraph => paragraph.Text == line) || article.Title == line));
    }

    private static List<string> Wrong(string[] labels, string[] values, Func<Article, bool> isRight)
    {
        return labels.SelectMany(label => values, (label, value) => $"{label}: {value}").SelectMany(line => Formats, (line, format) => (line, format))
            .SelectMany((one, at) => at / Formats.Length % 2 == 0
                ? new[] { (one.line, one.format, new[] { AnyFormat.Headline, one.line, "By Ada Quill", AnyFormat.Text, AnyFormat.Text }) }
                : [(one.line, one.format, [AnyFormat.Headline, "By Ada Quill", one.line, AnyFormat.Text, AnyFormat.Text])])
            .Select(one => (one.line, one.format, Article: Read(one.format, one.Item3)))
            .Where(one => !isRight(one.Article)).Select(one => $"{one.line} ({one.format}): {one.Article.Hold?.Message} {string.Join(" ", one.Article.Notes)}").ToList();
    }

    private static Article Read(string format, params string[] lines) =>
        Assert.IsType<ReadResult.Accepted>(new ArticleReader(new ReaderSettings()).Read(new ArticleFile(format[..1] == "p" ? "a.eml" : format, AnyFormat.Of(format, lines)) { Arrived = Arrived })).Article;
}
