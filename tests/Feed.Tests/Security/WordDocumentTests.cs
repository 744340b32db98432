using Feed.Articles;
using Feed.Tests.Reading;

namespace Feed.Tests.Security;

public sealed class WordDocumentTests
{
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("<!ENTITY e SYSTEM \"file:///etc/hostname\">")]
    [InlineData("<!ENTITY e SYSTEM \"http://127.0.0.1:1/e\">")]
    [InlineData("<!ENTITY a \"laugh laugh laugh laugh\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;\">")]
    public void A_document_with_entities_of_its_own_is_rejected(string entities)
    {
        var result = Read($"<!DOCTYPE d [{entities}]>", "&e;");

        Assert.IsType<ReadResult.Rejected>(result);
    }

    [Fact]
    public void The_same_document_without_them_is_read() => Assert.IsType<ReadResult.Accepted>(Read("", "The ferry stays."));

    private static ReadResult Read(string doctype, string text) => Upload.Read("ferry.docx", WordDocument.Of($"""
        <w:p><w:r><w:t>Harbour trust keeps the ferry</w:t></w:r></w:p>
        <w:p><w:r><w:t>The ferry will run through the winter, the trust said on Monday. {text}</w:t></w:r></w:p>
        """, doctype));
}
