using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Agencies;

/// <summary>NewsML-G2, IPTC's exchange format.</summary>
public sealed class NewsMlTests
{
    private const string Nitf = """
        <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
        <body.head><hedline><hl1>Pears</hl1></hedline><byline>By Nell Abara, <byttl>Harbour Reporter</byttl></byline></body.head>
        <body.content><p>The ferry left at nine.</p></body.content></body></nitf></inlineXML>
        """;

    private const string Html = """
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Pears</title></head><body>
        <header><ul><li>Traffic</li></ul><h1>Pears Cross The River</h1></header><section><p>The ferry left at <b>nine</b>.</p></section></body></html></inlineXML>
        """;

    private static string Item(string content = Html, string meta = "", string about = "", string status = "usable") => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:pears.example:20260303:7" version="2" standard="NewsML-G2" xml:lang="en">
        <catalog><scheme alias="topic" uri="http://cv.iptc.org/newscodes/mediatopic/"/></catalog>
        <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-03-03T09:30:00+01:00</versionCreated>{meta}<pubStatus qcode="stat:{status}"/></itemMeta>
        <contentMeta><headline role="hld:subHeadline">They are ripe</headline><headline> Pears Cross The River </headline>
        <located qcode="city:1"><name>Harwick</name></located><language tag="en-IE"/>{about}</contentMeta>
        <contentSet>{content}</contentSet></newsItem>
        """;

    private static string Message(params string[] items) =>
        $"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-03T09:31:00Z</sent></header><itemSet>{string.Concat(items)}</itemSet></newsMessage>""";

    private static Article Read(string document) => Upload.Article("pears.xml", Encoding.UTF8.GetBytes(document));

    private static string Reason(string document) => Upload.Reason("pears.xml", Encoding.UTF8.GetBytes(document));

    [Theory]
    [InlineData(Html)]
    [InlineData(Nitf)]
    [InlineData("""<inlineData contenttype="text/plain">The ferry left at nine.</inlineData>""")]
    [InlineData("""<inlineData contenttype="text/plain"><![CDATA[<p>The ferry left at nine.</p>]]></inlineData>""")]
    [InlineData("""<remoteContent contenttype="image/jpeg" href="a.jpg"/><inlineXML contenttype="application/xhtml+xml"><p xmlns="">The ferry left at nine.</p></inlineXML>""")]
    public void The_text_of_an_item_is_read_in_each_of_its_forms(string content)
    {
        var article = Read(Item(content));
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal("en-IE", article.Language);
        Assert.Equal(new AgencyItem("urn:newsml:pears.example:20260303:7", "2", "Harwick"), article.Agency);
        Assert.Equal("The ferry left at nine.", Assert.Single(article.Paragraphs).Text);
    }

    [Theory]
    [InlineData("<by>By Jane Roe, PNA</by><creator><name>Nell Abara</name></creator>", "Jane Roe")]
    [InlineData("<by>Von Jane Roe und Nell Abara, PNA</by>", "Jane Roe, Nell Abara")]
    [InlineData("<creator><name>roe.jane</name></creator><creator type=\"cpnat:person\"><name>Jane Roe</name></creator>", "Jane Roe")]
    [InlineData("<creator type=\"cpnat:organisation\"><name>Pear Press</name></creator>", "")]
    [InlineData("<creditline>Pear Press</creditline>", "")]
    public void The_byline_or_the_person_who_made_it_is_the_author(string about, string authors) =>
        Assert.Equal(authors, string.Join(", ", Read(Item(about: about)).Authors));

    [Fact]
    public void The_byline_inside_the_text_counts_if_the_metadata_has_none() => Assert.Equal(["Nell Abara"], Read(Item(Nitf)).Authors);

    [Fact]
    public void Media_topics_are_topics_by_their_code_and_other_subjects_are_not()
    {
        var article = Read(Item(about: """
            <subject qcode="medtop:15000000"><name>Deporte</name></subject><subject qcode="topic:20000579"/>
            <subject uri="http://cv.iptc.org/newscodes/mediatopic/20009999"><name>Pear growing</name></subject>
            <subject qcode="medtop:20009998"/><subject qcode="geo:20000123"><name>Harwick</name></subject><subject literal="LOCAL"><name>Local</name></subject>
            """));
        Assert.Equal(
            ["Sport 15000000", "National elections 20000579", "Pear growing 20009999"],
            article.Tags.Where(tag => tag.Declared).Select(tag => $"{tag.Label} {tag.MediaTopic}"));
    }

    [Theory]
    [InlineData("<embargoed>2099-03-05T00:01:00Z</embargoed>", HoldReason.Embargo)]
    [InlineData("<embargoed/>", HoldReason.UnreadableEmbargo)]
    [InlineData("<edNote>Strictly embargoed until 00:01 GMT, 5 March 2099</edNote>", HoldReason.Embargo)]
    public void An_embargo_holds_the_article(string meta, HoldReason reason) => Assert.Equal(reason, Read(Item(meta: meta)).Hold?.Reason);

    [Theory]
    [InlineData("canceled", HoldReason.Canceled)]
    [InlineData("withheld", HoldReason.Withheld)]
    public void An_item_that_its_agency_withholds_is_held_with_or_without_text(string status, HoldReason reason)
    {
        Assert.Equal(reason, Read(Item(status: status)).Hold?.Reason);
        Assert.Equal(reason, Read(Item(status: status, content: "")).Hold?.Reason);
        Assert.Null(Read(Item(status: status)).Hold?.Until);
    }

    [Fact]
    public void A_message_with_one_text_among_pictures_is_that_article()
    {
        var picture = Item("""<remoteContent contenttype="image/jpeg" href="a.jpg"/>""");
        Assert.Equal("Pears Cross The River", Read(Message(picture, Item())).Title);
        Assert.Contains("2 texts", Reason(Message(Item(), Item())), StringComparison.Ordinal);
        Assert.Contains("no text", Reason(Message(picture)), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_and_plans_are_refused_by_name()
    {
        Assert.Contains("without a news item", Reason("<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta/></packageItem>"), StringComparison.Ordinal);
        Assert.Contains("version 1", Reason("<?xml version=\"1.0\"?><NewsML><NewsItem/></NewsML>"), StringComparison.Ordinal);
    }
}
