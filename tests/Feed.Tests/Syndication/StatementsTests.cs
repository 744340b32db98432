using Feed.Articles;
using Feed.Speech;

namespace Feed.Tests.Syndication;

/// <summary>How quotes of one person are retold.</summary>
public sealed class StatementsTests
{
    [Theory]
    [InlineData("“I need a dredger,” she said, “not a study.”", "I need a dredger, not a study.")]
    [InlineData("“I need a dredger,” she said. “Not a study.”", "I need a dredger … Not a study.")]
    [InlineData("She called it “big,” and the plan of her rival “small.”", "big … small.")]
    [InlineData("“We wait,” she said.", "We wait")]
    public void Two_halves_of_a_sentence_are_joined_and_anything_else_is_parted_by_an_ellipsis(string paragraph, string text) =>
        Assert.Equal(text, Assert.Single(Of(paragraph)).Text);

    [Theory]
    [InlineData("Asked about the cost, she said: “We will find the money.”", "Asked about the cost, she said")]
    [InlineData("The meeting was long. When asked about the cost, she said “we will find it”.", "When asked about the cost, she said")]
    [InlineData("On Monday she said: “We will find the money.”", null)]
    public void What_a_statement_reacts_to_is_kept(string paragraph, string? prompt) => Assert.Equal(prompt, Assert.Single(Of(paragraph)).Prompt);

    [Fact]
    public void An_answer_in_an_interview_comes_with_its_question()
    {
        var statements = Of("Q: Why a dredger?", "“Because the channel is silting up.”", "“It has been for years.”");

        Assert.Equal(["Why a dredger?", null], statements.Select(statement => statement.Question));
    }

    [Fact]
    public void A_question_of_the_reporter_before_running_text_is_no_interview() =>
        Assert.Null(Assert.Single(Of("Who will pay for it?", "That is for the council, the mayor said on Friday at a meeting of the trust, “to decide”.")).Question);

    private static List<Statement> Of(params string[] paragraphs)
    {
        var article = new Article { Title = "Talks", Paragraphs = [.. paragraphs.Select(text => new Paragraph(ParagraphKind.Text, text))], Quotes = [.. paragraphs.SelectMany(Quotes)] };
        return [.. Statements.Of(article, article.Quotes)];
    }

    private static IEnumerable<Quote> Quotes(string paragraph, int number)
    {
        for (var open = paragraph.IndexOf('“', StringComparison.Ordinal); open >= 0; open = paragraph.IndexOf('“', open + 1))
        {
            var close = paragraph.IndexOf('”', open);
            yield return new Quote { Paragraph = number, Start = open + 1, Length = close - open - 1, Text = paragraph[(open + 1)..close], SpeakerSlug = "ada-pell" };
        }
    }
}
