using System.Text;
using Feed.Articles;
using Feed.Tests.Reading.Office;
using Feed.Tests.Reading.Pdf;

namespace Feed.Tests.Reading;

/// <summary>Some senders ask for an embargo only at the top or the foot of every page, outside the text.</summary>
public sealed class MarginEmbargoTests
{
    private const string Headline = "Pears Cross The River";

    private const string Text = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river.";

    private static readonly string[] Formats = ["header.docx", "footer.docx", "pages.odt", "header.rtf", "footer.rtf", "pages.pdf"];

    private static readonly string[] Notices =
        ["EMBARGOED UNTIL 6 MAY 2099 AT 10:00", "Not for publication before 6 May 2099, 10:00", "Strictly embargoed: 10:00, 6 May 2099"];

    private static readonly string[] OtherLines = ["Harwick Harbour Board", "The arms embargo: a year on", "Embargo lifted"];

    public static TheoryData<string, string> NoticesByFormat => new(Formats.SelectMany(format => Notices.Select(notice => (format, notice))));

    public static TheoryData<string, string> OtherLinesByFormat => new(Formats.SelectMany(format => OtherLines.Select(line => (format, line))));

    [Theory]
    [MemberData(nameof(NoticesByFormat))]
    public void An_embargo_at_the_margin_holds_the_file_until_its_time(string format, string notice)
    {
        var article = Upload.Article(format, File(format, notice));
        Assert.Equal(new DateTimeOffset(2099, 5, 6, 10, 0, 0, TimeSpan.Zero), article.Hold?.Until);
        Assert.Equal(Headline, article.Title);
        Assert.Equal([Text], article.Paragraphs.Select(paragraph => paragraph.Text).Distinct());
    }

    [Theory]
    [InlineData("header.docx")]
    [InlineData("header.rtf")]
    public void Its_time_may_be_on_the_next_line(string format) =>
        Assert.Equal(
            new DateTimeOffset(2099, 5, 6, 10, 0, 0, TimeSpan.Zero),
            Upload.Article(format, File(format, "STRICTLY EMBARGOED UNTIL", "6 May 2099, 10:00")).Hold?.Until);

    [Theory]
    [InlineData("header.docx")]
    [InlineData("pages.odt")]
    [InlineData("footer.rtf")]
    [InlineData("pages.pdf")]
    public void An_embargo_without_a_time_holds_the_file_until_it_changes(string format) =>
        Assert.Equal(HoldReason.UnreadableEmbargo, Upload.Article(format, File(format, "EMBARGOED")).Hold?.Reason);

    [Theory]
    [MemberData(nameof(OtherLinesByFormat))]
    public void Any_other_line_there_holds_nothing_and_is_not_published(string format, string line)
    {
        var article = Upload.Article(format, File(format, line));
        Assert.Null(article.Hold);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains(line, StringComparison.Ordinal));
    }

    private static byte[] File(string format, params string[] lines) => format switch
    {
        "header.docx" => WordDocument.WithMargins(Words(Headline, Text), header: Words(lines), footer: Words("Page 1")),
        "footer.docx" => WordDocument.WithMargins(Words(Headline, Text), header: Words("Harwick"), footer: Words(lines)),
        "pages.odt" => OdtTests.Document($"<text:p text:style-name=\"Title\">{Headline}</text:p><text:p>{Text}</text:p>", footer: string.Join(' ', lines)),
        "header.rtf" => Rich(@"{\header \pard " + string.Join(@"\par ", lines) + @"\par}"),
        "footer.rtf" => Rich(@"{\footerf \pard " + string.Join(@"\par ", lines) + "}"),
        _ => Pages(string.Join(' ', lines)),
    };

    private static string Words(params string[] lines) => string.Concat(lines.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"));

    private static byte[] Rich(string margin) => Encoding.ASCII.GetBytes($@"{{\rtf1\ansi {margin}\pard {Headline}\par\pard {Text}\par}}");

    private static byte[] Pages(string margin) => new PdfPages()
        .Draw(70, 810, 9, margin).Draw(70, 760, 22, Headline).Draw(70, 690, 11, Text)
        .NextPage().Draw(70, 810, 9, margin).Draw(70, 690, 11, Text)
        .Bytes();
}
