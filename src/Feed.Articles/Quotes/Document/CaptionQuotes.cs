using System.Text;

namespace Feed.Articles.Quotes;

/// <summary>Finds quotes in captions that only repeat a quote from the text.</summary>
/// <param name="text">The article.</param>
internal sealed class CaptionQuotes(AnnotatedDocument text)
{
    /// <summary>How many quoted characters of the text are searched. The limit keeps the cost linear even if every paragraph is a
    /// caption.</summary>
    private const int SearchedLength = 20_000;

    private readonly Lazy<string> quotedInText = new(() => QuotedInText(text));

    /// <summary>Whether a quote is in a caption and the text outside captions quotes its words too.</summary>
    public bool RepeatsText(QuoteSpan quote) => IsInCaption(text, quote)
        && quotedInText.Value.AsSpan().Contains(QuotedWords(text, quote), StringComparison.Ordinal);

    private static string QuotedInText(AnnotatedDocument text)
    {
        var quoted = new StringBuilder();
        foreach (var quote in text.QuoteSpans.Where(quote => !IsInCaption(text, quote)))
        {
            if (quoted.Length >= SearchedLength)
                break;
            quoted.Append(QuotedWords(text, quote)).Append('\n');
        }

        return quoted.ToString();
    }

    private static bool IsInCaption(AnnotatedDocument text, QuoteSpan quote) => text.IsCaption(quote.First);

    private static ReadOnlySpan<char> QuotedWords(AnnotatedDocument text, QuoteSpan quote) =>
        text.Paragraphs[quote.Paragraph].AsSpan(quote.Range.Start..quote.Range.End);
}
