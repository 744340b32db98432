using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Places besides the head where an order to wait is written: the last line, the folder, and around a page's text.</summary>
public sealed class PlacesOfHoldsTests
{
    [Theory]
    [InlineData("DRAFT ENDS")]
    [InlineData("Draft ends")]
    [InlineData("--- END OF DRAFT ---")]
    [InlineData("[DRAFT - do not publish]")]
    [InlineData("(draft)")]
    [InlineData("[Not for publication]")]
    [InlineData("TK TK")]
    [InlineData("TK")]
    [InlineData("[TK]")]
    [InlineData("[TK figure from the board]")]
    public void A_mark_as_the_last_line_holds_the_article(string mark)
    {
        foreach (var name in new[] { "a.txt", "a.md", "a.docx", "a.html", "a.eml" })
            Assert.True(Upload.Article(name, AnyFormat.Of(name, AnyFormat.Headline, AnyFormat.Text, AnyFormat.Text, mark)).Hold is not null, name);
    }

    [Theory]
    [InlineData("The carrier TK flew eleven crates to Tarn, and TK shares rose.")]
    [InlineData("The draft ends on Thursday.")]
    [InlineData("TK Plum sings on Sunday.")]
    [InlineData("ENDS")]
    [InlineData("[Plum]")]
    [InlineData("Draft beer is served.")]
    public void The_same_letters_in_the_text_hold_nothing(string line) =>
        Assert.Null(Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n\n{line}").Hold);

    [Theory]
    [InlineData("Embargoed releases")]
    [InlineData("embargoed_press_releases")]
    [InlineData("Under embargo until March")]
    [InlineData("Embargoed until 5 March 2099")]
    [InlineData("Not yet published")]
    [InlineData("not-yet-published")]
    [InlineData("Drafts 2099")]
    [InlineData("Draft articles")]
    [InlineData("Unpublished stories")]
    [InlineData("Do not publish yet")]
    [InlineData("Awaiting approval")]
    [InlineData("To be approved")]
    [InlineData("Work in progress")]
    [InlineData("Held until Friday")]
    [InlineData("WIP")]
    public void A_folder_that_keeps_files_back_holds_its_files_and_is_named(string folder)
    {
        foreach (var name in new[] { $"{folder}/a.txt", $"news/{folder}/2099/a.txt" })
            Assert.Contains(folder, Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}")).Hold?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Draft laws")]
    [InlineData("NFL draft")]
    [InlineData("oil-embargo")]
    [InlineData("The draft")]
    [InlineData("Published stories")]
    [InlineData("Held at the port")]
    [InlineData("Press releases 2099")]
    public void Any_other_folder_holds_nothing(string folder) =>
        Assert.Null(Upload.Article($"{folder}/a.txt", Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}")).Hold);

    [Theory]
    [InlineData("", "<div class=\"banner\">This is a preview. Not for publication before 5 March 2099.</div>")]
    [InlineData("", "<aside>This is a preview. Not for publication before 5 March 2099.</aside>")]
    [InlineData("", "<p class=\"preview\">Preview only, do not publish.</p>")]
    [InlineData("", "<div><span>Preview</span> | Do not publish yet</div>")]
    [InlineData("<!-- EMBARGOED until 5 March 2099 10:00 -->", "")]
    [InlineData("<!-- DRAFT -->", "")]
    [InlineData("", "<!-- do not publish -->")]
    [InlineData("", "<!-- Not for publication before 5 March 2099 -->")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Pears Cross The River\",\"conditionsOfAccess\":\"Embargoed until 5 March 2099, 10:00\"}</script>", "")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Pears Cross The River\",\"conditionsOfAccess\":\"Not for publication\"}</script>", "")]
    [InlineData("<meta name=\"conditionsOfAccess\" content=\"Not for publication before 5 March 2099\">", "")]
    public void An_order_around_the_text_of_a_page_holds_it(string head, string above)
    {
        var read = Upload.Article("a.html", Page(head, above, AnyFormat.Headline));
        Assert.NotNull(read.Hold);
        Assert.Equal(AnyFormat.Headline, read.Title);
        Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains("publi", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("NOT FOR PUBLICATION")]
    [InlineData("Do not publish before 5 March 2099")]
    public void A_ban_as_the_only_heading_holds_the_page(string ban) => Assert.NotNull(Upload.Article("a.html", Page("", "", ban)).Hold);

    [Theory]
    [InlineData("<!-- draft of the header, see ticket 12 -->", "")]
    [InlineData("<!-- Embargo on pears: teaser -->", "<!-- /publish widget -->")]
    [InlineData("", "<div>Do not miss: the embargo on pears ends</div>")]
    [InlineData("", "<div class=\"banner\">Preview of the fair of 5 March 2099</div>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Pears Cross The River\",\"conditionsOfAccess\":\"Free for all readers\"}</script>", "")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Pears Cross The River\",\"isAccessibleForFree\":false}</script>", "")]
    public void Other_words_around_the_text_hold_nothing(string head, string above)
    {
        var read = Upload.Article("a.html", Page(head, above, AnyFormat.Headline));
        Assert.True(read.Hold is null, read.Hold?.Message);
    }

    [Fact]
    public void A_comment_among_the_text_holds_nothing() =>
        Assert.Null(Upload.Article("a.html", Encoding.UTF8.GetBytes(
            $"<html><body><article><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p><!-- do not publish --><p>{AnyFormat.Text}</p></article></body></html>")).Hold);

    private static byte[] Page(string head, string above, string heading) => Encoding.UTF8.GetBytes(
        $"<html><head><title>{AnyFormat.Headline}</title>{head}</head><body>{above}<article><h1>{heading}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article></body></html>");
}
