using System.Text;

namespace Feed.Storage.Records;

/// <summary>How much an article adds to a page.</summary>
internal static class ContentSize
{
    /// <summary>
    /// UTF-8 bytes of the article's text, as HTML where the text has any, plus its quotes and reported statements, which some responses
    /// repeat; 0 for null.
    /// </summary>
    public static long Of(Article? article) => article is null
        ? 0
        : article.Paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Html ?? paragraph.Text))
            + article.Quotes.Sum(quote => (long)Encoding.UTF8.GetByteCount(quote.Text))
            + article.Reported.Sum(statement => (long)Encoding.UTF8.GetByteCount(statement.Text)
                + Encoding.UTF8.GetByteCount(statement.Sentence));
}
