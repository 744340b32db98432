using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Agencies;

/// <summary>NITF, IPTC's format of one article in XML.</summary>
public sealed class NitfTests
{
    private const string Docdata = """<doc-id id-string="pear-7"/><date.issue norm="20260303T093000Z"/><du-key version="3"/>""";

    private const string Body = """
        <p>HARWICK (PNA) — The ferry left at nine with <org>Harbour Line</org> pears on board.</p>
        <hl2>A long wait</hl2>
        <p>“We kept our word,” said Mayor <person>Ellen Prescott</person>.</p>
        """;

    private static string Document(string docdata = Docdata, string status = "usable", string body = Body, string head = "", string before = "") => $"""
        {before}<nitf baselang="en-GB"><head><title>PEARS</title>{head}<docdata management-status="{status}">{docdata}</docdata></head>
        <body><body.head><hedline><hl1>Pears Cross The River</hl1><hl2>HARBOUR</hl2></hedline>
        <byline>By JANE ROE<byttl>Staff Writer</byttl></byline><dateline><location>HARWICK</location></dateline><abstract><p>Pears sail.</p></abstract></body.head>
        <body.content>{body}</body.content></body></nitf>
        """;

    private static Article Read(string document, string name = "pears.xml") => Upload.Article(name, Encoding.UTF8.GetBytes(document));

