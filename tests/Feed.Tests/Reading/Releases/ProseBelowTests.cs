namespace Feed.Tests.Reading.Releases;

/// <summary>Text of an article that resembles the tail of a release stays.</summary>
public sealed class ProseBelowTests
{
    private static readonly string[] Story =
    [
        "The ferry of Port Ansel carried forty cars and three hundred islanders to the quay on the first day of the season.",
        "Its captain, Nell Abara, had waited for a calm sea all week, and so had the goat that lives behind the pilots' house.",
        "The harbour office counted twice as many passengers as in the spring before, when the old pier was still closed.",
        "A second boat is to follow in June, and the owners of the line want to sell tickets for it before the month ends.",
        "The islanders have asked for a night boat as well, which the council will discuss when it meets after the holidays.",
        "The mill, the two shops and the school at the head of the bay all lie within ten minutes of the new landing stage.",
    ];

    private const string Later = "The baker, for one, has hired a boy who carries bread to the boat before the sun is up.";

    private static string[] Texts(params string[] paragraphs) =>
        [.. Upload.Article(string.Join("\n\n", ["Ferry Counts Its Passengers", .. paragraphs])).Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("* * *")]
    [InlineData("***")]
    [InlineData("Fin")]
    [InlineData("XXX")]
    [InlineData("30")]
    [InlineData("END")]
    public void A_mark_with_paragraphs_of_text_below_it_ends_no_article(string mark) =>
        Assert.Contains(Later, Texts([.. Story[..5], mark, Story[5], Later]));

    [Fact]
    public void Stars_in_the_last_quarter_of_a_page_end_no_article()
    {
        var paragraphs = string.Concat([.. Story.Select(text => $"<p>{text}</p>"), "<p>***</p>", $"<p>{Later}</p>"]);
        var page = $"<html lang=en><body><article><h1>Ferry Counts Its Passengers</h1>{paragraphs}</article></body></html>";
        var article = Upload.Article("ferry.html", System.Text.Encoding.UTF8.GetBytes(page));
        Assert.Contains(Later, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("About the line\n\nAnsel Ferries has sailed since 1931.")]
    [InlineData("Contact: Ines Holm, 01632 960 001")]
    [InlineData("Ines Holm\nPress officer\nines@ferry.example")]
    [InlineData("Notes to editors\n\nThe line has sailed since 1931 and has six boats in all.")]
    [InlineData("")]
    public void A_mark_above_a_tail_still_ends_an_article(string tail) => Assert.Equal(Story, Texts([.. Story, "* * *", tail]));

    [Theory]
    [InlineData("AP Notebook")]
    [InlineData("PA notebook")]
    [InlineData("Reporter's notebook")]
    public void A_subheading_about_a_notebook_with_text_below_it_stays(string heading) =>
        Assert.Contains(Later, Texts([.. Story, heading, Story[0].Replace("first", "third", StringComparison.Ordinal), Later]));

    [Theory]
    [InlineData("Media contacts with the line had broken off in the winter, the captain said.")]
    [InlineData("For further information on the bay, the library of the school has nine books.")]
    [InlineData("For editors it was a good year, with two strikes and a whale in the harbour.")]
    [InlineData("Safe harbor statement of the year was that of the captain on Sunday.")]
    [InlineData("Media enquiries into the old pier had gone on for months by then.")]
    [InlineData("Notes to editors fill a drawer in the office of the captain.")]
    [InlineData("About Harwick: A Life was the first book that she read aboard.")]
    public void A_sentence_that_begins_as_a_label_does_stays(string sentence)
    {
        var texts = Texts([.. Story, sentence, Later]);
        Assert.Contains(sentence, texts);
        Assert.Contains(Later, texts);
    }
}
