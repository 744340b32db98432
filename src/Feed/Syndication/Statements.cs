using Feed.Articles;

namespace Feed.Syndication;

/// <summary>What somebody said in one paragraph: its quotes with the words between them left out.</summary>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
/// <param name="Text">The words, without outer quotation marks.</param>
/// <param name="First">The first of the quotes.</param>
public sealed record Statement(int Paragraph, string Text, Quote First);

/// <summary>Joins quotes as a person would retell them.</summary>
public static class Statements
{
    /// <summary>One statement a paragraph, in the order of the text.</summary>
    public static IEnumerable<Statement> Of(IEnumerable<Quote> quotes) =>
        quotes.GroupBy(quote => quote.Paragraph).OrderBy(group => group.Key)
            .Select(group => new Statement(group.Key, string.Join(" … ", group.OrderBy(quote => quote.Start).Select(Words)), group.First()));

    /// <summary>The quote's place among those of its article, from 1, as in <c>#q1</c>.</summary>
    public static int Number(Article article, Quote quote) =>
        article.Quotes.TakeWhile(one => one.Paragraph != quote.Paragraph || one.Start != quote.Start).Count() + 1;

    /// <summary>The comma before "she said" is the sentence's, not the speaker's.</summary>
    private static string Words(Quote quote) => quote.Text.TrimEnd(',');
}
