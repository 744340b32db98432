using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Office;

/// <summary>Rich Text, as Word, WordPad, TextEdit and LibreOffice save it.</summary>
public sealed class RtfTests
{
    private const string Fonts = @"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial Cyr;}{\f2\fnil\fcharset128 MS Mincho;}}{\colortbl;\red0\green0\blue0;}";

    private const string Styles = @"{\stylesheet{\ql \snext0 Normal;}{\s1\b\fs32 heading 1;}{\s2 Title;}{\*\cs10 Default Font;}{\s3 Quote;}}";

    private static byte[] Document(string body, string head = @"\ansi\ansicpg1252\deff0") => Encoding.Latin1.GetBytes($"{{\\rtf1{head} {Fonts}{Styles}{body}}}");

    private static Article Read(string body, string name = "pears.rtf") => Upload.Article(name, Document(@"\pard\s2 Pears Cross The River\par\pard " + body));

    private static string Text(string body) => string.Join("|", Read(body).Paragraphs.Select(paragraph => $"{paragraph.Kind}: {paragraph.Text}"));

    [Theory]
    [InlineData("pears.rtf")]
    [InlineData("pears.doc")]
    [InlineData("pears")]
    public void A_document_is_read_regardless_of_its_name(string name)
    {
        var article = Read(@"By Jane Roe\par HARWICK, March 3, 2026 \emdash  The ferry left at nine.\par\pard\s1 A long wait\par\pard \ldblquote We kept our word,\rdblquote  said Mayor Ellen Prescott.\par", name);
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", null));
        Assert.Equal(["Text: HARWICK, March 3, 2026 — The ferry left at nine.", "Heading: A long wait", "Text: “We kept our word,” said Mayor Ellen Prescott."], article.Paragraphs.Select(paragraph => $"{paragraph.Kind}: {paragraph.Text}"));
        Assert.Equal("Ellen Prescott", Assert.Single(article.Quotes).Speaker);
    }

    [Theory]
    [InlineData(@"The ferry to Malm\'f6 left.", "The ferry to Malmö left.")]
    [InlineData(@"{\f1 \'cf\'e0\'f0\'ee\'ec} left.", "Паром left.")]
    [InlineData(@"{\f2 \'93\'fa\'96\'7b} left.", "日本 left.")]
    [InlineData(@"\uc1 \u8220?We kept our word,\u8221? she said.", "“We kept our word,” she said.")]
    [InlineData(@"{\uc2 \u8220\'81\'67We\u8221\'81\'68} she said.", "“We” she said.")]
    [InlineData(@"A pear \u-10180?\u-8215? left.", "A pear 🏩 left.")]
    [InlineData(@"Pears\~and\_plums \{ripe\} C:\\quay\line left.", "Pears and-plums {ripe} C:\\quay left.")]
    public void Characters_are_read_in_their_code_pages(string body, string text) => Assert.Equal($"Text: {text}", Text(body + @"\par"));

    [Theory]
    [InlineData(@"{\deleted ten or }")]
    [InlineData(@"{\v hidden }")]
    [InlineData(@"\strike ten \strike0 ")]
    [InlineData(@"{\*\annotation Is that right?}")]
    [InlineData(@"{\*\unknownword text of a later version}")]
    [InlineData(@"{\header Page 1\par}{\footerf Page 1\par}")]
    [InlineData(@"{\pict\pngblip 89504e470d0a1a0a}")]
    [InlineData(@"{\pict\bin12 {}{}{}{}{}{}}")]
    [InlineData(@"{\info{\title Old title}{\author Front Desk}}")]
    [InlineData(@"{\htmlrtf twice \htmlrtf0}{\*\htmltag64 <p>}")]
    public void What_is_not_for_readers_is_left_out(string part) => Assert.Equal("Text: The ferry left at nine.", Text($@"The ferry left at {part}nine.\par"));

    [Fact]
    public void Emphasis_links_and_raised_text_are_kept() =>
        Assert.Equal(
            """The <strong>ferry</strong> of <a href="https://harbour.example/">Harwick</a> is 10⁶ years old.""",
            Assert.Single(Read(@"The {\b ferry} of {\field{\*\fldinst{HYPERLINK ""https://harbour.example/""}}{\fldrslt{\ul Harwick}}} is 10{\super 6} years old.\par").Paragraphs).Html);

    [Fact]
    public void Lists_tables_quotations_boxes_and_footnotes_keep_their_kinds_and_places() =>
        Assert.Equal(
            "Text: The ferry left at nine [1].|Text: Inside the box.|BlockQuote: Pears are heavy.|ListItem: Pears|TableRow: Fruit\tTons|TableRow: Pears\t7|Text: The end.|Footnote: [1] By the clock of the quay.",
            Text("""
                The ferry {\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Inside the box.\par}}}left at nine {\footnote\pard\plain {\super\chftn} By the clock of the quay.}.\par
                \pard\s3 Pears are heavy.\par
                {\listtext\bullet\tab}\pard\ls1\ilvl0 Pears\par
                \trowd\pard\intbl Fruit\cell Tons\cell\row\trowd\pard\intbl Pears\cell 7\cell\row
                \pard The end.\par
                """));

    [Theory]
    [InlineData(@"\mac", "The ferry to Malm\\'9a left.")]
    [InlineData(@"\ansi\ansicpg1250", "The ferry to Malm\\'f6 left.")]
    public void The_code_page_of_the_document_counts_where_a_font_has_none(string head, string body) =>
        Assert.Contains("Malmö", Upload.Article("pears.rtf", Document(@"Pears\par " + body + @"\par", head)).Paragraphs[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Damaged_and_hostile_documents_end_in_text_or_in_a_plain_sentence()
    {
        Assert.Equal("Text: The ferry left", Text(@"The ferry left}}}} {\fonttbl "));
        Assert.Contains("nested more", Upload.Reason("pears.rtf", Encoding.ASCII.GetBytes(@"{\rtf1 " + new string('{', 100_000))), StringComparison.Ordinal);
        Assert.Contains("no text", Upload.Reason("pears.rtf", Encoding.ASCII.GetBytes(@"{\rtf1 \bin99999999999 The ferry left.}")), StringComparison.Ordinal);
        Assert.Contains("not a Rich Text", Upload.Reason("pears.rtf", Encoding.ASCII.GetBytes("The ferry left.")), StringComparison.Ordinal);
    }
}
