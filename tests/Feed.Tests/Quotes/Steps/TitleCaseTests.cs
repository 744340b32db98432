using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class TitleCaseTests
{
    [Theory]
    [InlineData("Mayor Quits After Long Row Over Bridge", true)]
    [InlineData("The Mayor Quits after a Long Row over Bridges in Aske", true)]
    [InlineData("Mayor Ann Hale quits after a long row over the bridge", false)]
    [InlineData("Ann Hale left the council of Aske on Monday.", false)]
    [InlineData("Ann Hale", false)]
    public void A_headline_in_title_case_capitalises_its_longer_words(string text, bool isUsed)
    {
        using var article = new StepArticle(text);
        var words = article.Text.Tokens[article.First..article.End];
        Assert.Equal(isUsed, TitleCase.IsUsed(words, isHeadline: true));
    }

    [Theory]
    [InlineData("“No More,” Ruth Pell Joked", "Joked")]
    [InlineData("“We left the boats,” John Pell Said.", "Said")]
    [InlineData("John Pell Said: “We left the boats.”", "Said")]
    public void A_verb_of_speech_in_capitals_is_not_part_of_the_name_beside_it(string text, string verb)
    {
        using var article = new StepArticle(text);
        Assert.Equal(Shape.Lowercase, article.Text.Tokens[article.At(verb)].Shape);
    }

    [Theory]
    [InlineData("“We left the boats,” said Grace Claim.", "Claim")]
    [InlineData("Grace Notes left on Monday. “We left the boats,” said Pell.", "Notes")]
    public void A_surname_that_is_written_like_a_verb_keeps_its_capital_in_plain_text(string text, string name)
    {
        using var article = new StepArticle(text);
        Assert.Equal(Shape.Capital, article.Text.Tokens[article.At(name)].Shape);
    }

    [Theory]
    [InlineData("Minister Quits After Row", true)]
    [InlineData("Pell Quits", false)]
    [InlineData("Ann Pell, 34, Quits", false)]
    [InlineData("Minister quits after row", false)]
    public void A_line_without_a_full_stop_and_with_a_verb_of_headlines_is_a_short_headline(string text, bool isHeadline)
    {
        using var article = new StepArticle(text, "It rained.");
        Assert.Equal(isHeadline, TitleCase.IsShortHeadline(article.Text, article.First, article.Text.FirstTokens[2]));
    }
}
