using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>A line below the headline that is only the name of an author whom the file declares.</summary>
public sealed class KnownBylineTests
{
    private const string Headline = "Ferry pier is to be repaired this winter";
    private const string First = "The council of Harwick has agreed to repair the ferry pier over the coming winter, its leader said on Monday.";
    private const string Text = $"<p>{First}</p><p>The work is to cost two million crowns and will be paid for by the harbour trust, its owner.</p>";

    [Theory]
    [InlineData("<div class=c1>Ottilie Brandvik</div>")]
    [InlineData("<p>Ottilie Brandvik</p>")]
    [InlineData("<p><strong>OTTILIE BRANDVIK</strong></p>")]
    [InlineData("<div>Ottilie Brandvik</div><div>Mar 3, 2026</div>")]
    [InlineData("<div><a href=/o>Ottilie Brandvik</a></div><div>Mar 3</div>")]
    [InlineData("<p>Posted by Ottilie Brandvik</p>")]
    public void The_declared_author_below_the_headline_is_not_text(string byline)
    {
        var article = Page(byline);
        Assert.Equal(First, article.Paragraphs[0].Text);
        Assert.Equal(["Ottilie Brandvik"], article.Authors);
    }

    [Theory]
    [InlineData("<p>Harbour Street</p>")]
    [InlineData("<p>Ottilie Brandvik leads the trust.</p>")]
    [InlineData("<p>Ulrik Brandvik</p>")]
    [InlineData("<h2>Ottilie Brandvik and her pier</h2>")]
    public void Another_line_below_the_headline_stays(string line) =>
        Assert.NotEqual(First, Page(line).Paragraphs[0].Text);

    [Theory]
    [InlineData("Ottilie Brandvik", "Ottilie Brandvik", "Ottilie Brandvik")]
    [InlineData("Ottilie Brandvik", "Text: Jane Brandvik", "Jane Brandvik")]
    public void The_creator_of_a_document_on_a_line_of_its_own_is_its_author(string creator, string line, string author)
    {
        const string Form = "<w:p>{1}<w:r><w:t>{0}</w:t></w:r></w:p>";
        var body = string.Format(null, Form, Headline, "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>")
            + string.Format(null, Form, line, "") + string.Format(null, Form, First, "");
        var word = Upload.Article("pier.docx", WordDocument.WithCreator(creator, body));
        Assert.Equal([author], word.Authors);
        Assert.Equal([First], word.Paragraphs.Select(paragraph => paragraph.Text));
        var odt = Upload.Article("pier.odt", Office.OdtTests.Document(
            $"<text:p text:style-name=\"Title\">{Headline}</text:p><text:p>{line}</text:p><text:p>{First}</text:p>", "",
            $"<meta:initial-creator>{creator}</meta:initial-creator>"));
        Assert.Equal([author], odt.Authors);
        Assert.Equal([First], odt.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("Text: Jane Brandvik", true)]
    [InlineData("Texto: Jane Brandvik", true)]
    [InlineData("Text: Harbour Opens", false)]
    [InlineData("Text: The pier of Harwick", false)]
    public void The_label_Text_begins_a_byline_only_before_a_name(string line, bool isByline) =>
        Assert.Equal(isByline ? "Jane Brandvik" : null, Upload.Article($"{Headline}\n\n{line}\n\n{First}\n\n{First}").Authors.SingleOrDefault());

    [Theory]
    [InlineData("Research news")]
    [InlineData("HARBOUR")]
    [InlineData("Coast Agency of Arvada")]
    public void A_section_above_the_title_of_a_document_is_cut(string kicker) => Assert.Equal([First], TextBelow(kicker));

    [Theory]
    [InlineData("What the council of Harwick decided this week")]
    [InlineData("Council votes")]
    public void Words_above_the_title_of_a_document_stay(string line) => Assert.Equal([line, First], TextBelow(line));

    private static IEnumerable<string> TextBelow(string above) => Upload.Article("pier.docx", WordDocument.Of(
        $"<w:p><w:r><w:t>{above}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>{Headline}</w:t></w:r></w:p>"
        + $"<w:p><w:r><w:t>{First}</w:t></w:r></w:p>",
        styles: "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>")).Paragraphs.Select(paragraph => paragraph.Text);

    private static Article Page(string below) => Upload.Article("pier.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{Headline}</title><meta name=author content='Ottilie Brandvik'></head>"
        + $"<body><main><h1>{Headline}</h1>{below}<div>{Text}</div></main></body></html>"));
}
