using System.Net;
using System.Text;
using Feed.Articles;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Holds;

/// <summary>A comment in the margin of a document that asks for a hold holds the article; a comment about a sentence does not.</summary>
public sealed class MarginCommentTests
{
    private static readonly string[] Formats = ["a.docx", "a.odt", "a.rtf", "a.pdf"];

    [Theory]
    [InlineData("Do not publish", null)]
    [InlineData("DO NOT PUBLISH YET", null)]
    [InlineData("Don't publish before Monday!", null)]
    [InlineData("Embargoed until 7 December 2098", "2098-12-07")]
    [InlineData("EMBARGO: 7 December 2098, 10am", "2098-12-07T10:00")]
    [InlineData("Not for release before 7 December 2098", "2098-12-07")]
    [InlineData("HOLD", null)]
    [InlineData("Hold this one until legal has signed off", null)]
    [InlineData("Can we hold this till Thursday?", null)]
    [InlineData("Sperrfrist: 7. Dezember 2098", "2098-12-07")]
    public void A_comment_that_asks_to_wait_holds_the_article_and_a_note_quotes_it(string comment, string? until)
    {
        foreach (var format in Formats)
        {
            var read = Article(format, comment);
            Assert.NotNull(read.Hold);
            Assert.Equal((format, until is null ? null : DateTimeOffset.Parse(until + (until.Length > 10 ? "Z" : "T00:00Z"), null)), (format, read.Hold.Until));
            Assert.Contains(read.Notes, note => note.Contains($"a comment that says \"{comment}\"", StringComparison.Ordinal));
            Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(comment, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Nice line, keep it")]
    [InlineData("The embargo is lifted, fine to publish")]
    [InlineData("Hold on, is this right?")]
    [InlineData("Hold this thought - source?")]
    [InlineData("Draft of this paragraph came from Ann")]
    [InlineData("\"Do not publish\" is what the judge said, see the ruling")]
    [InlineData("Source says the oil embargo ends in May")]
    [InlineData("Should we say who forbade the council to publish the report?")]
    [InlineData("OK to publish")]
    public void A_comment_about_a_sentence_holds_nothing(string comment) =>
        Assert.All(Formats, format => Assert.Null(Article(format, comment).Hold));

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.odt")]
    public void A_resolved_comment_holds_nothing(string format) => Assert.Null(Article(format, "Do not publish", isResolved: true).Hold);

    [Theory]
    [InlineData("Link")]
    [InlineData("Widget")]
    public void The_title_of_a_link_or_a_field_of_a_PDF_is_not_a_comment(string kind) =>
        Assert.Null(Upload.Article("a.pdf", Pdf("Do not publish", kind)).Hold);

    private static Article Article(string format, string comment, bool isResolved = false) => Upload.Article(format, format switch
    {
        "a.docx" => WordDocument.WithComments(string.Concat(Lines.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")), (comment, isResolved), ("Good.", false)),
        "a.rtf" => Encoding.Latin1.GetBytes($@"{{\rtf1\ansi {AnyFormat.Headline}{{\*\atnid AQ}}{{\*\atnauthor Ada}}\chatn{{\*\annotation{{\*\atndate 1}}\pard {comment}}}\par {AnyFormat.Text}\par}}"),
        "a.pdf" => Pdf(comment, "Text"),
        _ => OdtTests.Document($"<text:p>{AnyFormat.Headline}</text:p><text:p><office:annotation xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" "
            + $"loext:resolved=\"{(isResolved ? "true" : "false")}\"><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ada</dc:creator><text:p>{WebUtility.HtmlEncode(comment)}</text:p></office:annotation>{AnyFormat.Text}</text:p>"),
    });

    private static readonly string[] Lines = [AnyFormat.Headline, AnyFormat.Text];

    /// <summary>A page with two lines and an annotation.</summary>
    private static byte[] Pdf(string comment, string kind)
    {
        var drawing = string.Concat(Lines.Select((line, at) => $"BT /F1 11 Tf 40 {700 - (at * 40)} Td ({line}) Tj ET\n"));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R] >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}endstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Type /Annot /Subtype /{kind} /Rect [10 10 30 30] /Contents ({comment}) >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        foreach (var (number, text) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(null, $"{number + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        return Encoding.Latin1.GetBytes(file.Append(null, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF").ToString());
    }
}
