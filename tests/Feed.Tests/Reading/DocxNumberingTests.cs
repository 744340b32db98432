namespace Feed.Tests.Reading;

/// <summary>Word stores how paragraphs are numbered, and not their numbers.</summary>
public sealed class DocxNumberingTests
{
    private const string Lead = "The board of Port Ansel decided on Monday what the ferry may carry.";

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Part %1:"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    private static string Item(string text, int numbering, int level = 0, string properties = "") =>
        $"<w:p><w:pPr>{properties}<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{numbering}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Line(string text, string style = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}<w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string[] Read(string body, string? styles = null) =>
        [.. Upload.Article("ferry.docx", WordDocument.WithNumbering(Line("Ferry Rules Change") + Line(Lead) + body, Numbering, styles)).Paragraphs.Skip(1)
            .Select(paragraph => $"{paragraph.Kind}: {paragraph.Text}")];

    [Fact]
    public void A_numbered_paragraph_has_its_number_and_an_item_with_a_dot_none() => Assert.Equal(
        ["Text: 1. Plums", "Text: 2. Pears", "ListItem: Goats", "Text: 3. Geese"],
        Read(Item("Plums", 1) + Item("Pears", 1) + Item("Goats", 2) + Item("Geese", 1)));

    [Fact]
    public void Levels_are_counted_apart_and_begin_again_below_the_next_number() => Assert.Equal(
        ["Text: 1. Plums", "Text: (a) ripe", "Text: (b) dried", "Text: 2. Pears", "Text: (a) ripe", "Text: 2.1 at noon"],
        Read(Item("Plums", 1) + Item("ripe", 1, 1) + Item("dried", 1, 1) + Item("Pears", 1) + Item("ripe", 1, 1) + Item("at noon", 1, 2)));

    [Fact]
    public void A_list_begins_where_it_says_and_another_may_begin_it_again() => Assert.Equal(
        ["Text: Part IV: Plums", "Text: Part V: Pears", "Text: 1. Goats", "Text: 1. Geese", "Text: 2. Ducks"],
        Read(Item("Plums", 3) + Item("Pears", 3) + Item("Goats", 1) + Item("Geese", 4) + Item("Ducks", 4)));

    [Fact]
    public void A_style_may_number_its_paragraphs_and_one_of_them_may_have_none() => Assert.Equal(
        ["Text: 1. Plums", "Text: 2. Pears", "Text: Goats"],
        Read(
            Line("Plums", "Based") + Line("Pears", "Numbered") + Item("Goats", 0, properties: "<w:pStyle w:val=\"Numbered\"/>"),
            "<w:style w:type=\"paragraph\" w:styleId=\"Numbered\"><w:name w:val=\"Rule\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Based\"><w:name w:val=\"Rule of ours\"/><w:basedOn w:val=\"Numbered\"/></w:style>"));

    [Fact]
    public void Numbers_of_headings_and_empty_paragraphs_are_left_out() => Assert.Equal(
        ["Heading: Plums", "Text: 1. Pears"],
        Read(
            Item("Plums", 3, properties: "<w:pStyle w:val=\"Heading1\"/>") + Item("", 1) + Item("Pears", 1),
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"));

    [Theory]
    [InlineData("lowerRoman", 9, "ix")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("chicago", 3, "3")]
    public void Numbers_are_written_as_the_list_says(string format, int start, string number)
    {
        var numbering = $"<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var article = Upload.Article("ferry.docx", WordDocument.WithNumbering(Line("Ferry Rules Change") + Line(Lead) + Item("Plums", 1), numbering, null));
        Assert.Equal($"{number}) Plums", article.Paragraphs[^1].Text);
    }

    [Fact]
    public void A_document_of_footnotes_alone_is_refused() => Assert.Equal(
        "The file has footnotes and no other text; upload the article itself.",
        Upload.Reason("ferry.docx", WordDocument.WithNotes(
            "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Plums are fruit.</w:t></w:r></w:p></w:footnote>", "")));
}
