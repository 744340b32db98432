using System.Net;
using System.Text;
using Feed.Articles;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Releases;

/// <summary>Lines at the head that an author broke inside one paragraph are read as the same lines in plain text.</summary>
public sealed class HeadBreakTests
{
    private const string Headline = "Pears Cross The River";
    private const string Text = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank, the harbour board said on Tuesday.";

    public static TheoryData<string> Formats => ["a.docx", "a.odt", "a.rtf", "soft.md", "hard.md", "page.eml"];

    private static string Xml(string line) => WebUtility.HtmlEncode(line);

    /// <summary>An article whose first paragraph is broken into lines.</summary>
    private static Article Read(string format, string[] head, params string[] rest) => Upload.Article(format, format switch
    {
        "a.docx" => WordDocument.Of(string.Concat(
            ((string[])[string.Join("</w:t><w:br/><w:t>", head.Select(Xml)), .. rest.Select(Xml)]).Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))),
        "a.odt" => OdtTests.Document(string.Concat(
            ((string[])[string.Join("<text:line-break/>", head.Select(Xml)), .. rest.Select(Xml)]).Select(text => $"<text:p>{text}</text:p>"))),
        "a.rtf" => Encoding.ASCII.GetBytes($@"{{\rtf1\ansi {string.Concat(((string[])[string.Join(@"\line ", head), .. rest]).Select(text => $@"\pard {text}\par "))}}}"),
        "soft.md" => Encoding.UTF8.GetBytes(string.Join("\n\n", [string.Join("\n", head), .. rest])),
        "hard.md" => Encoding.UTF8.GetBytes(string.Join("\n\n", [string.Join("  \n", head), .. rest])),
        _ => Encoding.UTF8.GetBytes(
            "Subject: Press release\nFrom: Ada Quill <ada@harwick.example>\nDate: Tue, 3 Mar 2026 09:12:44 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
            + $"<html><body>{string.Concat(((string[])[string.Join("<br>", head.Select(Xml)), .. rest.Select(Xml)]).Select(text => $"<p>{text}</p>"))}</body></html>"),
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_block_of_label_date_and_contact_is_not_a_headline(string format)
    {
        foreach (var head in (string[][])[
            ["FOR IMMEDIATE RELEASE", "March 3, 2026", "Contact:", "Ada Quill", "(312) 555-0162"],
            ["March 3, 2026", "MEDIA CONTACT: Ada Quill", "0161 496 0000"],
            ["Media contact: Ada Quill, 0161 496 0000", "3 March 2026"]])
        {
            var article = Read(format, head, Headline, Text);
            Assert.Equal(Headline, article.Title);
            Assert.Equal([Text], article.Paragraphs.Select(paragraph => paragraph.Text));
            Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_headline_may_be_in_the_block(string format)
    {
        var article = Read(format, ["PRESS RELEASE", "3 March 2026", Headline], Text);
        Assert.Equal(Headline, article.Title);
        Assert.Equal([Text], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_headline_on_two_lines_stays_one(string format) =>
        Assert.Equal("Pears Cross The River Again", Read(format, ["Pears Cross The River", "Again"], Text).Title);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_text_in_broken_lines_stays_one_paragraph(string format)
    {
        string[] text = ["The ferry left the upper pier at nine on", "3 March 2026", "and carried eleven crates of pears to the far bank,", "the harbour board said on Tuesday."];
        Assert.Equal([string.Join(' ', text)], Read(format, [Headline], string.Join(format == "soft.md" ? "\n" : " ", text)).Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Dates_below_the_headline_are_a_timetable()
    {
        const string Times = "Sailings from the upper pier  \nTuesday, 3 March 2026 at 2:30 pm  \nWednesday, 4 March 2026 at 1:00 pm";
        var article = Upload.Article("a.md", Encoding.UTF8.GetBytes($"# {Headline}\n\n{Times}\n\n{Text}"));
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text.Contains("2:30 pm", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_embargo_broken_in_the_middle_of_its_date_holds_until_then(string format)
    {
        var article = Read(format, ["PRESS RELEASE", "EMBARGOED until 10am on Thursday 5", "March 2099", "Contact: Ada Quill, 0161 496 0000"], Headline, Text);
        Assert.Equal(Headline, article.Title);
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), article.Hold?.Until);
    }
}
