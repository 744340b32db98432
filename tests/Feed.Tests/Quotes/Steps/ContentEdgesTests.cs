using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class ContentEdgesTests
{
    [Theory]
    [InlineData("said, it rained a lot.", "it rained a lot")]
    [InlineData("said — it rained and it froze.", "it rained and it froze")]
    [InlineData("said prices rose by 5%.", "prices rose by 5%")]
    [InlineData("said it rained (in May).", "it rained (in May)")]
    public void The_marks_at_the_ends_are_not_part_of_a_statement(string text, string words) => Assert.Equal(words, Trimmed(text));

    [Theory]
    [InlineData("said so.")]
    [InlineData("said “the bridge is safe enough”.")]
    public void Too_few_words_or_only_quoted_ones_are_not_a_reported_statement(string text) => Assert.Empty(Trimmed(text));

    [Theory]
    [InlineData("Ann Hale, saying she was tired, resigned.", "tired")]
    [InlineData("Ann Hale, saying the mayor, Tom Pell, was tired, resigned.", "tired")]
    public void A_clause_inside_another_ends_at_the_comma_before_the_verb_of_the_outer_one(string text, string last)
    {
        using var article = new StepArticle(text);
        Assert.Equal(article.At(last) + 1, Edges(article).ClosingComma(article.At("saying") + 1, article.End));
    }

    [Fact]
    public void A_comma_in_a_quote_ends_no_statement()
    {
        using var article = new StepArticle("Ann Hale said it is “safe, sound and dry”, which it is not.");
        Assert.Equal(article.At("which") - 1, Edges(article).CommaOutsideQuotes(article.At("it"), article.End));
    }

    [Theory]
    [InlineData("Ann Hale asked on Monday whether it rained.", "whether")]
    [InlineData("Ann Hale asked for rain.", null)]
    public void A_reported_question_begins_with_its_word(string text, string? word)
    {
        using var article = new StepArticle(text);
        Assert.Equal(word is null ? -1 : article.At(word), Starts(article).QuestionStart(article.At("asked"), article.End));
    }

    private static string Trimmed(string text)
    {
        using var article = new StepArticle(text);
        var (first, end) = Edges(article).Trim(article.At("said") + 1, article.End);
        return end == 0 ? "" : article.Text.Paragraphs[1][article.Text.Tokens[first].Start..article.Text.Tokens[end - 1].End];
    }

    private static ContentEdges Edges(StepArticle article) => new(article.Text, article.Mentions, new ReportingVerbs(article.Text, article.Grammar.Verbs));

    private static ContentStarts Starts(StepArticle article) => new(article.Text, new ReportingVerbs(article.Text, article.Grammar.Verbs));
}
