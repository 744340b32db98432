using System.Text;
using Feed.Articles;
using Feed.Tests.Reading.Office;
using Feed.Tests.Reading.Pdf;

namespace Feed.Tests.Reading.Releases;

/// <summary>An embargo counts wherever it stands in its line, in every format, and its zone wherever it stands beside the time.</summary>
public sealed class EmbargoInLineTests
{
    private const string Headline = "Pears Cross The River";

    private const string Text = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river.";

    private static readonly string[] Formats =
        ["head.txt", "head.md", "head.html", "footer.html", "header.html", "aside.html", "foot.txt", "body.docx", "header.docx", "pages.odt", "header.rtf", "pages.pdf", "mail.eml"];

    private static readonly string[] Lines =
    [
        "Harwick Harbour Board | EMBARGOED UNTIL 5 March 2099, 10:00",
        "Harwick Harbour Board PRESS RELEASE EMBARGOED UNTIL 5 March 2099, 10:00",
        "Page 1 of 2 – EMBARGOED UNTIL 5 March 2099, 10:00",
        "CONFIDENTIAL – EMBARGOED UNTIL 5 March 2099, 10:00",
        "STRICTLY CONFIDENTIAL AND EMBARGOED UNTIL 10:00 ON 5 MARCH 2099",
        "Media advisory – strict embargo until 10:00, 5 March 2099",
        "News release. Embargoed until 5 March 2099, 10:00.",
        "Must not be published before 5 March 2099, 10:00",
        "No publication before 5 March 2099, 10:00",
        "Publication is not permitted before 5 March 2099, 10:00",
        "NOT BEFORE 5 MARCH 2099, 10:00",
        "The harbour board asks that this statement be embargoed until 5 March 2099, 10:00.",
        "Please note that this release is embargoed until 10:00 on 5 March 2099.",
    ];

    public static TheoryData<string, string> LinesByFormat => new(Formats.SelectMany(format => Lines.Select(line => (format, line))));

