using System.Text;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Holds;

/// <summary>An order to wait in the hidden text of a document holds the article; struck-out text asks for nothing any more.</summary>
public sealed class HiddenInDocumentTests
{
    private const string Hidden = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
    private const string Struck = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>";

    public static TheoryData<string, bool> Orders => new()
    {
        { "EMBARGOED UNTIL 7 DECEMBER 2098", true },
        { "Not for publication before 7 December 2098", true },
        { "Do not publish", false },
        { "DRAFT", false },
        { "Hold for release", false },
        { "Embargo: 7 December 2098", true },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Hidden_orders_hold_an_OpenDocument_text(string order, bool isDated)
    {
        foreach (var (body, styles) in new[]
        {
            ($"<text:p><text:span text:style-name=\"H\">{order}</text:span></text:p>", Hidden),
            ($"<text:section text:display=\"none\"><text:p>{order}</text:p></text:section>", ""),
            ($"<text:p><text:hidden-text text:string-value=\"{order}\"/></text:p>", ""),
            ($"<text:p>{order}<text:hidden-paragraph text:is-hidden=\"true\"/></text:p>", ""),
        })
        {
            var read = Upload.Article("a.odt", OdtTests.Document($"{body}<text:p>{AnyFormat.Headline}</text:p><text:p>{AnyFormat.Text}</text:p>", styles));
            Assert.True(read.Hold is not null && (read.Hold.Until is not null) == isDated, $"{body}: {read.Hold?.Until:u}");
            Assert.Contains(read.Notes, note => note.Contains("hidden text", StringComparison.Ordinal));
            Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(order, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Hidden_orders_hold_Rich_Text(string order, bool isDated)
    {
        var read = Upload.Article("a.rtf", Encoding.UTF8.GetBytes($@"{{\rtf1\ansi {{\v {order}\par}}{AnyFormat.Headline}\par {AnyFormat.Text}\par}}"));
        Assert.True(read.Hold is not null && (read.Hold.Until is not null) == isDated, $"{order}: {read.Hold?.Until:u}");
        Assert.Equal(AnyFormat.Headline, read.Title);
        Assert.Contains(read.Notes, note => note.Contains("hidden text", StringComparison.Ordinal));
    }

    [Fact]
    public void Struck_out_orders_and_hidden_remarks_hold_nothing()
    {
        Assert.Null(Upload.Article("a.rtf", Encoding.UTF8.GetBytes($@"{{\rtf1\ansi {{\strike DO NOT PUBLISH\par}}{AnyFormat.Headline}\par {AnyFormat.Text}\par}}")).Hold);
        Assert.Null(Upload.Article("a.rtf", Encoding.UTF8.GetBytes($@"{{\rtf1\ansi {{\v Ask Ann for a picture of the embargoed ship\par}}{AnyFormat.Headline}\par {AnyFormat.Text}\par}}")).Hold);
        Assert.Null(Upload.Article("a.odt", OdtTests.Document($"<text:p><text:span text:style-name=\"H\">DO NOT PUBLISH</text:span></text:p><text:p>{AnyFormat.Headline}</text:p><text:p>{AnyFormat.Text}</text:p>", Struck)).Hold);
        Assert.Null(Upload.Article("a.odt", OdtTests.Document($"<text:p><text:span text:style-name=\"H\">Ask Ann for a picture</text:span></text:p><text:p>{AnyFormat.Headline}</text:p><text:p>{AnyFormat.Text}</text:p>", Hidden)).Hold);
    }
}
