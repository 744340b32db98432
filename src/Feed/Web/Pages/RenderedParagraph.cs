using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>A paragraph of an article's text, cut where quotes begin and end.</summary>
/// <param name="Number">Its place in the text, from 1, as in <c>#p1</c>.</param>
/// <param name="Source">The paragraph in the article.</param>
/// <param name="Segments">Its text in pieces.</param>
public sealed record RenderedParagraph(int Number, Paragraph Source, IReadOnlyList<TextSegment> Segments)
{
    /// <summary>The first quote of each speaker, including those without a known speaker.</summary>
    public IEnumerable<Quote> FirstQuotes =>
        Segments.Select(segment => segment.Quote).OfType<Quote>().DistinctBy(quote => quote.SpeakerSlug ?? quote.Speaker);

    /// <summary>The segments of a table's row by cell; a quote that spans cells is marked in each.</summary>
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

    /// <summary>Cuts the text of an article.</summary>
    public static IReadOnlyList<RenderedParagraph> Of(Article article)
    {
        var quotes = article.Quotes.ToLookup(quote => quote.Paragraph);
        return [.. article.Paragraphs.Select((source, index) =>
            new RenderedParagraph(index + 1, source, Cut(article, source.Text, quotes[index])))];
    }

    private static List<TextSegment> Cut(Article article, string text, IEnumerable<Quote> quotes)
    {
        var segments = new List<TextSegment>();
        var at = 0;
        foreach (var quote in quotes.OrderBy(quote => quote.Start))
        {
            // In a record that another version wrote, a quote may not fit the text. It is not marked.
            if (quote.Start < at || quote.Length <= 0 || quote.Start + quote.Length > text.Length)
                continue;
            if (quote.Start > at)
                segments.Add(new TextSegment(text[at..quote.Start], null, 0));
            at = quote.Start + quote.Length;
            segments.Add(new TextSegment(text[quote.Start..at], quote, Statements.Number(article, quote)));
        }

        if (at < text.Length)
            segments.Add(new TextSegment(text[at..], null, 0));
        return segments;
    }
}

/// <summary>A piece of text, inside or outside a quote.</summary>
/// <param name="Text">The words.</param>
/// <param name="Quote">The quote; null outside a quote.</param>
/// <param name="Number">The quote's place among those of the article, from 1, as in <c>#q1</c>; 0 outside quotes, and for the rest of a
/// quote that continues in another cell.</param>
public sealed record TextSegment(string Text, Quote? Quote, int Number);
