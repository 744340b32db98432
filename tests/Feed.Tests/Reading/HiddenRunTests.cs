namespace Feed.Tests.Reading;

/// <summary>A hidden run of a Word document hides all that it contains, and nothing after it.</summary>
public sealed class HiddenRunTests
{
    private const string Secret = "the heron told us so";
    private const string Shown = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river.";
    private const string Inner = $"<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{Secret}</w:t></w:r></w:p>";

    private static readonly string[] Contents =
    [
        $"<w:drawing><wps:wsp xmlns:wps=\"urn:w\"><wps:txbx><w:txbxContent>{Inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>",
        $"<w:pict><v:shape xmlns:v=\"urn:v\"><v:textbox><w:txbxContent>{Inner}</w:txbxContent></v:textbox></v:shape></w:pict>",
        $"<w:drawing><w:txbxContent><w:tbl><w:tr><w:tc>{Inner}</w:tc></w:tr></w:tbl></w:txbxContent></w:drawing>",
        $"<w:drawing><w:txbxContent><w:p><w:r><w:drawing><w:txbxContent>{Inner}</w:txbxContent></w:drawing></w:r></w:p>{Inner}</w:txbxContent></w:drawing>",
        $"<w:drawing><w:txbxContent><w:p><w:r><w:t>A</w:t></w:r></w:p></w:txbxContent></w:drawing><w:t>{Secret}</w:t>",
        $"<w:object><w:txbxContent>{Inner}</w:txbxContent></w:object>",
    ];

    private static readonly string[] Hiding =
    [
        "<w:p><w:r><w:t>Pears</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr>{0}</w:r></w:p>",
        "<w:p><w:r><w:rPr><w:webHidden/></w:rPr>{0}</w:r><w:r><w:t>Pears</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:rStyle w:val=\"Unseen\"/></w:rPr>{0}</w:r></w:p>",
        "<w:p><w:pPr><w:pStyle w:val=\"Remark\"/></w:pPr><w:r>{0}</w:r></w:p>",
    ];

    public static TheoryData<string, string> All => [.. Hiding.SelectMany(hiding => Contents, (hiding, content) => (hiding, content))];

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_hidden_run_contains_is_not_published(string hiding, string content)
    {
        var text = Read(string.Format(null, hiding, content));
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.Contains($"Later: {Shown}", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_is_published_where_nothing_hides_it(string hiding, string content)
    {
        _ = hiding;
        Assert.Contains(Secret, Read($"<w:p><w:r>{content}</w:r></w:p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_embargo_in_a_hidden_text_box_still_counts()
    {
        var box = Contents[0].Replace(Secret, "EMBARGOED UNTIL 00:01 GMT, THURSDAY 5 MARCH 2099", StringComparison.Ordinal);
        var hidden = $"<w:p><w:r><w:rPr><w:vanish/></w:rPr>{box}</w:r></w:p>";
        Assert.NotNull(Upload.Article("pears.docx", WordDocument.Of($"{hidden}{Body}", styles: Styles)).Hold);
    }

    [Theory]
    [InlineData("<w:drawing><wp:anchor xmlns:wp=\"urn:p\"><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"1\" name=\"Box\" hidden=\"1\"/>", "</wp:anchor></w:drawing>")]
    [InlineData("<w:drawing><wp:inline xmlns:wp=\"urn:p\"><wp:docPr id=\"1\" name=\"Box\" hidden=\"true\"/>", "</wp:inline></w:drawing>")]
    [InlineData("<w:drawing><wps:wsp xmlns:wps=\"urn:w\"><wps:cNvPr id=\"1\" name=\"Box\" hidden=\"1\"/>", "</wps:wsp></w:drawing>")]
    [InlineData("<w:pict><v:shape xmlns:v=\"urn:v\" style=\"position:absolute;visibility:hidden\"><v:textbox>", "</v:textbox></v:shape></w:pict>")]
    [InlineData("<w:pict><v:rect xmlns:v=\"urn:v\" style=\"visibility: hidden; width:9pt\"><v:textbox>", "</v:textbox></v:rect></w:pict>")]
    public void A_text_box_that_the_selection_pane_hides_is_not_published(string start, string end)
    {
        var text = Read($"<w:p><w:r>{start}<w:txbxContent>{Inner}</w:txbxContent>{end}</w:r></w:p>");
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.Contains($"Later: {Shown}", text, StringComparison.Ordinal);
        var visible = start.Replace(" hidden=\"1\"", "", StringComparison.Ordinal).Replace(" hidden=\"true\"", " hidden=\"0\"", StringComparison.Ordinal)
            .Replace("hidden", "visible", StringComparison.Ordinal);
        Assert.Contains(Secret, Read($"<w:p><w:r>{visible}<w:txbxContent>{Inner}</w:txbxContent>{end}</w:r></w:p>"), StringComparison.Ordinal);
    }

    private static readonly string Body =
        $"<w:p><w:r><w:t>Pears Cross The River</w:t></w:r></w:p><w:p><w:r><w:t>{Shown}</w:t></w:r></w:p>";

    private const string Styles = "<w:style w:type=\"character\" w:styleId=\"Unseen\"><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Remark\"><w:rPr><w:vanish/></w:rPr></w:style>";

    private static string Read(string hidden)
    {
        var article = Upload.Article("pears.docx", WordDocument.Of($"{Body}{hidden}<w:p><w:r><w:t>Later: {Shown}</w:t></w:r></w:p>", styles: Styles));
        return string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text + paragraph.Html).Append(article.Title).Append(article.Summary));
    }
}
