using Feed.Articles;

namespace Feed.Tests.Quotes;

/// <summary>What a person says twice in one article is shown once.</summary>
public sealed class DistinctSpeechTests
{
    [Theory]
    [InlineData("In the third winter the boiler fails.", "In the third winter the boiler fails", 1)]
    [InlineData("In the third winter the boiler fails,", "In the third winter the boiler fails!", 1)]
    [InlineData("In the third winter the boiler fails.", "In the fourth winter the boiler fails.", 2)]
    [InlineData("I do not know.", "I do not know.", 2)]
    public void A_sentence_is_a_repeat_whatever_its_last_mark_but_a_short_answer_is_not(string first, string second, int shown)
    {
        var speech = DistinctSpeech.Of(ArticleOf([Quote(0, 1, first), Quote(3, 1, second)]), "ada-lunt");

        Assert.Equal(shown, speech.Quotes.Count);
        Assert.Equal(first, speech.Quotes[0].Text);
    }

    [Fact]
    public void A_paragraph_with_more_words_than_those_said_before_keeps_all_of_them()
    {
        Quote[] quotes = [Quote(0, 1, "In the third winter the boiler fails"), Quote(2, 1, "In the third winter the boiler fails"), Quote(2, 60, "Mend it.")];

        Assert.Equal(3, DistinctSpeech.Of(ArticleOf(quotes), "ada-lunt").Quotes.Count);
    }

    [Fact]
    public void The_same_words_of_two_people_are_shown_for_both()
    {
        var article = ArticleOf(
            [Quote(0, 1, "In the third winter the boiler fails."), Quote(1, 1, "In the third winter the boiler fails.") with { SpeakerSlug = "bo-carr" }]);

        Assert.All((string[])["ada-lunt", "bo-carr"], slug => Assert.Single(DistinctSpeech.Of(article, slug).Quotes));
    }

    private static Article ArticleOf(Quote[] quotes) => new() { Title = "The boiler", Quotes = quotes };

    private static Quote Quote(int paragraph, int start, string text) => new()
    {
        Paragraph = paragraph,
        Start = start,
        Length = text.Length,
        Text = text,
        Speaker = "Ada Lunt",
        SpeakerSlug = "ada-lunt",
    };
}
