namespace Feed.Speech;

/// <summary>Joins the quotes of a speaker into statements.</summary>
public static class Statements
{
    /// <summary>A longer paragraph is the reporter's own text, even if it ends with a question mark.</summary>
    private const int MaxQuestionLength = 400;

    /// <summary>One statement per paragraph, in the order of the text.</summary>
    /// <param name="article">The article that has the quotes.</param>
    /// <param name="quotes">Some of its quotes, all of one speaker.</param>
    public static IEnumerable<QuotedStatement> Of(Article article, IEnumerable<Quote> quotes)
    {
        var previousParagraph = -1;
        foreach (var group in quotes.GroupBy(quote => quote.Paragraph).OrderBy(group => group.Key))
        {
            Quote[] said = [.. group.OrderBy(quote => quote.Start)];
            yield return new QuotedStatement(group.Key, JoinParts(article, said), said[0])
            {
                Question = QuestionInside(ParagraphOf(article, said[0]), said[0])
                    ?? (previousParagraph == group.Key - 1 ? null : QuestionBefore(article, said[0])),
                Prompt = PromptOf(article, said[0]),
            };
            previousParagraph = group.Key;
        }
    }

    /// <summary>Joins quotes of any speakers into statements, keyed by the first quote of each.</summary>
    /// <param name="article">The article that has the quotes.</param>
    /// <param name="quotes">Some of its quotes.</param>
    public static IReadOnlyDictionary<Quote, QuotedStatement> ByFirst(Article article, IEnumerable<Quote> quotes) => quotes
        .GroupBy(quote => quote.SpeakerSlug ?? quote.Speaker).SelectMany(speech => Of(article, speech))
        .ToDictionary<QuotedStatement, Quote>(statement => statement.First, ReferenceEqualityComparer.Instance);

    /// <summary>The quote's number in its article, from 1, as in <c>#q1</c>.</summary>
    public static int QuoteNumber(Article article, Quote quote) =>
        article.Quotes.TakeWhile(other => other.Paragraph != quote.Paragraph || other.Start != quote.Start).Count() + 1;

    private static List<string> JoinParts(Article article, Quote[] said)
    {
        List<string> parts = [said[0].Text];
        foreach (var (quote, next) in said.Zip(said.Skip(1)))
        {
            if (Interruption.Between(article, quote, next) is { } interruption)
                parts[^1] = interruption.Join(parts[^1], next.Text);
            else
                parts.Add(next.Text);
        }

        return parts;
    }

    /// <summary>
    /// The question before an answer: the previous paragraph, if it ends with a question mark or both are turns with labels. Null if the
    /// answer does not fill its paragraph, apart from a label, or if the previous paragraph quotes the same speaker.
    /// </summary>
    private static string? QuestionBefore(Article article, Quote answer)
    {
        if (answer.Paragraph == 0 || answer.Paragraph >= article.Paragraphs.Count
            || !FillsParagraph(article, answer))
            return null;
        var before = article.Paragraphs[answer.Paragraph - 1];
        var asks = before.Kind is ParagraphKind.Text or ParagraphKind.Heading && before.Text.Length <= MaxQuestionLength
            && (before.Text.EndsWith('?') || (IsTurn(before.Text) && IsTurn(ParagraphOf(article, answer))));
        return asks && !article.Quotes.Any(quote => quote.Paragraph == answer.Paragraph - 1 && quote.SpeakerSlug == answer.SpeakerSlug)
            ? SpeechWords.Shipped.RemoveLabel(before.Text)
            : null;
    }

    /// <summary>Whether a quote is at least four fifths of its paragraph, apart from a label.</summary>
    private static bool FillsParagraph(Article article, Quote quote) =>
        quote.Length * 5 >= SpeechWords.Shipped.RemoveLabel(ParagraphOf(article, quote), quote.Start).Length * 4;

    /// <summary>
    /// The interviewer's question at the start of a paragraph whose rest is the answer, printed without quotation marks; null when there is
    /// none.
    /// </summary>
    private static string? QuestionInside(string text, Quote answer)
    {
        if (answer.Start == 0 || answer.Start > text.Length || !char.IsWhiteSpace(text[answer.Start - 1]))
            return null;
        var question = text[..answer.Start].TrimEnd();
        return question.EndsWith('?') && question.Length <= MaxQuestionLength && answer.Start + answer.Length >= text.TrimEnd().Length
            ? SpeechWords.Shipped.RemoveLabel(question)
            : null;
    }

    private static bool IsTurn(string paragraph) => SpeechWords.Shipped.RemoveLabel(paragraph).Length < paragraph.Length;

    private static string? PromptOf(Article article, Quote quote)
    {
        var text = ParagraphOf(article, quote);
        if (quote.Start > text.Length)
            return null;
        var sentence = SentenceSplitter.Split(text[..quote.Start]).LastOrDefault() ?? "";
        return SpeechWords.Shipped.IsPrompt(sentence) ? sentence.TrimEnd(' ', ',', ':', '“', '"', '\'', '‘', '\u00A0') : null;
    }

    /// <summary>The paragraph that has a quote.</summary>
    internal static string ParagraphOf(Article article, Quote quote) =>
        quote.Paragraph < article.Paragraphs.Count ? article.Paragraphs[quote.Paragraph].Text : "";
}
