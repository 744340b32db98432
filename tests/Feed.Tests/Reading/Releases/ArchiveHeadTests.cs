namespace Feed.Tests.Reading.Releases;

/// <summary>Texts whose lines say what they are, as content systems and archives write them.</summary>
public sealed class ArchiveHeadTests
{
    private const string Headline = "Ferry pier is to be repaired";
    private const string Text = "The council of Harwick has agreed to repair the ferry pier, its leader said on Monday.\n\nThe work is to cost two million crowns.";

    [Theory]
    [InlineData("HEADLINE: {0}\nBYLINE: Jane Roe\nDATE: March 3, 2026\nBODY: {1}")]
    [InlineData("HEADLINE:\n{0}\n\nBYLINE: By Jane Roe\nDATE: 3 March 2026\n\nBODY:\n{1}")]
    [InlineData("Headline: {0}\nAuthor: Jane Roe\nPublication date: 3 March 2026\nText: {1}")]
    [InlineData("SECTION: News\nDATE: 3 March 2026\nHEADLINE: {0}\nBYLINE: By Jane Roe\nLENGTH: 240 words\nBODY:\n{1}")]
    [InlineData("SLUG: ferry-pier\nHL: {0}\nByline: Jane Roe\nDate: 3 March 2026\nCopy: {1}")]
    public void The_labels_are_cut_and_what_they_say_is_facts(string form)
    {
        var article = Upload.Article(string.Format(null, form, Headline, Text));
        Assert.Equal(Headline, article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(Text.Split("\n\n"), article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("PUBLICATION DATE: 5 March 2099")]
    [InlineData("EMBARGO: 5 March 2099")]
    public void A_label_that_asks_to_wait_holds_the_file(string line) => Assert.Equal(
        new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero),
        Upload.Article($"HEADLINE: {Headline}\n{line}\nBODY: {Text}").Hold?.Until);

    [Fact]
    public void A_headline_marked_after_its_label_holds_the_file() =>
        Assert.NotNull(Upload.Article($"HEADLINE: EMBARGOED - {Headline}\nBODY: {Text}").Hold);

    [Fact]
    public void One_label_alone_is_a_word_of_the_text() =>
        Assert.StartsWith("Title: ", Upload.Article($"Title: the winner of the race takes it home\n\n{Text}").Title, StringComparison.Ordinal);
}
