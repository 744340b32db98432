namespace Feed.Tests.Reading.Releases;

public sealed class TailTests
{
    private const string Story = "FOR IMMEDIATE RELEASE\n\nHarbour Board Names New Director\n\nThe harbour board chose Nell Abara as its new director on Monday, after a search that took most of the winter.\n\n“We found her next door,” said Joseph Tarn, who chairs the board.\n\n";

    [Theory]
    [InlineData("ENDS\n\nNotes to editors\n\n1. The board was founded in 1921.\n\nMedia contact: Ines Holm, 01632 960 001")]
    [InlineData("-ENDS-\n\nInes Holm, 01632 960 001")]
    [InlineData("-30-")]
    [InlineData("-- 30 --")]
    [InlineData("###\n\nInes Holm\n(555) 010-2030")]
    [InlineData("# # #")]
    [InlineData("Notes to editors:\n\nThe board was founded in 1921.")]
    [InlineData("About the Port Ansel Harbour Board\n\nThe board runs the harbour of Port Ansel.\n\nContact: press@harbour.example")]
    [InlineData("About Port Ansel Harbour Board: The board runs the harbour.")]
    [InlineData("Media contacts:\n\nInes Holm, 01632 960 001, press@harbour.example")]
    [InlineData("For further information please contact Ines Holm on 01632 960 001 or press@harbour.example.")]
    [InlineData("SOURCE Port Ansel Harbour Board")]
    [InlineData("Joseph Tarn is available for interview. Please call Ines Holm on 07700 900 123.")]
    [InlineData("RSVP to Ines on 07700 900 123 by Friday.")]
    [InlineData("Ines Holm,\nPublic Relations Officer,\nPort Ansel Harbour Board.\n0803 000 1234 (WhatsApp)")]
    [InlineData("Forward-Looking Statements\n\nThis release looks forward.")]
    public void What_is_below_a_release_is_cut(string tail)
    {
        var article = Upload.Article(Story + tail);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.EndsWith("chairs the board.", article.Paragraphs[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_between_pages_is_cut_and_the_text_continues()
    {
        var article = Upload.Article(Story + "(more)\n\nShe begins in May, the board said, and the search for a deputy begins at once.");
        Assert.Equal(3, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("About That Goat\n\nIt missed the ferry, and nobody on the island has seen it since, which is a pity, for it was a good goat.")]
    [InlineData("Contact sports are banned on the quay, where forty people played rugby last year until the harbour master came.")]
    public void A_heading_of_an_ordinary_article_begins_no_tail(string rest)
    {
        var article = Upload.Article($"Goat Misses Ferry\n\nThe ferry sailed at noon with forty people on board and without the goat.\n\n{rest}");
        Assert.Equal(1 + rest.Split("\n\n").Length, article.Paragraphs.Count);
    }

    [Fact]
    public void Marks_between_the_items_of_a_digest_cut_nothing()
    {
        var item = "The ferry sailed at noon with forty people on board and without the goat, which stood on the quay.";
        Assert.Equal(5, Upload.Article($"Five Things\n\n{item}\n\n***\n\n{item}\n\n***\n\n{item}\n\n***\n\n{item}\n\n***\n\n{item}").Paragraphs.Count);
    }

    [Theory]
    [InlineData("* * *")]
    [InlineData("**")]
    public void Stars_in_the_middle_of_an_article_end_nothing(string stars)
    {
        var text = Enumerable.Range(1, 8).Select(day => $"On day {day} the ferry of the harbour carried forty cars and three hundred islanders to the quay.").ToArray();
        var article = Upload.Article(string.Join("\n\n", ["Ferries Are Counted", .. text[..4], stars, .. text[4..]]));
        Assert.Equal(text, article.Paragraphs.Select(paragraph => paragraph.Text));
    }
}
