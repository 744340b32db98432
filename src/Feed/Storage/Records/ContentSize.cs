using System.Text;

namespace Feed.Storage.Records;

/// <summary>How much an article adds to a page.</summary>
internal static class ContentSize
{
    /// <summary>
    /// Bytes of UTF-8 of its text, as HTML where it has any, and of what people say in it, which some answers repeat; 0 for no article.
    /// </summary>
    public static long Of(Article? article) => article is null
        ? 0
        : article.Paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Html ?? paragraph.Text))
            + article.Quotes.Sum(quote => (long)Encoding.UTF8.GetByteCount(quote.Text))
            + article.Reported.Sum(statement => (long)Encoding.UTF8.GetByteCount(statement.Text)
                + Encoding.UTF8.GetByteCount(statement.Sentence));
}
