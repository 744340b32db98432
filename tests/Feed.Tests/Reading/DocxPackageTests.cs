namespace Feed.Tests.Reading;

/// <summary>What a Word document is known by, and what its properties say.</summary>
public sealed class DocxPackageTests
{
    private const string Story = "<w:p><w:r><w:t>Plums Cross The River</w:t></w:r></w:p><w:p><w:r><w:t>The skipper, Jane Roe, brought plums to the far bank on Monday.</w:t></w:r></w:p>";

    [Theory]
    [InlineData("word/document2.xml")]
    [InlineData("word/main.xml")]
    [InlineData("text.xml")]
    public void The_main_part_is_the_one_that_the_document_names(string part) =>
        Assert.Equal("Plums Cross The River", Upload.Article("plums.docx", WordDocument.WithMain(part, Story)).Title);

    [Theory]
    [InlineData("plums.docm")]
    [InlineData("plums.dotx")]
    [InlineData("plums.DOTM")]
    public void Templates_and_documents_with_macros_are_read_as_documents(string name) =>
        Assert.Equal("Plums Cross The River", Upload.Article(name, WordDocument.Of(Story)).Title);

    [Theory]
    [InlineData("Front Desk PC")]
    [InlineData("win user")]
    [InlineData("Administrator")]
    [InlineData("Sam Low")]
    [InlineData("jroe")]
    [InlineData("Jane Ro")]
    public void The_account_that_made_a_document_is_not_an_author(string creator) =>
        Assert.Empty(Upload.Article("plums.docx", WordDocument.WithCreator(creator, Story)).Authors);

    [Theory]
    [InlineData("Jane Roe")]
    [InlineData("Roe, Jane")]
    public void A_document_creator_whom_the_text_names_is_its_author(string creator) =>
        Assert.Equal(["Jane Roe"], Upload.Article("plums.docx", WordDocument.WithCreator(creator, Story)).Authors);

    [Fact]
    public void A_workbook_is_not_a_Word_document() => Assert.Contains(
        "not a Word document", Upload.Reason("plums.docx", WordDocument.WithMain("xl/workbook.xml", Story, "workbook")), StringComparison.Ordinal);
}
