using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class NonFactualSpeechTests
{
    [Theory]
    [InlineData("Ann Hale never said it.", "said")]
    [InlineData("Ann Hale did not say it.", "say")]
    [InlineData("Ann Hale denied that she had said it.", "said")]
    [InlineData("Ann Hale would say it.", "say")]
    [InlineData("Nobody at the club said it.", "said")]
    [InlineData("Not even Ann Hale said it.", "said")]
    [InlineData("Unless Ann Hale says it, they stay.", "says")]
    [InlineData("Did Ann Hale say it?", "say")]
    [InlineData("At no point did Ann Hale say it.", "say")]
    [InlineData("It is not true that she said it.", "said")]
    [InlineData("It was claimed that Ann Hale said it.", "said")]
    [InlineData("In the novel, Ann Hale says it.", "says")]
    [InlineData("Ann Hale stopped short of saying it.", "saying")]
    public void Speech_that_is_denied_supposed_or_made_up_is_not_factual(string text, string verb) => Assert.True(Contains(text, verb));

    [Theory]
    [InlineData("Ann Hale said it.", "said")]
    [InlineData("Ann Hale denied it and said so.", "said")]
    [InlineData("Ann Hale, who never smiled, said it.", "said")]
    [InlineData("In the film, Ann Hale argues it.", "argues")]
    [InlineData("Ann Hale has said it.", "said")]
    public void Speech_beside_such_words_is_factual(string text, string verb) => Assert.False(Contains(text, verb));

    [Theory]
    [InlineData("Ann Hale is unlikely to say", true)]
    [InlineData("Ann Hale stopped short of saying", true)]
    [InlineData("Ann Hale went on to say", false)]
    public void An_infinitive_that_did_not_happen_says_nothing(string text, bool isUnspoken)
    {
        using var article = new StepArticle(text);
        Assert.Equal(isUnspoken, new NonFactualSpeech(article.Text).EndsWithUnspokenInfinitive(article.First, article.End));
    }

    [Theory]
    [InlineData("Ann Hale likes to say", "likes")]
    [InlineData("Ann Hale wants to say", null)]
    public void What_somebody_likes_to_say_is_said(string text, string? verb)
    {
        using var article = new StepArticle(text);
        Assert.Equal(verb is null ? -1 : article.At(verb), new NonFactualSpeech(article.Text).HabitualVerb(article.First, article.End));
    }

    private static bool Contains(string text, string verb)
    {
        using var article = new StepArticle(text);
        return new NonFactualSpeech(article.Text).IsNonFactual(article.At(verb), article.First);
    }
}
