using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>One block of an article's text, cut where quotes begin and end.</summary>
/// <param name="Number">Its place in the text, from 1, as in <c>#p1</c>.</param>
/// <param name="Block">The block.</param>
/// <param name="Runs">Its text in pieces.</param>
public sealed record RenderedParagraph(int Number, Paragraph Block, IReadOnlyList<TextSegment> Runs)
{
    /// <summary>One quote per speaker, including quotes without a known speaker.</summary>
    public IEnumerable<Quote> Voices =>
        Runs.Where(run => run.Quote is not null).Select(run => run.Quote!).DistinctBy(quote => quote.SpeakerSlug ?? quote.Speaker);

    /// <summary>The runs of a table's row by cell; a quote that spans cells is marked in each.</summary>
    public IReadOnlyList<IReadOnlyList<TextSegment>> Cells
    {
        get
        {
            List<List<TextSegment>> cells = [[]];
            foreach (var run in Runs)
            {
                var parts = run.Text.Split('\t');
                for (var part = 0; part < parts.Length; part++)
                {
                    if (part > 0)
                        cells.Add([]);
                    if (parts[part].Length > 0)
                        cells[^1].Add(run with { Text = parts[part], Number = part == 0 ? run.Number : 0 });
                }
            }

            return cells;
        }
    }

    /// <summary>Cuts the text of an article.</summary>
    public static IReadOnlyList<RenderedParagraph> Of(Article article)
    {
        var quotes = article.Quotes.ToLookup(quote => quote.Paragraph);
        return [.. article.Paragraphs.Select((block, index) =>
            new RenderedParagraph(index + 1, block, Cut(article, block.Text, quotes[index])))];
    }

    private static List<TextSegment> Cut(Article article, string text, IEnumerable<Quote> quotes)
    {
        var runs = new List<TextSegment>();
        var at = 0;
        foreach (var quote in quotes.OrderBy(quote => quote.Start))
        {
            // A record that another version wrote may not fit its text; then the quote is not marked.
            if (quote.Start < at || quote.Length <= 0 || quote.Start + quote.Length > text.Length)
                continue;
            if (quote.Start > at)
                runs.Add(new TextSegment(text[at..quote.Start], null, 0));
            at = quote.Start + quote.Length;
            runs.Add(new TextSegment(text[quote.Start..at], quote, Statements.Number(article, quote)));
        }

        if (at < text.Length)
            runs.Add(new TextSegment(text[at..], null, 0));
        return runs;
    }
}

/// <summary>A piece of text, inside or outside a quote.</summary>
/// <param name="Text">The words.</param>
/// <param name="Quote">The quote; null outside a quote.</param>
/// <param name="Number">The quote's place among those of the article, from 1, as in <c>#q1</c>; 0 when the words are none.</param>
public sealed record TextSegment(string Text, Quote? Quote, int Number);
