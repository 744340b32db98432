using Feed.Articles;
using Feed.Speech;

namespace Feed.Tests.Syndication;

/// <summary>How quotes of one person are summarised.</summary>
public sealed class StatementsTests
{
    [Theory]
    [InlineData("“I need a dredger,” she said, “not a study.”", "I need a dredger, not a study.")]
    [InlineData("“I need a dredger,” she said. “Not a study.”", "I need a dredger. Not a study.")]
    [InlineData("“I need a dredger,” said Ada Pell, the mayor of Port Ansel. “Not a study.”", "I need a dredger. Not a study.")]
    [InlineData("“I need a dredger,” Mayor Pell told reporters on Monday. “Not a study.”", "I need a dredger. Not a study.")]
    [InlineData("‘I need a dredger’, she said. ‘Not a study.’", "I need a dredger. Not a study.")]
    [InlineData("“Do I need a study?” Pell said. “I need a dredger.”", "Do I need a study? I need a dredger.")]
    [InlineData("“If I wait,” Pell said, “Tom Lee will wait too.”", "If I wait, Tom Lee will wait too.")]
    [InlineData("“I need a dredger.” She added: “I need it now.”", "I need a dredger. I need it now.")]
    [InlineData("“I need a dredger.” “I need it now.”", "I need a dredger. I need it now.")]
    [InlineData("“We wait,” she said.", "We wait")]
    [InlineData("“They wrote to me, ‘Wait here,’” she said. “I left.”", "They wrote to me, ‘Wait here.’ I left.", true)]
    [InlineData("“They wrote to me, ‘Wait here,’” she said, “and I left.”", "They wrote to me, ‘Wait here,’ and I left.", true)]
    [InlineData("“They wrote to me, ‘Wait here,’” she said.", "They wrote to me, ‘Wait here’", true)]
    public void Two_quotes_with_only_she_said_between_them_are_joined(string paragraph, string text, bool nested = false) =>
        Assert.Equal(text, Assert.Single(nested ? OfNested(paragraph) : Of(paragraph)).Text);

    [Theory]
    [InlineData("She called it “big,” and the plan of her rival “small.”", "big … small.")]
    [InlineData("She said it was “big” and “costly.”", "big … costly.")]
    [InlineData("“I need a dredger,” she said. The council laughed. “Not a study.”", "I need a dredger … Not a study.")]
    [InlineData("“I need a dredger,” she said, pointing at the mud of the channel. “Not a study.”", "I need a dredger … Not a study.")]
    [InlineData("“I need a dredger,” she said. Later she said: “Not a study.”", "I need a dredger … Not a study.")]
    [InlineData("“I need a dredger,” she said, but also “a pilot.”", "I need a dredger … a pilot.")]
    public void Where_words_of_the_article_are_left_out_an_ellipsis_stands(string paragraph, string text) =>
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

    [Theory]
    [InlineData("COURIER: Nobody likes the ferry levy.", "CALLENDER: “I do not like it, and I signed it, because the ferries have to be paid by somebody.”", "Nobody likes the ferry levy.")]
    [InlineData("Q: And the swim.", "A: “In August, when the water is warm and the harbor master has the boats away.”", "And the swim.")]
    [InlineData("Nobody likes the ferry levy.", "CALLENDER: “I do not like it, and I signed it, because the ferries have to be paid by somebody.”", null)]
    public void A_turn_of_the_interviewer_comes_with_the_answer_even_if_it_is_not_a_question(string turn, string answer, string? question) =>
        Assert.Equal(question, Of(turn, answer)[^1].Question);

    [Fact]
    public void A_question_of_the_reporter_before_running_text_is_not_an_interview() =>
        Assert.Null(Assert.Single(Of("Who will pay for it?", "That is for the council, the mayor said on Friday at a meeting of the trust, “to decide”.")).Question);

    [Theory]
    [InlineData("Q: Do you miss the kiln?", "A: No.", "No.", "Do you miss the kiln?")]
    [InlineData("TARN: Do you miss the kiln?", "PELL: Never.", "Never.", "Do you miss the kiln?")]
    [InlineData("Lo Tarn: Do you miss the kiln?", "Ada Pell: Yes.", "Yes.", "Lo Tarn: Do you miss the kiln?")]
    public void A_short_answer_after_a_label_comes_with_its_question(string turn, string answer, string words, string question)
    {
        var quote = new Quote { Paragraph = 1, Start = answer.Length - words.Length, Length = words.Length, Text = words, Speaker = "Ada Pell", SpeakerSlug = "ada-pell" };
        var article = new Article { Title = "Talks", Paragraphs = [new(ParagraphKind.Text, turn), new(ParagraphKind.Text, answer)], Quotes = [quote] };

        Assert.Equal(question, Assert.Single(Statements.Of(article, article.Quotes)).Question);
    }

    private static List<QuotedStatement> OfNested(string paragraph) =>
        Of(paragraph, [.. Quotes(paragraph, 0, '“', '”')]);

    private static List<QuotedStatement> Of(params string[] paragraphs) => Of(paragraphs, [.. paragraphs.SelectMany((text, number) => Quotes(text, number))]);

    private static List<QuotedStatement> Of(string paragraph, Quote[] quotes) => Of([paragraph], quotes);

    private static List<QuotedStatement> Of(string[] paragraphs, Quote[] quotes)
    {
        var article = new Article { Title = "Talks", Paragraphs = [.. paragraphs.Select(text => new Paragraph(ParagraphKind.Text, text))], Quotes = quotes };
        return [.. Statements.Of(article, article.Quotes)];
    }

    private static IEnumerable<Quote> Quotes(string paragraph, int number, char single = '‘', char closing = '’')
    {
        for (var open = paragraph.IndexOfAny(['“', single]); open >= 0; open = paragraph.IndexOfAny(['“', single], open + 1))
        {
            var close = paragraph.IndexOfAny(['”', closing], open);
            yield return new Quote
            {
                Paragraph = number,
                Start = open + 1,
                Length = close - open - 1,
                Text = paragraph[(open + 1)..close],
                Speaker = "Ada Pell",
                SpeakerSlug = "ada-pell",
                Role = "mayor",
                Cue = paragraph.Contains("told", StringComparison.Ordinal) ? "told" : paragraph.Contains("added", StringComparison.Ordinal) ? "added" : "said",
            };
        }
    }
}
