using System.Net;
using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Orders to wait in what leaves the text: in datelines, in notes to editors, below the end, and between the parts of a headline.</summary>
public sealed class CutOrderTests
{
    private const string Body = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river, the harbour board said.";

    private static readonly string[] Datelines =
    [
        "HARWICK (EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099) – {0}", "(Not for publication before 5 March 2099) – {0}", "(Hold for release until 5 March 2099) – {0}",
        "[NOT FOR PUBLICATION BEFORE 5 MARCH 2099] – {0}", "HARWICK, embargoed until 5 March 2099 – {0}", "Harwick, under embargo until 5 March 2099: {0}",
        "HARWICK (Pierwire) - EMBARGOED FOR 0001 GMT MARCH 5 2099 - {0}", "HARWICK, March 5, 2099 (EMBARGOED) - {0}", "Harwick (under embargo until 5 March 2099) – {0}",
        "HARWICK (NOT FOR PUBLICATION) – {0}", "[Embargoed until 9am on 5 March 2099] - {0}",
        "HARWICK (EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099) {0}", "HARWICK [Not for publication before 5 March 2099]. {0}", "(Hold for release until 5 March 2099) {0}",
        "[Not for publication before 5 March 2099] {0}", "Port Ansel (Embargoed until 06:30, 5 March 2099) {0}",
    ];

    private static readonly string[] Notes =
    [
        "Editor's note: do not publish before 5 March 2099.", "Editor’s note: hold until 5 March 2099", "Editor's note: do not publish", "Editor's note: please do not publish this yet",
        "(Editor's note: do not publish yet)", "Note to editors: not to be published before 5 March 2099", "Notes to editors: The embargo on this story lifts at 10am on 5 March 2099.",
        "Editors' note: under embargo until 5 March 2099.", "[Editor’s note: embargo lifts at 10am on 5 March 2099]",
    ];

    private static readonly string[] Tails =
    [
        "Notes to editors: The embargo on this story lifts at 10am on 5 March 2099.", "Notes to editors:\n1. The embargo lifts at 10am on 5 March 2099.",
        "Notes to editors:\n\n1. The board runs four ferries.\n\n2. The embargo lifts at 10am on 5 March 2099.", "ENDS\n\nThe embargo lifts at 10am on 5 March 2099. For interviews call 01632 960 001.",
        "ENDS\n\nNotes to editors: The embargo on this story lifts at 10am on 5 March 2099.", "ENDS\n\nPlease do not publish this before 5 March 2099.", "-ENDS-\n\nFor interviews call 01632 960 001.\n\nNot for publication before 5 March 2099.",
    ];

    private static readonly string[] Middles =
    [
        "PRESS RELEASE - EMBARGOED - {0}", "PRESS RELEASE – EMBARGOED – {0}", "PRESS RELEASE | EMBARGOED | {0}", "PRESS RELEASE (EMBARGOED) - {0}", "MEDIA RELEASE - STRICTLY EMBARGOED - {0}",
        "FERRIES - EMBARGOED - {0}", "NEWS RELEASE - NOT FOR PUBLICATION - {0}", "PRESS RELEASE - DRAFT - {0}", "PRESS RELEASE - DRAFT: {0}", "SPORT - DO NOT PUBLISH - {0}", "FERRIES - HOLD - {0}",
        "Harwick press release - EMBARGOED - {0}", "PRESS RELEASE - EMBARGOED UNTIL 5 MARCH 2099 - {0}", "PRESS RELEASE: EMBARGOED: {0}", "Under embargo until 5 March 2099: {0}",
        "Not for publication before 5 March 2099: {0}", "Not for publication before 5 March 2099 - {0}", "Hold for release until 5 March 2099: {0}",
    ];