    [Theory]
    [MemberData(nameof(LinesByFormat))]
    public void Words_before_it_do_not_hide_it(string format, string line) =>
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), Upload.Article(format, File(format, line)).Hold?.Until);

    [Theory]
    [InlineData("E M B A R G O E D U N T I L 5 March 2099, 10:00")]
    [InlineData("ＥＭＢＡＲＧＯＥＤ ＵＮＴＩＬ ５ Ｍａｒｃｈ ２０９９, 10:00")]
    [InlineData("𝐄𝐌𝐁𝐀𝐑𝐆𝐎𝐄𝐃 𝐔𝐍𝐓𝐈𝐋 5 March 2099, 10:00")]
    public void The_way_its_letters_are_set_does_not_hide_it(string line) =>
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), Upload.Article("head.txt", File("head.txt", line)).Hold?.Until);

    [Theory]
    [InlineData("EMBARGOED UNTIL 10:00 A.M. THURSDAY, MARCH 5, 2099 PST", "2099-03-05T18:00Z")]
    [InlineData("Embargoed until 10am on Thursday 5 March 2099 (PST)", "2099-03-05T18:00Z")]
    [InlineData("Embargoed until 10:00 Pacific, 5 March 2099", "2099-03-05T18:00Z")]
    [InlineData("EMBARGO: 10:00 on 5 March 2099 (US Eastern)", "2099-03-05T15:00Z")]
    [InlineData("Embargoed until 1600 London time Thursday 5 March 2099", "2099-03-05T16:00Z")]
    [InlineData("Embargoed until 1930 on Thursday 5 March 2099", "2099-03-05T19:30Z")]
    [InlineData("Embargoed until GMT 10:00, 5 March 2099", "2099-03-05T10:00Z")]
    [InlineData("Embargoed until CET 10:00, 5 March 2099", "2099-03-05T09:00Z")]
    [InlineData("Embargoed (issued 1 March 2026) until 5 March 2099", "2099-03-05T00:00Z")]
    [InlineData("Issued 1 March 2026. Embargoed until 5 March 2099", "2099-03-05T00:00Z")]
    [InlineData("Embargoed until 10:00 on 5 March 2099 for all media", "2099-03-05T10:00Z")]
    [InlineData("Embargoed until 10:00 local time on 5 March 2099", "2099-03-05T10:00Z")]
    public void Its_zone_and_its_latest_date_count(string line, string until) =>
        Assert.Equal(DateTimeOffset.Parse(until, null), Upload.Article("head.txt", File("head.txt", line)).Hold?.Until);

    [Theory]
    [InlineData("Embargoed until 10:00 Ruritanian time on 5 March 2099")]
    [InlineData("Embargoed until 10:00 on 5 March 2099 (Harwick)")]
    [InlineData("Embargoed until 10:00 Central, 5 March 2099")]
    [InlineData("Embargoed until 10:00 XST, 5 March 2099")]
    [InlineData("Embargoed until 10:00 IST, 5 March 2099")]
    public void A_zone_that_cannot_be_read_holds_the_article_until_the_time_has_come_everywhere(string line)
    {
        var hold = Upload.Article("head.txt", File("head.txt", line)).Hold;
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 22, 0, 0, TimeSpan.Zero), hold?.Until);
        Assert.Contains(
            "published at 5 March 2099, 22:00 UTC. Its time zone cannot be read, so Feed waits until that time has passed everywhere. Remove that line",
            hold?.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Embargoed until 10:00 AoE, 5 March 2099")]
    [InlineData("Embargoed until 10:00 UTC-12, 5 March 2099")]
    public void The_zone_furthest_behind_is_not_called_unreadable(string line)
    {
        var hold = Upload.Article("head.txt", File("head.txt", line)).Hold;
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 22, 0, 0, TimeSpan.Zero), hold?.Until);
        Assert.EndsWith("published at 5 March 2099, 22:00 UTC; remove that line to publish it now.", hold?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DRAFT")]
    [InlineData("Draft")]
    [InlineData("DRAFT - NOT FOR PUBLICATION")]
    [InlineData("NOT FOR PUBLICATION")]
    [InlineData("*** DO NOT PUBLISH ***")]
    public void What_is_not_certain_holds_the_article_until_the_file_changes(string line)
    {
        var article = Upload.Article("head.txt", File("head.txt", line));
        Assert.Equal((HoldReason.UnreadableEmbargo, null), (article.Hold?.Reason, article.Hold?.Until));
        Assert.Equal(Headline, article.Title);
    }

    [Theory]
    [InlineData("EU agrees oil embargo from 5 March 2099")]
    [InlineData("Gaza – embargo: what comes next")]
    [InlineData("Minister: no embargo until 5 March 2099 at least, and none after that")]
    [InlineData("He said this report would be embargoed until 5 March 2099.")]
    [InlineData("The names must not be published before 5 March 2099, the court in Harwick ruled on Monday.")]
    [InlineData("NBA DRAFT")]
    public void A_line_about_something_else_holds_nothing(string line)
    {
        foreach (var format in new[] { "head.txt", "foot.txt", "aside.html", "footer.html", "header.docx" })
            Assert.Null(Upload.Article(format, File(format, line)).Hold);
    }

    [Theory]
    [InlineData("The report, embargoed until 5 March 2099, was leaked to three papers by an aide of the minister.")]
    [InlineData("“This release is embargoed until 5 March 2099,” the letter said.")]
    public void A_sentence_below_the_head_holds_nothing(string line)
    {
        foreach (var format in new[] { "foot.txt", "footer.html" })
            Assert.Null(Upload.Article(format, File(format, line)).Hold);
    }

    private static byte[] File(string format, string line) => format switch
    {
        "head.txt" => Encoding.UTF8.GetBytes($"{line}\n\n{Headline}\n\n{Text}"),
        "foot.txt" => Encoding.UTF8.GetBytes($"{Headline}\n\n{Text}\n\n{Text}\n\n{line}"),
        "head.md" => Encoding.UTF8.GetBytes($"{line}\n\n# {Headline}\n\n{Text}"),
        "mail.eml" => Encoding.UTF8.GetBytes($"From: press@harbour.example\nSubject: {Headline}\nContent-Type: text/plain; charset=utf-8\n\n{line}\n\n{Text}"),
        "head.html" => Page($"<p>{line}</p><h1>{Headline}</h1>", ""),
        "header.html" => Page($"<header><p>{line}</p><h1>{Headline}</h1></header>", ""),
        "footer.html" => Page($"<h1>{Headline}</h1>", $"<footer><p>{line}</p></footer>"),
        "aside.html" => Page($"<h1>{Headline}</h1><aside>{line}</aside>", ""),
        "body.docx" => WordDocument.Of(Words(line, Headline, Text)),
        "header.docx" => WordDocument.WithMargins(Words(Headline, Text), header: Words(line), footer: Words("Page 1")),
        "pages.odt" => OdtTests.Document($"<text:p text:style-name=\"Title\">{Headline}</text:p><text:p>{Text}</text:p>", footer: line),
        "header.rtf" => Encoding.Latin1.GetBytes($@"{{\rtf1\ansi {{\header \pard {line.Replace("–", @"\endash ")}\par}}\pard {Headline}\par\pard {Text}\par}}"),
        _ => new PdfPages()
            .Draw(70, 810, 9, line.Replace('–', '-')).Draw(70, 760, 22, Headline).Draw(70, 690, 11, Text)
            .NextPage().Draw(70, 810, 9, line.Replace('–', '-')).Draw(70, 690, 11, Text)
            .Bytes(),
    };

    private static byte[] Page(string before, string after) => Encoding.UTF8.GetBytes(
        $"<html><head><meta charset=utf-8><title>{Headline}</title></head><body><article>{before}{string.Concat(Enumerable.Repeat($"<p>{Text} {Text} {Text}</p>", 3))}{after}</article></body></html>");

    private static string Words(params string[] lines) => string.Concat(lines.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"));
}
