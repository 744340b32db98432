using System.Text;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Holds;

/// <summary>What a style, a field or a reviewer's mark hides is not published.</summary>
public sealed class HiddenByStyleTests
{
    private const string Secret = "heron";

    private const string Shown = AnyFormat.Text;

    private static readonly string[] Sheets =
    [
        ".x{display:none}", "p.x, span.x, div.x{ display : none !important }", ".x { visibility: hidden; }", ".x{color:red;text-decoration:line-through}", "body .x{DISPLAY:NONE}",
        "@media all{.x{display:none}}", ".x{/*c*/display/**/:none}", "/* a */ .x{display:none}",
    ];

    private static readonly string[] Places = ["<p class=\"x\">{0}</p>", "<div class=\"x\"><p>{0}</p></div>", "<p>A pear <span class=\"x\">{0}</span> fell.</p>", "<ul><li>One</li><li><b class=\"x\">{0}</b></li></ul>"];

    private static readonly string[] Formats = ["a.html", "a.eml", "a.md"];

    [Fact]
    public void A_style_sheet_inside_the_page_or_mail_hides_small_parts()
    {
        foreach (var name in Formats)
        {
            foreach (var (sheet, place) in Sheets.SelectMany(_ => Places, (sheet, place) => (sheet, place)))
            {
                // The rule for p, span and div says nothing of b.
                if (!(sheet.StartsWith("p.x", StringComparison.Ordinal) && place.Contains("<b", StringComparison.Ordinal)))
                    Assert.DoesNotContain(Secret, Published(name, string.Format(null, place, Secret), sheet), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("position:absolute;left:-9999px")]
    [InlineData("position: absolute; top: -1000px")]
    [InlineData("text-indent:-9999px")]
    [InlineData("position:absolute;left:-999em")]
    [InlineData("transform:translateX(-9999px)")]
    [InlineData("position:absolute;clip:rect(0 0 0 0)")]
    [InlineData("clip-path: inset(50%)")]
    [InlineData("font-size:0")]
    [InlineData("font-size:1px")]
    [InlineData("font-size: 1pt; color: red")]
    [InlineData("font-size:.05em")]
    [InlineData("color:#fff;background:#fff")]
    [InlineData("color:white; background-color: #FFFFFF")]
    [InlineData("background:rgb(0, 0, 0);color:black")]
    [InlineData("color:transparent")]
    [InlineData("color:rgba(0,0,0,0)")]
    [InlineData("color:#ffffff")]
    public void A_style_that_leaves_nothing_to_see_hides_its_words_in_every_place(string style)
    {
        foreach (var (name, place) in Formats.SelectMany(_ => Places, (name, place) => (name, place)))
        {
            var marked = string.Format(null, place, Secret).Replace("class=\"x\"", $"style=\"{style}\"", StringComparison.Ordinal);
            Assert.False(Published(name, marked, "").Contains(Secret, StringComparison.Ordinal), $"{name}: {marked}");
        }
    }

    [Theory]
    [InlineData("<p style=\"position:relative;left:-20px\">{0}</p>")]
    [InlineData("<p style=\"text-indent:-2em;margin-left:2em\">{0}</p>")]
    [InlineData("<p style=\"font-size:11px\">{0}</p>")]
    [InlineData("<p style=\"font-size:1.1em\">{0}</p>")]
    [InlineData("<p style=\"color:#fff;background:#003366\">{0}</p>")]
    [InlineData("<div style=\"background:navy\"><p style=\"color:white\">{0}</p></div>")]
    [InlineData("<p style=\"color:transparent;background-clip:text;background-image:linear-gradient(red,blue)\">{0}</p>")]
    [InlineData("<p style=\"color:white;text-shadow:0 0 2px black\">{0}</p>")]
    [InlineData("<div style=\"color:white\"><p style=\"color:black\">{0}</p></div>")]
    public void A_style_that_only_looks_alike_hides_nothing(string place) =>
        Assert.Contains(Secret, Published("a.html", string.Format(null, place, Secret + " " + Shown), ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>The {0} flew over the upper pier.</p><p aria-hidden=\"true\">The {0} flew over the upper pier.</p>")]
    [InlineData("<p>A pear and <span>a {0}</span><span aria-hidden=\"true\">a {0}</span> fell.</p>")]
    public void Words_that_stand_twice_for_programs_that_read_aloud_are_published_once(string place) =>
        Assert.Equal(2, Published("a.html", string.Format(null, place, Secret), "").Split(Secret).Length);

    [Theory]
    [InlineData("<w:sz w:val=\"2\"/>", "", false)]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "", false)]
    [InlineData("<w:sz w:val=\"22\"/>", "", true)]
    [InlineData("<w:color w:val=\"FF0000\"/>", "", true)]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"003366\"/>", "", true)]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "<w:pPr><w:shd w:val=\"clear\" w:fill=\"003366\"/></w:pPr>", true)]
    public void A_Word_document_is_published_without_white_and_tiny_words(string run, string paragraph, bool isSeen)
    {
        var document = WordDocument.Of($"<w:p><w:r><w:t>{AnyFormat.Headline}</w:t></w:r></w:p><w:p>{paragraph}<w:r><w:t>{Shown} </w:t></w:r><w:r><w:rPr>{run}</w:rPr><w:t>A {Secret}.</w:t></w:r></w:p>");
        Assert.Equal(isSeen, Upload.Article("a.docx", document).Paragraphs.Any(text => text.Text.Contains(Secret, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(".x{display:none} .x{display:block}", "<p class=\"x\">{0}</p>")]
    [InlineData("@media print{.x{display:none}}", "<p class=\"x\">{0}</p>")]
    [InlineData("@media (max-width:600px){.x{display:none}}", "<p class=\"x\">{0}</p>")]
    [InlineData(".y{display:none}", "<p class=\"x\">{0}</p>")]
    [InlineData("", "<p class=\"hidden md:block\">{0}</p>")]
    public void What_another_rule_or_a_large_screen_shows_is_published(string sheet, string place) =>
        Assert.Contains(Secret, Published("a.html", string.Format(null, place, Secret + " " + Shown), sheet), StringComparison.Ordinal);

    [Theory]
    [InlineData("hidden")]
    [InlineData("d-none")]
    [InlineData("visually-hidden")]
    public void The_class_of_a_framework_hides_small_parts(string name)
    {
        foreach (var (file, place) in Formats.SelectMany(_ => Places, (file, place) => (file, place)))
            Assert.DoesNotContain(Secret, Published(file, string.Format(null, place, Secret).Replace("\"x\"", $"\"{name}\"", StringComparison.Ordinal), ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{--heron--}")]
    [InlineData("{>>heron<<}")]
    [InlineData("A {~~heron~>pear~~} fell.")]
    [InlineData("A {==pear==}{>>heron says Ada<<} fell.")]
    public void Deletions_and_comments_of_CriticMarkup_are_left_out(string text)
    {
        var published = Published("a.md", text, "");
        Assert.DoesNotContain(Secret, published, StringComparison.Ordinal);
        Assert.DoesNotContain("{", published, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>heron</text:p>")]
    [InlineData("<text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>heron</text:p></text:section>")]
    [InlineData("<text:p text:style-name=\"C\">heron</text:p>")]
    public void Fields_and_conditions_of_OpenDocument_hide(string body)
    {
        var file = OdtTests.Document(
            $"<text:p text:style-name=\"Title\">{AnyFormat.Headline}</text:p><text:p>{Shown}</text:p>{body}",
            styles: "<style:style style:name=\"C\" style:family=\"paragraph\"><style:text-properties text:display=\"condition\"/></style:style>");
        Assert.DoesNotContain(Secret, Words("a.odt", file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr><w:p><w:r><w:t>heron</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Kept</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>heron</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    public void Deleted_cells_and_hidden_tables_of_Word_are_left_out(string body)
    {
        var file = WordDocument.Of(
            $"<w:p><w:r><w:t>{AnyFormat.Headline}</w:t></w:r></w:p><w:p><w:r><w:t>{Shown}</w:t></w:r></w:p>{body}<w:p><w:r><w:t>{Shown}</w:t></w:r></w:p>",
            styles: "<w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:rPr><w:vanish/></w:rPr></w:style>");
        Assert.DoesNotContain(Secret, Words("a.docx", file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"{\webhidden heron}")]
    [InlineData(@"{\cs15 heron}")]
    public void Styles_of_Rich_Text_hide(string text)
    {
        var file = Encoding.ASCII.GetBytes($@"{{\rtf1\ansi{{\stylesheet{{\s0 Normal;}}{{\*\cs15 \v Hid;}}}}\pard {AnyFormat.Headline}\par\pard {Shown}\par\pard A {text} fell.\par}}");
        var words = Words("a.rtf", file);
        Assert.DoesNotContain(Secret, words, StringComparison.Ordinal);
        Assert.Contains("fell", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>heron</script>")]
    [InlineData("<template>heron</template>")]
    public void Page_markup_in_an_agency_text_stays_text(string markup)
    {
        Assert.DoesNotContain(Secret, Words("a.xml", Encoding.UTF8.GetBytes(AnyFormat.Nitf("", $"<p>{Shown}</p>{markup}<p>A {markup} pear fell.</p>"))), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Words("b.xml", Encoding.UTF8.GetBytes(AnyFormat.NewsMl("", $"<p>{Shown}</p>{markup}<p>A {markup} pear fell.</p>"))), StringComparison.Ordinal);
    }

    private static string Published(string name, string body, string sheet) => Words(name, Encoding.UTF8.GetBytes(name switch
    {
        "a.md" => $"# {AnyFormat.Headline}\n\n{Shown}\n\n<style>{sheet}</style>\n\n{body}\n\n{Shown}\n\n{Shown}\n",
        "a.html" => $"<html><head><title>{AnyFormat.Headline}</title><style>{sheet}</style></head><body><article><h1>{AnyFormat.Headline}</h1><p>{Shown}</p>{body}<p>{Shown}</p><p>{Shown}</p></article></body></html>",
        _ => $"From: Ada Quill <ada@harbour.example>\r\nSubject: {AnyFormat.Headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>{sheet}</style></head><body><p>{Shown}</p>{body}<p>{Shown}</p><p>{Shown}</p></body></html>\r\n",
    }));

    private static string Words(string name, byte[] content)
    {
        var article = Upload.Article(name, content);
        return string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text + paragraph.Html).Append(article.Title).Append(article.Summary));
    }
}
