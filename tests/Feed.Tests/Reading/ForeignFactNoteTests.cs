using System.Text;

namespace Feed.Tests.Reading;

/// <summary>A fact that a page, a document, a mail or an agency's item declares and that cannot be used is a note.</summary>
public sealed class ForeignFactNoteTests
{
    private const string Story = "<p>The quay opened on Monday after nine years of work, and pears crossed the river again.</p>";

    [Theory]
    [InlineData("<meta property='article:published_time' content='flam'>", "\"flam\"")]
    [InlineData("<meta property='article:expiration_time' content='one fine day'>", "expiry \"one fine day\"")]
    [InlineData("<meta name='robots' content='noindex, unavailable_after: one fine day'>", "expiry \"one fine day\"")]
    [InlineData("<meta name='language' content='Zorkish!'>", "language \"Zorkish!\"")]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2026-03-03\" \"author\"}</script>", "JSON-LD is not readable")]
    [InlineData("<script type='application/ld+json'>{\"@type\": [\"NewsArticle\"], \"author\": \"Ann Low\",, }</script>", "JSON-LD is not readable")]
    public void A_page_whose_declared_fact_cannot_be_used_and_is_missing_gets_a_note(string head, string what) =>
        Assert.Contains(Page(head).Notes, note => note.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("<meta property='article:published_time' content='flam'><meta name='date' content='2026-03-03'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"BreadcrumbList\",, }</script>")]
    [InlineData("<script type='application/ld+json'></script>")]
    [InlineData("<meta name='date' content='2026-03-03'><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": ,, }</script>")]
    [InlineData("<meta name='keywords' content='Pears, Plums'><meta name='news_keywords' content='Quay'>")]
    [InlineData("<meta name='expires' content='-1'>")]
    [InlineData("<meta name='language' content='Zorkish!'><meta property='og:locale' content='en_GB'>")]
    public void A_page_gets_no_note_on_facts_that_readers_do_not_miss(string head) => Assert.Empty(Page(head).Notes);

    [Theory]
    [InlineData("mail.eml")]
    [InlineData("mail.txt")]
    public void A_mail_with_an_unreadable_date_gets_a_note(string name) =>
        Assert.Contains(Mail(name, "Date: one fine day").Notes, note => note.Contains("date \"one fine day\" cannot be read", StringComparison.Ordinal));

    [Theory]
    [InlineData("Expires: one fine day")]
    [InlineData("Expiry-Date: one fine day")]
    public void A_mail_with_an_unreadable_expiry_gets_a_note(string field) => Assert.Contains(
        Mail("mail.eml", $"Date: Tue, 03 Mar 2026 10:00:00 +0000\n{field}").Notes, note => note.Contains("expiry \"one fine day\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"versioncreated\":\"flam\"", "date \"flam\"")]
    [InlineData("\"expires\":\"flam\"", "expiry \"flam\"")]
    [InlineData("\"language\":\"Zorkish!\"", "language \"Zorkish!\"")]
    public void An_item_in_ninjs_with_a_fact_that_cannot_be_used_gets_a_note(string member, string what) => AssertNote(
        "pears.json", $"{{\"uri\":\"urn:pears:7\",\"type\":\"text\",\"headline\":\"Pears Cross\",{member},\"body_text\":\"The ferry left at nine.\"}}", what);

    [Theory]
    [InlineData("", "<date.issue norm=\"flam\"/>", "date \"flam\"")]
    [InlineData("", "<date.issue norm=\"20260303T093000Z\"/><date.expire norm=\"flam\"/>", "expiry \"flam\"")]
    [InlineData(" baselang=\"Zorkish!\"", "<date.issue norm=\"20260303T093000Z\"/>", "language \"Zorkish!\"")]
    public void An_item_in_nitf_with_a_fact_that_cannot_be_used_gets_a_note(string attribute, string docdata, string what) => AssertNote(
        "pears.xml",
        $"<nitf{attribute}><head><docdata>{docdata}</docdata></head><body><body.head><hedline><hl1>Pears cross</hl1></hedline></body.head><body.content><p>The ferry left at nine.</p></body.content></body></nitf>",
        what);

    [Theory]
    [InlineData("cp:keywords", "Pears, !!!, A.B, AB", "\"!!!\" among the keywords in the properties of the document")]
    [InlineData("cp:keywords", "Pears, A.B, AB", "share one list")]
    [InlineData("dc:language", "Zorkish!", "The document's language \"Zorkish!\"")]
    public void A_property_of_a_document_that_cannot_be_used_is_a_note(string property, string value, string what)
    {
        var document = WordDocument.WithProperty(property, value, "<w:p><w:r><w:t>Quay opens</w:t></w:r></w:p><w:p><w:r><w:t>The quay opened on Monday.</w:t></w:r></w:p>");
        Assert.Contains(Upload.Article("quay.docx", document).Notes, note => note.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void Keywords_of_rich_text_are_tags_and_an_unusable_one_is_a_note()
    {
        var article = Upload.Article("quay.rtf", Encoding.UTF8.GetBytes("{\\rtf1{\\info{\\keywords Pears; !!!}}Quay opens\\par The quay opened on Monday.\\par}"));
        Assert.Contains(article.Tags, tag => tag is { Label: "Pears", Declared: true });
        Assert.Contains("\"!!!\"", Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    private static void AssertNote(string name, string text, string what) =>
        Assert.Contains(Upload.Article(name, Encoding.UTF8.GetBytes(text)).Notes, note => note.Contains(what, StringComparison.Ordinal));

    private static Articles.Article Page(string head) => Upload.Article(
        "quay.html", Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>Quay opens</title>{head}</head><body><article><h1>Quay opens</h1>{Story}{Story}</article></body></html>"));

    private static Articles.Article Mail(string name, string fields) => Upload.Article(
        name, Encoding.UTF8.GetBytes($"From: Ann Low <ann@quay.example>\nSubject: Quay opens\n{fields}\nMessage-ID: <1@quay.example>\n\nThe quay opened on Monday.\n"));
}
