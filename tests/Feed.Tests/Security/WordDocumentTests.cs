using System.IO.Compression;
using Feed.Articles;

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

    private static ReadResult Read(string doctype, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """);
            Write(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>
                """);
            Write(zip, "word/document.xml", $"""
                {doctype}<w:document xmlns:w="{Words}"><w:body>
                <w:p><w:r><w:t>Harbour trust keeps the ferry</w:t></w:r></w:p>
                <w:p><w:r><w:t>The ferry will run through the winter, the trust said on Monday. {text}</w:t></w:r></w:p>
                </w:body></w:document>
                """);
        }

        return new ArticleReader(new ReaderSettings()).Read(new ArticleFile("ferry.docx", bytes.ToArray()));
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