    [Theory]
    [InlineData("pears.xml")]
    [InlineData("pears.txt")]
    [InlineData("pears.nitf")]
    [InlineData("pears")]
    [InlineData("pears.docx")]
    public void An_article_is_read_regardless_of_its_name(string name)
    {
        var article = Read(Document(), name);
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(PublishedFrom.Declared, article.PublishedFrom);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("Pears sail.", article.Summary);
        Assert.Equal(new AgencyItem("pear-7", "3", "HARWICK"), article.Agency);
        Assert.Null(article.Hold);
        Assert.Equal(
            [ParagraphKind.Text, ParagraphKind.Heading, ParagraphKind.Text], article.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal("HARWICK (PNA) — The ferry left at nine with Harbour Line pears on board.", article.Paragraphs[0].Text);
        Assert.Equal("Ellen Prescott", Assert.Single(article.Quotes).Speaker);
    }

    [Fact]
    public void Blocks_quotations_tables_and_captions_keep_their_kinds_and_notes_are_left_out()
    {
        var article = Read(Document(body: """
            <block><p>The ferry left.</p><bq><block><p>Pears are heavy.</p></block></bq>
            <media media-type="image"><media-reference source="a.jpg"/><media-caption>The ferry at noon</media-caption><media-producer>PNA</media-producer></media>
            <note noteclass="editorsnote"><body.content><p>Desk: call Jane.</p></body.content></note>
            <ul><li>Pears</li></ul><table><tr><th>Fruit</th><th>Tons</th></tr><tr><td>Pears</td><td>7</td></tr></table></block>
            """));
        Assert.Equal(
            ["Text: The ferry left.", "BlockQuote: Pears are heavy.", "Caption: The ferry at noon", "ListItem: Pears", "TableRow: Fruit\tTons", "TableRow: Pears\t7"],
            article.Paragraphs.Select(paragraph => $"{paragraph.Kind}: {paragraph.Text}"));
    }

    [Theory]
    [InlineData("canceled", HoldReason.Canceled)]
    [InlineData("Cancelled", HoldReason.Canceled)]
    [InlineData("withheld", HoldReason.Withheld)]
    [InlineData("embargoed", HoldReason.UnreadableEmbargo)]
    public void An_item_that_its_agency_withholds_is_held_until_the_file_changes(string status, HoldReason reason)
    {
        var hold = Read(Document(status: status)).Hold;
        Assert.Equal((reason, (DateTimeOffset?)null), (hold?.Reason, hold?.Until));
        Assert.EndsWith(".", hold?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_canceled_item_without_text_is_held_and_not_rejected_so_that_its_last_version_does_not_stay_published()
    {
        var article = Read(Document(status: "canceled", body: ""));
        Assert.Equal(("Pears Cross The River", HoldReason.Canceled), (article.Title, article.Hold?.Reason));
        Assert.Contains("no text", Upload.Reason("pears.xml", Encoding.UTF8.GetBytes(Document(body: ""))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_time_after_the_issue_time_is_an_embargo_and_an_equal_one_is_not()
    {
        Assert.Null(Read(Document(Docdata + """<date.release norm="20260303T093000Z"/>""")).Hold);
        var hold = Read(Document(Docdata + """<date.release norm="20990305T000100Z"/>""")).Hold;
        Assert.Equal((HoldReason.Embargo, new DateTimeOffset(2099, 3, 5, 0, 1, 0, TimeSpan.Zero)), (hold?.Reason, hold?.Until));
    }

    [Fact]
    public void A_message_to_editors_that_asks_for_an_embargo_holds_the_article() =>
        Assert.Equal(
            HoldReason.Embargo, Read(Document(Docdata + """<ed-msg info="EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099"/>""")).Hold?.Reason);

    [Fact]
    public void Subject_codes_are_topics_by_the_code_or_tags_by_the_name()
    {
        var article = Read(Document(head: """
            <tobject><tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="15000000" tobject.subject.type="Deporte"/>
            <tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="04001009" tobject.subject.type="Economy" tobject.subject.detail="Pear growing"/>
            <tobject.subject tobject.subject.ipr="PNA" tobject.subject.refnum="F01001000" tobject.subject.type="LOCAL"/></tobject>
            """));
        Assert.Equal(["Sport 15000000", "Pear growing "], article.Tags.Where(tag => tag.Declared).Select(tag => $"{tag.Label} {tag.MediaTopic}"));
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='windows-1252'?>\n")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>\n<!DOCTYPE nitf SYSTEM 'nitf-3-5.dtd'>\n")]
    public void The_encoding_that_the_document_declares_is_used(string before)
    {
        var document = Document(before: before, body: "<p>The ferry to Malmö left.</p>");
        Assert.Equal("The ferry to Malmö left.", Assert.Single(Upload.Article("pears.xml", Encoding.Latin1.GetBytes(document)).Paragraphs).Text);
    }

    [Fact]
    public void Damaged_and_hostile_documents_are_rejected_in_a_plain_sentence()
    {
        Assert.Contains("damaged in line", Upload.Reason("pears.xml", Encoding.UTF8.GetBytes(Document()[..^20])), StringComparison.Ordinal);
        var entities = Document(before: "<!DOCTYPE nitf [<!ENTITY a \"pears\"><!ENTITY b \"&a;&a;&a;\">]>", body: "<p>&b;</p>");
        Assert.Contains("damaged", Upload.Reason("pears.xml", Encoding.UTF8.GetBytes(entities)), StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("<block>", 50_000)) + "<p>Pears</p>" + string.Concat(Enumerable.Repeat("</block>", 50_000));
        Assert.Contains("nested", Upload.Reason("pears.xml", Encoding.UTF8.GetBytes(Document(body: deep))), StringComparison.Ordinal);
        var many = string.Concat(Enumerable.Repeat("<p>P</p>", 90_000));
        Assert.Contains("elements", Upload.Reason("pears.xml", Encoding.UTF8.GetBytes(Document(body: many))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<block><table><tr><td>Boats</td><td>6</td></tr></table></block>", "Boats\t6")]
    [InlineData("<block><table><tr><td>Boats</td><td>6</td></tr><tr><td>Crew</td><td>8</td></tr></table></block>", "Boats\t6|Crew\t8")]
    [InlineData("<table><tr><td>Boats</td><td>6</td></tr></table>", "Boats\t6")]
    public void A_table_is_read_in_rows_anywhere_in_a_file(string table, string rows) => Assert.Equal(rows, string.Join('|',
        Read(Document(body: Body + table)).Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.TableRow).Select(paragraph => paragraph.Text)));

    [Fact]
    public void A_second_headline_is_the_deck()
    {
        var article = Read(Document().Replace("<hl2>HARBOUR</hl2>", "<hl2>Mayor keeps her word</hl2>", StringComparison.Ordinal));
        Assert.Equal((ParagraphKind.Heading, "Mayor keeps her word"), (article.Paragraphs[0].Kind, article.Paragraphs[0].Text));
    }
}
