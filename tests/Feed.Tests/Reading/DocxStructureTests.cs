using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>What the parts of a Word document are to a reader of the article.</summary>
public sealed class DocxStructureTests
{
    private const string Lead = "The ferry brought three hundred crates of plums to the far bank on Monday.";

    private static Article Read(string body, params (string Id, string Address)[] links) =>
        Upload.Article("plums.docx", WordDocument.Of(Text("Plums Cross The River") + Text(Lead) + body, "", links));

    private static string Text(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Raised(string text, string how = "superscript") => Run(text, $"<w:vertAlign w:val=\"{how}\"/>");

    private static string Cell(params string[] paragraphs) => $"<w:tc><w:tcPr/>{string.Concat(paragraphs.Select(paragraph => Text(paragraph)))}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Last(Article article) => article.Paragraphs[^1].Text;

    [Theory]
    [InlineData("", "10⁶ m")]
    [InlineData("<w:vertAlign w:val=\"baseline\"/>", "106 m")]
    public void A_character_style_raises_text_unless_the_run_says_otherwise(string own, string wanted) => Assert.EndsWith(wanted, Upload.Article(
        "reef.docx", WordDocument.Of(
            $"<w:p>{Run("Reef Measured")}</w:p><w:p>{Run("The reef is as large as 10")}{Run("6", "<w:rStyle w:val=\"High\"/>" + own)}{Run(" m")}</w:p>",
            styles: "<w:style w:type=\"character\" w:styleId=\"Raised\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"High\"><w:basedOn w:val=\"Raised\"/></w:style>")).Paragraphs[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("10", "6", " plums", "10⁶ plums")]
    [InlineData("8 m", "2", " of deck", "8 m² of deck")]
    [InlineData("x", "n", " plums", "xⁿ plums")]
    [InlineData("10", "-3", " plums", "10⁻³ plums")]
    [InlineData("e", "Q", " plums", "e^Q plums")]
    [InlineData("the 3", "rd", " of May", "the 3rd of May")]
    [InlineData("the M", "me", " Roe", "the Mme Roe")]
    [InlineData("Plumboat", "TM", " deck", "Plumboat™ deck")]
    [InlineData("Plumboat", "®", " deck", "Plumboat® deck")]
    public void A_superscript_is_one_in_plain_text_too(string before, string raised, string after, string wanted)
    {
        var article = Read($"<w:p>{Run("They counted " + before)}{Raised(raised)}{Run(after)}.</w:p>");

        Assert.Equal($"They counted {wanted}.", Last(article) + ".");
    }

    [Fact]
    public void Subscripts_are_signs_where_they_are_numbers_and_formatted_letters_else()
    {
        var article = Read($"<w:p>{Run("The CO")}{Raised("2", "subscript")}{Run(" stays under V")}{Raised("max", "subscript")}{Run(" today.")}</w:p>");

        Assert.Equal("The CO₂ stays under Vmax today.", Last(article));
        Assert.Equal("The CO₂ stays under V<sub>max</sub> today.", article.Paragraphs[^1].Html);
    }

    [Theory]
    [InlineData("8", "14", "10⁶ plums")]
    [InlineData("-3", "14", "10₆ plums")]
    [InlineData("-1", "20", "106 plums")]
    [InlineData("2", "", "106 plums")]
    public void Text_that_is_shifted_by_much_of_its_size_is_a_superscript_or_subscript(string shift, string size, string wanted)
    {
        var properties = $"<w:position w:val=\"{shift}\"/>" + (size.Length > 0 ? $"<w:sz w:val=\"{size}\"/>" : "");
        var article = Read($"<w:p>{Run("They counted 10")}{Run("6", properties)}{Run(" plums.")}</w:p>");

        Assert.Equal($"They counted {wanted}.", Last(article));
    }

    [Fact]
    public void The_exponents_of_a_formula_are_kept()
    {
        const string Formula = """<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup></m:oMath>""";

        Assert.Equal("They counted 10⁹ plums.", Last(Read($"<w:p>{Run("They counted ")}{Formula}{Run(" plums.")}</w:p>")));
    }

    [Fact]
    public void A_table_gives_its_rows()
    {
        var article = Read("<w:tbl>" + Row(Cell("Bank"), Cell("Crates")) + Row(Cell("Upper"), Cell("120")) + Row(Cell("Lower", "and far"), Cell("98")) + "</w:tbl>" + Text("The rest was eaten."));

        Assert.Equal(["Bank\tCrates", "Upper\t120", "Lower and far\t98"], article.Paragraphs.Where(one => one.Kind == ParagraphKind.TableRow).Select(one => one.Text));
        Assert.Equal("The rest was eaten.", Last(article));
    }

    [Fact]
    public void A_table_that_lays_out_the_page_gives_its_paragraphs()
    {
        var inner = "<w:tbl>" + Row(Cell("Bank"), Cell("Crates")) + Row(Cell("Upper"), Cell("120")) + "</w:tbl>";
        var article = Read("<w:tbl>" + Row($"<w:tc>{Text("The plums were counted twice on the pier.")}{inner}<w:p/></w:tc>", Cell("Nobody ate any.")) + Row(Cell("A"), Cell("B")) + "</w:tbl>");

        Assert.Equal([Lead, "The plums were counted twice on the pier.", "Bank\tCrates", "Upper\t120", "Nobody ate any.", "A", "B"], article.Paragraphs.Select(one => one.Text));
    }

