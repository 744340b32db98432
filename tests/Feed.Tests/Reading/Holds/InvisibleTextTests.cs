using System.Text;
using Feed.Tests.Reading.Office;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Feed.Tests.Reading.Holds;

/// <summary>White and tiny letters that no reader of a document sees are not published; white letters on a color are.</summary>
public sealed class InvisibleTextTests
{
    private const string Secret = "Cut before print: the board has no money.";

    [Theory]
    [InlineData("fo:color=\"#ffffff\"", "", true)]
    [InlineData("fo:color=\"#FFFFFF\"", "", true)]
    [InlineData("fo:color=\"#ffffff\" fo:background-color=\"#ffffff\"", "", true)]
    [InlineData("fo:font-size=\"1pt\"", "", true)]
    [InlineData("fo:color=\"#ffffff\" fo:background-color=\"#003366\"", "", false)]
    [InlineData("fo:color=\"#ffffff\"", "fo:background-color=\"#003366\"", false)]
    [InlineData("fo:color=\"#fefefe\" fo:font-size=\"2pt\"", "", false)]
    public void An_OpenDocument_text_shows_what_its_styles_let_be_seen(string text, string paragraph, bool isHidden)
    {
        var styles = $"<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties {text}/></style:style>"
            + $"<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties {paragraph}/></style:style>";
        AssertHidden(isHidden, "a.odt", OdtTests.Document($"<text:p>{AnyFormat.Headline}</text:p><text:p text:style-name=\"P1\"><text:span text:style-name=\"T1\">{Secret}</text:span></text:p><text:p>{AnyFormat.Text}</text:p>", styles));
    }

    [Fact]
    public void White_letters_in_a_cell_of_an_OpenDocument_table_stay() => AssertHidden(false, "a.odt", OdtTests.Document(
        $"<text:p>{AnyFormat.Headline}</text:p><text:p>{AnyFormat.Text}</text:p><table:table><table:table-row><table:table-cell><text:p><text:span text:style-name=\"T1\">{Secret}</text:span></text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>",
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:color=\"#ffffff\"/></style:style>"));

    [Theory]
    [InlineData(@"{\cf2 #}", true)]
    [InlineData(@"{\cf2\cb2 #}", true)]
    [InlineData(@"{\fs2 #}", true)]
    [InlineData(@"{\cf2\highlight1 #}", false)]
    [InlineData(@"{\cf2\chcbpat1 #}", false)]
    [InlineData(@"\cbpat1 {\cf2 #}", false)]
    [InlineData(@"{\cf1 #}", false)]
    [InlineData(@"{\cf0 #}", false)]
    [InlineData(@"{\cf2\plain #}", false)]
    public void A_Rich_Text_document_shows_what_its_colors_let_be_seen(string form, bool isHidden) => AssertHidden(isHidden, "a.rtf", Encoding.ASCII.GetBytes(
        $@"{{\rtf1\ansi{{\colortbl;\red0\green51\blue102;\red255\green255\blue255;}}\pard {AnyFormat.Headline}\par\pard {form.Replace("#", Secret, StringComparison.Ordinal)}\par\pard {AnyFormat.Text}\par}}"));

    [Theory]
    [InlineData("white", true)]
    [InlineData("invisible", true)]
    [InlineData("white on a color", false)]
    [InlineData("black", false)]
    public void A_page_of_a_PDF_shows_what_its_colors_let_be_seen(string how, bool isHidden)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText(AnyFormat.Headline, 22, new PdfPoint(70, 780), font);
        if (how == "white on a color")
        {
            page.SetTextAndFillColor(0, 51, 102);
            page.DrawRectangle(new PdfPoint(60, 730), 400, 40, 1, fill: true);
        }

        if (how.StartsWith("white", StringComparison.Ordinal))
            page.SetTextAndFillColor(255, 255, 255);
        if (how == "invisible")
            page.SetTextRenderingMode(TextRenderingMode.Neither);
        page.AddText(Secret, 11, new PdfPoint(70, 740), font);
        page.SetTextRenderingMode(TextRenderingMode.Fill);
        page.SetTextAndFillColor(0, 0, 0);
        page.AddText(AnyFormat.Text[..90], 11, new PdfPoint(70, 700), font);
        page.AddText(AnyFormat.Text[90..].Trim(), 11, new PdfPoint(70, 686), font);
        AssertHidden(isHidden, "a.pdf", builder.Build());
    }

    [Fact]
    public void The_invisible_text_of_a_scanned_page_is_read()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.SetTextRenderingMode(TextRenderingMode.Neither);
        page.AddText(AnyFormat.Headline, 22, new PdfPoint(70, 780), font);
        page.AddText(AnyFormat.Text[..90], 11, new PdfPoint(70, 700), font);
        page.AddText(AnyFormat.Text[90..].Trim(), 11, new PdfPoint(70, 686), font);
        Assert.Equal(AnyFormat.Headline, Upload.Article("a.pdf", builder.Build()).Title);
    }

    private static void AssertHidden(bool isHidden, string name, byte[] content)
    {
        var read = Upload.Article(name, content);
        Assert.Equal(isHidden, !read.Paragraphs.Any(paragraph => paragraph.Text.Contains("no money", StringComparison.Ordinal)));
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains("eleven crates", StringComparison.Ordinal));
    }
}