    [Fact]
    public void An_order_in_a_dateline_holds_and_leaves_the_text()
    {
        List<string> wrong = [];
        foreach (var form in Datelines)
        {
            var line = string.Format(null, form, Body);
            foreach (var (name, text) in Files(line, Body))
            {
                var article = Read(name, text);
                var shown = string.Join(' ', article.Paragraphs.Select(paragraph => paragraph.Text));
                if (article.Hold is null || article.Title != AnyFormat.Headline || shown.Contains("2099", StringComparison.Ordinal) && !form.Contains("March 5, 2099", StringComparison.Ordinal)
                    || shown.Contains("embargo", StringComparison.OrdinalIgnoreCase) || !shown.Contains(Body, StringComparison.Ordinal))
                    wrong.Add($"{name} {form}: {article.Hold?.Message} {article.Title} {shown}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("HARWICK (EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099) – ", 1)]
    [InlineData("Harwick, under embargo until 5 March 2099: ", 0)]
    public void The_time_in_a_dateline_ends_the_hold(string dateline, int minutes) =>
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 0, minutes, 0, TimeSpan.Zero), Read("a.txt", $"{AnyFormat.Headline}\n\n{dateline}{Body}").Hold?.Until);

    [Theory]
    [InlineData("HARWICK, under embargo since 1962: ")]
    [InlineData("Harwick (embargoed goods) – ")]
    [InlineData("The pears of Harwick (embargoed until 5 March 2099) are in the harbour, and ")]
    [InlineData("The arms embargo on Ruritania, in force until 5 March 2099 – ")]
    [InlineData("HARWICK (Pierwire) - The embargo ends on 5 March 2099 - ")]
    public void News_of_an_embargo_at_the_beginning_of_a_text_holds_nothing(string beginning) =>
        Assert.Null(Read("a.txt", $"{AnyFormat.Headline}\n\n{beginning}{Body}\n\n{Body}").Hold);

    [Fact]
    public void An_order_in_a_note_to_editors_holds_wherever_the_note_stands()
    {
        List<string> wrong = [];
        foreach (var note in Notes)
        {
            var html = WebUtility.HtmlEncode(note);
            (string, string)[] files =
            [
                ("a.txt", $"{note}\n\n{AnyFormat.Headline}\n\n{Body}\n\n{Body}"), .. Files(note, Body), .. Files(Body, Body, note),
                ("a.html", $"<title>{AnyFormat.Headline}</title><article><h1>{AnyFormat.Headline}</h1><p><em>{html}</em></p><p>{Body}</p><p>{Body}</p></article>"),
                ("a.html", $"<title>{AnyFormat.Headline}</title><article><h1>{AnyFormat.Headline}</h1><p>{Body}</p><p>{Body}</p><p><em>{html}</em></p></article>"),
            ];
            wrong.AddRange(files.Where(file => Read(file.Item1, file.Item2).Hold is null).Select(file => $"{file.Item1} {file.Item2}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n====\n", wrong));
    }

    [Fact]
    public void An_order_below_the_end_or_in_the_notes_holds()
    {
        var files = Tails.SelectMany(tail => Files([Body, Body, .. tail.Split("\n\n")]));
        var open = files.Where(file => Read(file.Name, file.Text).Hold is null).Select(file => $"{file.Name} {file.Text}").ToList();
        Assert.True(open.Count == 0, string.Join("\n====\n", open));
    }

    [Theory]
    [InlineData("Notes to editors (not for publication)\n\n1. The board runs four ferries.")]
    [InlineData("Notes to editors:\n\n1. The grain embargo of 1974 ended in 1976.\n\n2. The arms embargo on Ruritania ends on 5 March 2099.")]
    [InlineData("Editor's note: this story was under embargo until 5 March 2020.")]
    [InlineData("Editor’s note: The name of the ferry was corrected on 5 March 2026.")]
    public void A_note_that_asks_for_nothing_holds_nothing(string tail) =>
        Assert.All(Files([Body, Body, .. tail.Split("\n\n")]), file => Assert.False(Read(file.Name, file.Text).Hold is { Until: null } or { Until.Year: 2099 }, file.Text));

    [Fact]
    public void A_mark_between_the_parts_of_a_headline_holds_and_leaves_the_headline()
    {
        List<string> wrong = [];
        foreach (var form in Middles)
        {
            var line = string.Format(null, form, AnyFormat.Headline);
            foreach (var (name, text) in Headlines(line))
            {
                var article = Read(name, text);
                if (article.Hold is null || article.Title != AnyFormat.Headline)
                    wrong.Add($"{name} {text.Split('\n')[0]} {form}: {article.Hold?.Message} {article.Title}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Trade – Embargo – Pears Cross The River")]
    [InlineData("Release: draft: Pears Cross The River")]
    public void A_headline_of_parts_without_a_mark_stays_whole(string line) =>
        Assert.Equal((null, line), Read("a.md", $"# {line}\n\n{Body}\n\n{Body}") is var article ? (article.Hold, article.Title) : default);

    private static IEnumerable<(string Name, string Text)> Files(params string[] paragraphs)
    {
        var lines = string.Join("\n\n", paragraphs);
        yield return ("a.txt", $"{AnyFormat.Headline}\n\n{lines}");
        yield return ("a.md", $"# {AnyFormat.Headline}\n\n{lines}");
        yield return ("a.html", $"<title>{AnyFormat.Headline}</title><article><h1>{AnyFormat.Headline}</h1>"
            + string.Concat(paragraphs.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")) + "</article>");
    }

    private static IEnumerable<(string Name, string Text)> Headlines(string line)
    {
        var html = WebUtility.HtmlEncode(line);
        yield return ("a.txt", $"{line}\n\n{Body}\n\n{Body}");
        yield return ("a.md", $"# {line}\n\n{Body}\n\n{Body}");
        yield return ("a.md", $"---\ntitle: \"{line}\"\n---\n\n{Body}\n\n{Body}");
        yield return ("a.html", $"<title>{html}</title><article><h1>{html}</h1><p>{Body}</p><p>{Body}</p></article>");
        yield return ("a.eml", $"From: Ada Quill <ada@harbour.example>\r\nSubject: {line}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Body}\r\n\r\n{Body}\r\n");
    }

    private static Article Read(string name, string text) => Upload.Article(name, Encoding.UTF8.GetBytes(text));
}