    [Fact]
    public void A_table_that_holds_the_letterhead_does_not_hide_the_headline()
    {
        var letterhead = "<w:tbl>" + Row(Cell("PRESS RELEASE"), Cell("3 March 2026")) + Row(Cell("Contact: Jane Roe"), Cell("Tel. 0123 456789")) + "</w:tbl>";
        var article = Upload.Article("plums.docx", WordDocument.Of(letterhead + Text("Plums Cross The River") + Text(Lead)));

        Assert.Equal("Plums Cross The River", article.Title);
        Assert.Equal([Lead], article.Paragraphs.Select(one => one.Text));
    }

    [Fact]
    public void A_deleted_row_is_left_out() => Assert.DoesNotContain(
        "Gone", Last(Read("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("Gone") + "</w:tr></w:tbl>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<w:txbxContent>", "</w:txbxContent>")]
    [InlineData("<w:pict><w:txbxContent>", "</w:txbxContent></w:pict>")]
    public void A_text_box_follows_the_paragraph_that_it_is_anchored_to(string start, string end)
    {
        var article = Read($"<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>{Run("The plums were ")}<w:r>{start}{Text("A box of two")}{Text("paragraphs")}{end}</w:r>{Run("ripe, the skipper said.")}</w:p>");

        Assert.Equal([Lead, "The plums were ripe, the skipper said.", "A box of two", "paragraphs"], article.Paragraphs.Select(one => one.Text));
        Assert.Equal(ParagraphKind.BlockQuote, article.Paragraphs[1].Kind);
    }

    [Theory]
    [InlineData("<w:rPr><w:del w:id=\"1\"/></w:rPr>")]
    [InlineData("<w:rPr><w:moveFrom w:id=\"1\"/></w:rPr>")]
    [InlineData("<w:rPr><w:vanish/></w:rPr>")]
    public void A_paragraph_whose_mark_is_deleted_continues_in_the_next(string properties) =>
        Assert.Equal([Lead, "The plums were ripe."], Read(Text("The plums ", properties) + Text("were ripe.")).Paragraphs.Select(one => one.Text));

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_ends_with_its_cell() => Assert.Contains(
        "Upper\t120", Read("<w:tbl>" + Row(Cell("Bank"), Cell("Crates")) + Row("<w:tc>" + Text("Upper", "<w:rPr><w:del/></w:rPr>") + "</w:tc>", Cell("120")) + "</w:tbl>").Paragraphs.Select(one => one.Text));

    [Fact]
    public void Links_made_by_fields_are_links()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var article = Read($"<w:p>{Run("See ")}{Begin}<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://plums.example/a\" \\o \"tip\" </w:instrText></w:r>{Separate}{Run("the list")}{End}{Run(" or ")}<w:fldSimple w:instr=\" HYPERLINK https://plums.example/b \">{Run("the other")}</w:fldSimple>{Run(" or ")}{Begin}<w:r><w:instrText> HYPERLINK \\l \"below\" </w:instrText></w:r>{Separate}{Run("below")}{End}{Run(".")}</w:p>");

        Assert.Equal("See the list or the other or below.", Last(article));
        Assert.Equal("See <a href=\"https://plums.example/a\">the list</a> or <a href=\"https://plums.example/b\">the other</a> or below.", article.Paragraphs[^1].Html);
    }

    [Fact]
    public void An_unclosed_field_hides_nothing_after_its_paragraph() =>
        Assert.Equal("The plums were ripe.", Last(Read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + Text("The plums were ripe."))));

    [Fact]
    public void Footnotes_and_endnotes_are_at_the_end_under_the_numbers_that_refer_to_them()
    {
        var notes = $"<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>{Run(" Counted on the pier.")}</w:p></w:footnote><w:footnote w:id=\"8\">{Text("Nobody refers to this.")}</w:footnote>";
        var article = Upload.Article("plums.docx", WordDocument.WithNotes(
            Text("Plums Cross The River") + $"<w:p>{Run("There were 300")}<w:r><w:endnoteReference w:id=\"3\"/></w:r>{Run(" crates")}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{Run(" on the deck.")}</w:p>",
            notes,
            $"<w:endnote w:id=\"3\">{Text("Or so.")}{Text("Perhaps 301.")}</w:endnote>"));

        Assert.Equal(["There were 300[1] crates[2] on the deck.", "[1] Or so. Perhaps 301.", "[2] Counted on the pier."], article.Paragraphs.Select(one => one.Text));
        Assert.Equal([ParagraphKind.Text, ParagraphKind.Footnote, ParagraphKind.Footnote], article.Paragraphs.Select(one => one.Kind));
    }

    [Fact]
    public void Prompts_of_a_template_and_its_table_of_contents_are_not_text() =>
        Assert.Equal([Lead], Read($"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Text("Click here to enter text.")}</w:sdtContent></w:sdt>" + Text("Plums 1", "<w:pStyle w:val=\"TOC1\"/>")).Paragraphs.Select(one => one.Text));

    [Fact]
    public void The_style_Title_wins_over_plain_lines_before_it()
    {
        var article = Upload.Article("plums.docx", WordDocument.Of(
            Text("MEDIA RELEASE", "<w:pStyle w:val=\"Title\"/>") + Text("River Council News") + Text("For immediate release") + Text("3 March 2026")
            + Text("Plums cross the river in the rain.", "<w:pStyle w:val=\"Title\"/>") + Text("By Jane Roe") + Text(Lead)));

        Assert.Equal("Plums cross the river in the rain.", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal([Lead], article.Paragraphs.Select(one => one.Text));
    }
}
