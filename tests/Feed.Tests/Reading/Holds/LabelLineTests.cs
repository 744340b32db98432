using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A line with a label holds the file wherever it stands in a head, and in every format, as its key does in front matter.</summary>
public sealed class LabelLineTests
{
    private const string Byline = "By Ada Quill";

    private static readonly DateTimeOffset Day = new(2099, 3, 5, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Formats = ["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf"];

    /// <summary>The formats but web pages, whose readers take a line with a day for the date of the page.</summary>
    private static readonly string[] Documents = [.. Formats.Where(format => format != "a.html")];

    private static readonly string[] States =
    [
        "Status: draft", "Status: pending", "Status: private", "Status: unpublished", "Status: in review", "Status: scheduled", "Status: on hold",
        "Status: needs approval", "STATUS: DRAFT", "Private: true", "Hidden: yes", "Live: false", "Kill: true", "Spike: true", "Spiked: yes", "Ready: false",
        "Draft: yes", "WIP: true", "Published: no", "Publish: not yet", "Approved: no", "Hold: yes", "Workflow: in review", "Visibility: private",
        "Legal: not cleared", "Approval: pending", "Signed off by: nobody",
    ];

    private static readonly string[] Days =
    [
        "Published: 5 March 2099", "Issue date: 5 March 2099", "Live date: 5 March 2099", "Web date: 2099-03-05", "Run: 5 March 2099", "Run date: March 5, 2099",
        "Print: Thursday 5 March 2099", "To be published: 5 March 2099", "Goes live: 5 March 2099", "Slot: 5 March 2099", "For: Thursday 5 March 2099",
        "Scheduled: 2099-03-05", "Embrago: 5 March 2099",
    ];

    private static readonly string[] Orders =
    [
        "Usage: Not for use before 5 March 2099", "Note to subs: not for publication yet", "Notes to desk: hold until Friday", "Restrictions: not before 5 March 2099",
        "Handling: hold until cleared by legal", "Instructions: do not publish yet", "Desk: please hold", "Advice: not for use before 5 March 2099",
    ];

    private static readonly string[] Harmless =
    [
        "Status: unknown, say police", "Status: a history of rank", "Ready: the team that never sleeps", "Kill: the game that divided a nation", "Private: the lives of growers",
        "Live: growers march on Harwick", "Draft: Otters choose a goalkeeper first", "Legal: the case of the missing pears", "For: the growers, a better year",
        "Run: how Harwick fell in love with jogging", "Print: the newspapers that would not die", "Slot: the machine that ate a town", "Spike: the life of a lapdog",
        "Scheduled: the trains that never came", "Published: the diaries of a grower", "Pending: the case of a lifetime", "Restrictions: what changes on Monday",
        "Notes: the music of the river", "Usage: how the river is shared", "Final: Otters beat Herons", "Hidden: the children of the quay", "Hold: the power of a hug",
        "To be published: the letters of a queen", "Approved: a bridge for Tarn", "Weather: rain until Friday", "Desk: where the growers write", "Active: 0", "Live: Harwick v Tarn",
        "Visibility: good", "Priority: high", "Published: 5 March 2026", "Run: 5 March 2026", "Status: published", "Approved: yes",
    ];

    [Fact]
    public void A_state_holds_the_file_in_any_place_and_format() => Assert.Empty(Misread(States, Formats, article => article.Hold is { Until: null }));

    [Fact]
    public void A_day_to_come_holds_the_file_until_then_in_any_place_and_format() =>
        Assert.Empty(Misread(Days, Documents, article => article.Hold?.Until >= Day.AddHours(-14)));

    [Fact]
    public void An_order_to_editors_behind_a_label_holds_the_file_in_any_place_and_format() =>
        Assert.Empty(Misread(Orders, Documents, article => article.Hold is not null));

    [Fact]
    public void The_same_labels_with_other_words_hold_nothing_also_as_the_headline()
    {
        Assert.Empty(Misread(Harmless, Formats, article => article.Hold is null or { Until.Year: 2026 }));
        Assert.All(Harmless, line => Assert.False(Read("a.txt", line, AnyFormat.Text, AnyFormat.Text).Hold is { Until: null or { Year: > 2026 } }));
    }

    [Fact]
    public void Front_matter_with_and_without_delimiters_holds_the_file_by_the_same_values()
    {
        List<string> open = [];
        foreach (var line in States.Concat(Days).Concat(Orders))
        {
            var entry = $"title: {AnyFormat.Headline}\n{line.Split(':')[0].ToLowerInvariant()}:{line.Split(':', 2)[1]}\n";
            if (IsOpen(Upload.Article("a.md", Utf8($"---\n{entry}---\n\n{AnyFormat.Text}\n"))))
                open.Add($"{line} between delimiters");
            if (IsOpen(Upload.Article("a.txt", Utf8($"{entry}author: Ada Quill\n\n{AnyFormat.Text}\n"))))
                open.Add($"{line} without delimiters");
        }

        Assert.Empty(open);

        // A declared date holds an article as long as it is to come.
        static bool IsOpen(Article article) => article.Hold is null && !(article.Published >= Day);
    }

    [Theory]
    [InlineData("Status: draft")]
    [InlineData("STATUS: DRAFT")]
    [InlineData("Draft: true")]
    public void The_message_of_a_draft_says_that_it_is_one(string line)
    {
        foreach (var lines in Places(line))
            Assert.Equal(HoldReason.Draft, Read("a.txt", lines).Hold?.Reason);
    }

    [Fact]
    public void The_day_of_a_film_holds_nothing() =>
        Assert.Null(Read("a.txt", AnyFormat.Headline, "Director: Nell Abara", "Release date: 5 March 2099", AnyFormat.Text).Hold);

    private static IEnumerable<string> Misread(string[] labels, string[] formats, Func<Article, bool> isRight) =>
        from line in labels
        from format in formats
        from lines in Places(line)
        let article = Read(format, lines)
        where !isRight(article)
        select $"{line} ({format}, line {Array.IndexOf(lines, line)}): {article.Hold?.Message}";

    private static string[][] Places(string line) =>
    [
        [line, AnyFormat.Headline, Byline, AnyFormat.Text, AnyFormat.Text],
        [AnyFormat.Headline, line, Byline, AnyFormat.Text, AnyFormat.Text],
        [AnyFormat.Headline, Byline, line, AnyFormat.Text, AnyFormat.Text],
    ];

    private static Article Read(string format, params string[] lines) => Upload.Article(format, AnyFormat.Of(format, lines));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
