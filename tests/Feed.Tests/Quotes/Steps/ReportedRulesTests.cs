using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class ReportedRulesTests
{
    [Theory]
    [InlineData("Ann Hale said that the bridge is safe.", "reported.that", "the bridge is safe")]
    [InlineData("Ann Hale said the bridge is safe.", "reported.clause", "the bridge is safe")]
    [InlineData("Ann Hale told the council that the bridge is safe.", "reported.told", "the bridge is safe")]
    [InlineData("The bridge is safe, Ann Hale said.", "reported.behind", "The bridge is safe")]
    [InlineData("The bridge, Ann Hale said, is safe.", "reported.split", "The bridge, Ann Hale said, is safe")]
    [InlineData("Ann Hale left early, saying the bridge is safe.", "reported.saying", "the bridge is safe")]
    [InlineData("According to Ann Hale, the bridge is safe.", "reported.source", "the bridge is safe")]
    [InlineData("Ann Hale asked whether the bridge is safe.", "reported.question", "whether the bridge is safe")]
    [InlineData("Ann Hale was quoted as saying that the bridge is safe.", "reported.quoted", "the bridge is safe")]
    [InlineData("Ann Hale called the bridge “a heap of rust”.", "reported.called", "the bridge “a heap of rust”")]
    public void Each_form_of_report_has_its_rule_and_its_words(string text, string rule, string words) => Assert.Equal($"{rule} {words}", Print(text));

    [Theory]
    [InlineData("Ann Hale never said that the bridge is safe.")]
    [InlineData("Has Ann Hale said that the bridge is safe?")]
    [InlineData("Ann Hale walked over the bridge.")]
    public void Denials_questions_and_actions_are_not_reported_speech(string text)
    {
        using var article = new StepArticle(text);
        Assert.DoesNotContain(new ReportedRules(article.Grammar).Find(article.First, article.End),
            found => found.Candidate.Speaker.Person is { IsAnonymous: false });
    }

    [Theory]
    [InlineData("Ann Hale said that the bridge is safe and the road is not.", "the bridge is safe and the road is not")]
    [InlineData("Ann Hale said that the bridge is safe, but Tom Pell said it is not.", "the bridge is safe")]
    [InlineData("Ann Hale said that the bridge is safe; it fell in May.", "the bridge is safe")]
    [InlineData("Ann Hale said that the bridge is safe, but the council denied it.", "the bridge is safe")]
    [InlineData("Ann Hale said that the bridge is safe and left the room.", "the bridge is safe")]
    [InlineData("Ann Hale said that the bridge is “as safe as a bed”.", "the bridge is “as safe as a bed”")]
    public void A_statement_ends_where_the_reporter_continues(string text, string words)
    {
        using var article = new StepArticle(text);
        var found = new ReportedRules(article.Grammar).Find(article.First, article.End)[0];
        Assert.Equal(words, Words(article, found));
    }

    [Fact]
    public void Two_people_in_one_sentence_have_a_statement_each()
    {
        using var article = new StepArticle("Ann Hale said that the bridge is safe, but Tom Pell said that it is not.");
        Assert.Equal(["Ann Hale: the bridge is safe", "Tom Pell: it is not"], new ReportedRules(article.Grammar)
            .Find(article.First, article.End).Select(found => $"{found.Candidate.Speaker.Person?.Name}: {Words(article, found)}"));
    }

    private static string Print(string text)
    {
        using var article = new StepArticle(text);
        var found = Assert.Single(new ReportedRules(article.Grammar).Find(article.First, article.End));
        return $"{found.Candidate.Rule.Id} {Words(article, found)}";
    }

    private static string Words(StepArticle article, ReportedSpan found) =>
        article.Text.Paragraphs[1][article.Text.Tokens[found.First].Start..article.Text.Tokens[found.End - 1].End];
}
