using System.IO.Compression;
using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Office;

/// <summary>OpenDocument texts, as LibreOffice saves them.</summary>
public sealed class OdtTests
{
    private const string Headline = """<text:p text:style-name="Title">Pears Cross The River</text:p>""";

    internal static byte[] Document(
        string body, string styles = "", string meta = "", string manifest = "", string doctype = "", string footer = "Page 1 of the footer")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Write(zip, "META-INF/manifest.xml", $"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"/\">{manifest}</m:file-entry></m:manifest>");
            Write(zip, "meta.xml", $"<office:document-meta xmlns:office=\"o\" xmlns:dc=\"d\" xmlns:meta=\"m\"><office:meta>{meta}</office:meta></office:document-meta>");
            Write(zip, "styles.xml", $"""
                <office:document-styles xmlns:office="o" xmlns:style="s"><office:styles><style:style style:name="Title" style:family="paragraph"/>
                <style:style style:name="Quotations" style:family="paragraph"/></office:styles>
                <office:master-styles><style:master-page><style:footer><text:p xmlns:text="t">{footer}</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>
                """);
            Write(zip, "content.xml", $"""
                {doctype}<office:document-content xmlns:office="o" xmlns:style="s" xmlns:fo="f" xmlns:text="t" xmlns:table="tb" xmlns:draw="dr" xmlns:xlink="x" xmlns:dc="d" xmlns:svg="v">
                <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>
                """);
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, level).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }

    private static Article Read(string body, string styles = "", string meta = "") => Upload.Article("pears.odt", Document(Headline + body, styles, meta));

    private static string Text(string body, string styles = "") => string.Join("|", Read(body, styles).Paragraphs.Select(paragraph => $"{paragraph.Kind}: {paragraph.Text}"));

    [Theory]
    [InlineData("pears.odt")]
    [InlineData("pears.doc")]
    [InlineData("pears")]
    public void A_text_is_read_regardless_of_its_name(string name)
    {
        var article = Upload.Article(name, Document(Headline + "<text:p>By Jane Roe</text:p><text:p>HARWICK, March 3, 2026 — The ferry left at nine.</text:p><text:h text:outline-level=\"2\">A long wait</text:h><text:p>“We kept our word,” said Mayor Ellen Prescott.</text:p>"));
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", null));
        Assert.Equal([ParagraphKind.Text, ParagraphKind.Heading, ParagraphKind.Text], article.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal("Ellen Prescott", Assert.Single(article.Quotes).Speaker);
    }

    [Fact]
    public void The_title_style_wins_over_a_line_before_it() =>
        Assert.Equal("Pears Cross The River", Upload.Article("pears.odt", Document("<text:p>HARBOUR LINE</text:p>" + Headline + "<text:p>The ferry left at nine.</text:p>")).Title);

    [Fact]
    public void Deleted_text_and_reviewers_notes_are_not_published() =>
        Assert.Equal("Text: The ferry left at nine.", Text("""
            <text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Jane</dc:creator></office:change-info><text:p>ten or</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:p>The ferry left<text:change text:change-id="c1"/> at <office:annotation><dc:creator>Nell</dc:creator><text:p>Is that right?</text:p></office:annotation>nine<office:annotation-end/>.</text:p>
            """));

    [Fact]
    public void Hidden_and_struck_text_is_not_published() =>
        Assert.Equal("Text: The ferry left at nine.", Text(
            """<text:p>The ferry left at <text:span text:style-name="T1">ten </text:span><text:span text:style-name="T2">noon </text:span>nine.</text:p><text:section text:display="none"><text:p>Secret.</text:p></text:section>""",
            """<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>"""));

    [Fact]
    public void Emphasis_links_and_raised_text_are_kept()
    {
        var paragraph = Assert.Single(Read(
            """<text:p>The <text:span text:style-name="B">ferry</text:span> of <text:a xlink:href="https://harbour.example/">Harwick</text:a> is 10<text:span text:style-name="S">6</text:span> years old.</text:p>""",
            """<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>""").Paragraphs);
        Assert.Equal("""The <strong>ferry</strong> of <a href="https://harbour.example/">Harwick</a> is 10⁶ years old.""", paragraph.Html);
    }

    [Fact]
    public void Lists_tables_quotations_boxes_and_footnotes_keep_their_kinds_and_places() =>
        Assert.Equal(
            "Text: The ferry left at nine [1].|Text: Inside the box.|BlockQuote: Pears are heavy.|ListItem: Pears|ListItem: Plums|TableRow: Fruit\tTons|TableRow: Pears\t7|Text: The end of it.|Footnote: [1] By the clock of the quay.",
            Text("""
                <text:p>The ferry <draw:frame><draw:text-box><text:p>Inside the box.</text:p></draw:text-box><svg:title>A box</svg:title></draw:frame>left at nine <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By the clock of the quay.</text:p></text:note-body></text:note>.</text:p>
                <text:p text:style-name="P1">Pears are heavy.</text:p>
                <text:list><text:list-item><text:p>Pears</text:p><text:list><text:list-item><text:p>Plums</text:p></text:list-item></text:list></text:list-item></text:list>
                <table:table><table:table-row><table:table-cell><text:p>Fruit</text:p></table:table-cell><table:table-cell><text:p>Tons</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>Pears</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table>
                <text:p>The<text:s text:c="2"/>end<text:tab/>of<text:line-break/>it.</text:p>
                """, """<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>"""));

    [Fact]
    public void Keywords_are_tags_and_the_account_is_not_an_author()
    {
        var article = Read("<text:p>The ferry left at nine.</text:p>", meta: "<dc:title>Old title</dc:title><dc:creator>Front Desk</dc:creator><meta:keyword>Harbour life</meta:keyword>");
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Empty(article.Authors);
        Assert.Contains(article.Tags, tag => tag is { Label: "Harbour life", Declared: true });
    }

    [Fact]
    public void Protected_damaged_and_hostile_documents_are_rejected_in_a_plain_sentence()
    {
        Assert.Contains("password", Upload.Reason("pears.odt", Document(Headline, manifest: "<m:encryption-data/>")), StringComparison.Ordinal);
        Assert.Contains("damaged", Upload.Reason("pears.odt", Document(Headline)[..400]), StringComparison.Ordinal);
        Assert.Contains("damaged", Upload.Reason("pears.odt", Document(Headline + "<text:p>&b;</text:p>", doctype: "<!DOCTYPE x [<!ENTITY b \"pears\">]>")), StringComparison.Ordinal);
        Assert.Contains("unpacks to more", Upload.Reason("pears.odt", Document($"<text:p>{new string('a', 30_000_000)}</text:p>")), StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("<text:section>", 10_000)) + string.Concat(Enumerable.Repeat("</text:section>", 10_000));
        Assert.Contains("damaged", Upload.Reason("pears.odt", Document(deep)), StringComparison.Ordinal);
        Assert.Contains("not an OpenDocument text", Upload.Reason("pears.odt", Encoding.UTF8.GetBytes("The ferry left.")), StringComparison.Ordinal);
    }
}
