using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Text that no reader sees is not published, and an order to wait in it still holds the article.</summary>
public sealed class HiddenHoldTests
{
    private const string Order = "EMBARGOED UNTIL 10:00 GMT, 5 MARCH 2099";

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:specVanish/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    public void An_embargo_in_hidden_text_of_a_Word_document_holds_it_with_a_note(string property)
    {
        var read = Document($"<w:p><w:r><w:rPr>{property}</w:rPr><w:t>{Order}</w:t></w:r></w:p>");
        Assert.Equal(new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), read.Hold?.Until);
        Assert.Contains(read.Notes, note => note.Contains("hidden text", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains("EMBARGO", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<w:vanish/>", "Ask Ann about the crates.")]
    [InlineData("<w:vanish/>", "The oil embargo of 1973 lasted for months.")]
    [InlineData("<w:strike/>", Order)]
    public void Other_hidden_text_and_an_embargo_that_is_struck_out_hold_nothing(string property, string words)
    {
        var read = Document($"<w:p><w:r><w:rPr>{property}</w:rPr><w:t>{words}</w:t></w:r></w:p>");
        Assert.Null(read.Hold);
        Assert.Empty(read.Notes);
    }

    [Theory]
    [InlineData("<p style='opacity:0'>Unseen words.</p>")]
    [InlineData("<div style='opacity: .0'><p class='note'>Unseen words.</p></div>")]
    [InlineData("<div style='opacity:0;transition:opacity 1s'><p style='font-size:14px'>Unseen words.</p></div>")]
    public void Transparent_text_of_a_page_is_never_published(string html) =>
        Assert.DoesNotContain(Page(html).Paragraphs, paragraph => paragraph.Text.Contains("Unseen", StringComparison.Ordinal));

    [Fact]
    public void Paragraphs_that_a_script_fades_in_one_by_one_are_the_text_of_the_page()
    {
        var read = Upload.Article("a.html", Encoding.UTF8.GetBytes(
            $"<title>{AnyFormat.Headline}</title><article><h1>{AnyFormat.Headline}</h1>"
            + string.Concat(Enumerable.Repeat($"<p style='opacity:0'>{AnyFormat.Text}</p>", 3)) + "</article>"));
        Assert.Equal(3, read.Paragraphs.Count);
    }

    private static Article Document(string hidden) => Upload.Article("a.docx", WordDocument.Of(
        $"<w:p><w:r><w:t>{AnyFormat.Headline}</w:t></w:r></w:p>{hidden}<w:p><w:r><w:t>{AnyFormat.Text}</w:t></w:r></w:p>"));

    private static Article Page(string html) => Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<title>{AnyFormat.Headline}</title><article><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p>{html}<p>{AnyFormat.Text}</p></article>"));
}
