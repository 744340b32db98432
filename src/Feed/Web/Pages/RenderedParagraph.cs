using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>A paragraph of an article's text, split where quotes begin and end.</summary>
/// <param name="Number">Its number in the text, from 1, as in <c>#p1</c>.</param>
/// <param name="Source">The paragraph in the article.</param>
/// <param name="Segments">Its text in pieces.</param>
public sealed record RenderedParagraph(int Number, Paragraph Source, IReadOnlyList<TextSegment> Segments)
{
    /// <summary>The first quote of each speaker in the paragraph, and the first one without a speaker.</summary>
    public IEnumerable<Quote> FirstQuotes =>
        Segments.Select(segment => segment.Quote).OfType<Quote>().DistinctBy(quote => quote.SpeakerSlug ?? quote.Speaker);

    /// <summary>The segments of a table row by cell. A quote that spans cells is split.</summary>
    public IReadOnlyList<IReadOnlyList<TextSegment>> Cells
    {
        get
        {
            List<List<TextSegment>> cells = [[]];
            foreach (var segment in Segments)
            {
                var parts = segment.Text.Split('\t');
                for (var part = 0; part < parts.Length; part++)
                {
                    if (part > 0)
                        cells.Add([]);
                    if (parts[part].Length > 0)
                        cells[^1].Add(segment with { Text = parts[part], Number = part == 0 ? segment.Number : 0 });
                }
            }

            return cells;
        }
    }

    /// <summary>The paragraphs of an article.</summary>
    public static IReadOnlyList<RenderedParagraph> Of(Article article)
    {
        var quotes = article.Quotes.ToLookup(quote => quote.Paragraph);
        return [.. article.Paragraphs.Select((source, index) =>
            new RenderedParagraph(index + 1, source, Split(article, source.Text, quotes[index])))];
    }

    private static List<TextSegment> Split(Article article, string text, IEnumerable<Quote> quotes)
    {
        var segments = new List<TextSegment>();
        var at = 0;
        foreach (var quote in quotes.OrderBy(quote => quote.Start))
        {
            // Skip quotes that do not fit the text: another version may have written the record.
            if (quote.Start < at || quote.Length <= 0 || quote.Start + quote.Length > text.Length)
                continue;
            if (quote.Start > at)
                segments.Add(new TextSegment(text[at..quote.Start], null, 0));
            at = quote.Start + quote.Length;
            segments.Add(new TextSegment(text[quote.Start..at], quote, Statements.QuoteNumber(article, quote)));
        }

        if (at < text.Length)
            segments.Add(new TextSegment(text[at..], null, 0));
        return segments;
    }
}

/// <summary>A piece of text, inside or outside a quote.</summary>
/// <param name="Text">The words.</param>
/// <param name="Quote">The quote; null outside a quote.</param>
/// <param name="Number">The quote's number in the article, from 1; 0 outside quotes, and where a quote continues in another cell.</param>
public sealed record TextSegment(string Text, Quote? Quote, int Number);
