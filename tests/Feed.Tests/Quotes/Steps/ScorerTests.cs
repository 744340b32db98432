using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class ScorerTests
{
    [Fact]
    public void Every_candidate_of_a_quote_is_scored_whichever_wins()
    {
        using var article = new StepArticle("Tom Pell rose. “We left the boats,” said Ann Hale.");
        var scored = Score(article);
        Assert.Equal(["cue.after.inverted Ann Hale", "sentence.before Tom Pell"], scored.Select(one => $"{one.Rule.Id} {one.Person?.Name}").Order());
        Assert.All(scored, one => Assert.Same(one.Rule, one.Candidate!.Rule));
    }

    [Theory]
    [InlineData("“We left the boats,” a spokesman said.")]
    [InlineData("“We left the boats,” the club said.")]
    public void Somebody_whom_the_article_only_describes_is_not_named(string text)
    {
        using var article = new StepArticle(text);
        Assert.All(Score(article), one => Assert.Null(one.Person));
    }

    [Fact]
    public void An_author_of_the_article_is_not_a_source()
    {
        using var article = new StepArticle("“We left the boats,” said Ann Hale.") { Authors = ["Ann Hale"] };
        Assert.Null(Assert.Single(Score(article)).Person);
    }

    [Fact]
    public void A_name_is_surer_than_a_pronoun_and_a_pronoun_than_one_of_two_people()
    {
        var name = Best("Ann Hale rose. “We left the boats,” Hale said.");
        var clear = Best("Ann Hale rose. “We left the boats,” she said.");
        var contested = Best("A boat hit the friends of Ann Hale and Mary Pell. “We left the boats,” she said.");
        Assert.True(name > clear && clear > contested, $"{name}, {clear}, {contested}");
    }

    [Fact]
    public void A_phrase_means_the_holder_of_the_role()
    {
        using var article = new StepArticle("Mayor Ann Hale rose. Tom Pell sat. “We left the boats,” the mayor said.");
        Assert.Equal("Ann Hale", Score(article).MaxBy(one => one.Rule.Strength)!.Person?.Name);
    }

    private static double Best(string text)
    {
        using var article = new StepArticle(text);
        return Score(article).MaxBy(one => one.Rule.Strength)!.Confidence;
    }

    private static List<Decision> Score(StepArticle article)
    {
        var scorer = new Scorer(article.Text, article.Entities, article.Knowledge);
        return [.. new CueRules(article.Grammar).Find(Assert.Single(article.Text.QuoteSpans)).Select(scorer.Score)];
    }
}
