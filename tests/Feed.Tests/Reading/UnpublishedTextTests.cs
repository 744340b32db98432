using System.Text;

namespace Feed.Tests.Reading;

/// <summary>What an author has hidden, struck out or only remarked on is not published.</summary>
public sealed class UnpublishedTextTests
{
    private const string Secret = "the heron told us so";

    private const string Shown = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river.";

    private static string Published(string name, byte[] content)
    {
        var article = Upload.Article(name, content);
        return string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text + paragraph.Html).Append(article.Title).Append(article.Summary));
    }

    private static string Page(string body, string head = "") => Published("pears.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>Pears Cross The River</title>{head}</head><body><h1>Pears Cross The River</h1><p>{Shown}</p>{body}<p>{Shown}</p></body></html>"));

    [Theory]
    [InlineData("<w:rPr><w:vanish/></w:rPr>")]
    [InlineData("<w:rPr><w:specVanish/></w:rPr>")]
    [InlineData("<w:rPr><w:vanish w:val=\"0\"/><w:specVanish/></w:rPr>")]
    [InlineData("<w:rPr><w:webHidden/></w:rPr>")]
    [InlineData("<w:rPr><w:strike/></w:rPr>")]
    [InlineData("<w:rPr><w:strike w:val=\"true\"/></w:rPr>")]
    [InlineData("<w:rPr><w:dstrike w:val=\"1\"/></w:rPr>")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Kept\"/></w:rPr>")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Based\"/></w:rPr>")]
    public void Hidden_and_struck_out_runs_of_a_Word_document_are_not_published(string properties)
    {
        var text = Word($"<w:p><w:r><w:t xml:space=\"preserve\">{Shown} </w:t></w:r><w:r>{properties}<w:t>{Secret}</w:t></w:r></w:p>");

        Assert.Contains(Shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p><w:pPr><w:pStyle w:val=\"Remark\"/></w:pPr><w:r><w:t>{0}</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    public void Paragraphs_of_a_hidden_style_and_hidden_rows_are_not_published(string hidden)
    {
        var text = Word(string.Format(null, hidden, Secret) + $"<w:p><w:r><w:t>{Shown}</w:t></w:r></w:p>");

        Assert.Contains(Shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:rPr><w:vanish w:val=\"0\"/></w:rPr>")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Kept\"/><w:vanish w:val=\"false\"/></w:rPr>")]
    [InlineData("<w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>")]
    public void Text_that_a_property_shows_again_is_published(string properties) =>
        Assert.Contains(Shown, Word($"<w:p><w:r>{properties}<w:t>{Shown}</w:t></w:r></w:p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>A pear <del>{0}</del> fell.</p>")]
    [InlineData("<p>A pear <s>{0}</s> fell.</p>")]
    [InlineData("<p>A pear <strike>{0}</strike> fell.</p>")]
    [InlineData("<p>A pear <span style='color:red; text-decoration: underline line-through'>{0}</span> fell.</p>")]
    [InlineData("<p>A pear <span class=c3>{0}</span> fell.</p>")]
    [InlineData("<p>A pear <span class='mr-1 line-through'>{0}</span> fell.</p>")]
    [InlineData("<p>A pear <span class=text-decoration-line-through>{0}</span> fell.</p>")]
    [InlineData("<p>A pear <span style='text-decoration/* gone */:line-through'>{0}</span> fell.</p>")]
    [InlineData("<p>A pear <span style='display:none;mso-hide:all'>{0}</span> fell.</p>")]
    [InlineData("<p>A pear fell.<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>{0}</a></span></p>")]
    [InlineData("<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>{0}</p></div></div>")]
    [InlineData("<p>A pear fell<sup><a href='#cmnt1' id=cmnt_ref1>{0}</a></sup></p>")]
    [InlineData("<div class=c9><p><a href='#cmnt_ref1' id=cmnt1>[a]</a><span>Is this so?</span></p><p><span>{0}</span></p></div>")]
    public void Struck_out_text_hidden_text_and_comments_of_a_web_page_are_not_published(string hidden)
    {
        var text = Page(string.Format(null, hidden, Secret), "<style>p{margin:0}.c2,span.c3{color:#000;text-decoration:line-through}.c4:hover{text-decoration:line-through}</style>");

        Assert.Contains(Shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Is this so?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_passage_that_a_comment_of_Word_is_about_stays() => Assert.Contains(
        "A pear fell.", Page("<p><a style='mso-comment-reference:NA_1;mso-comment-date:20260303T0900'>A pear fell.</a></p>"), StringComparison.Ordinal);

    [Fact]
    public void Struck_out_text_of_Markdown_is_not_published()
    {
        var text = Published("pears.md", Encoding.UTF8.GetBytes($"# Pears Cross The River\n\n{Shown} A pear ~~{Secret}~~ fell <del>{Secret}</del>.\n"));

        Assert.Contains("A pear fell", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
    }

    private static string Word(string paragraphs) => Published("pears.docx", WordDocument.Of(
        "<w:p><w:r><w:t>Pears Cross The River</w:t></w:r></w:p>" + paragraphs,
        styles: """
            <w:style w:type="character" w:styleId="Kept"><w:name w:val="Kept Back"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Based"><w:name w:val="Based"/><w:basedOn w:val="Kept"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Remark"><w:name w:val="Remark"/><w:rPr><w:dstrike/></w:rPr></w:style>
            """));
}
