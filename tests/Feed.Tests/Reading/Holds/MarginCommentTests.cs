using System.Net;
using Feed.Articles;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Holds;

/// <summary>A comment in the margin of a document that asks to wait holds the article; a comment about a sentence does not.</summary>
public sealed class MarginCommentTests
{
    private static readonly string[] Formats = ["a.docx", "a.odt"];

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

    private static Article Article(string format, string comment, bool isResolved = false)
    {
        var lines = new[] { AnyFormat.Headline, AnyFormat.Text };
        var content = format == "a.docx"
            ? WordDocument.WithComments(string.Concat(lines.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")), (comment, isResolved), ("Good.", false))
            : OdtTests.Document($"<text:p>{AnyFormat.Headline}</text:p><text:p><office:annotation xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" "
                + $"loext:resolved=\"{(isResolved ? "true" : "false")}\"><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ada</dc:creator><text:p>{WebUtility.HtmlEncode(comment)}</text:p></office:annotation>{AnyFormat.Text}</text:p>");
        return Upload.Article(format, content);
    }
}
