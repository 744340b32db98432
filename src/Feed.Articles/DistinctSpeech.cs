namespace Feed.Articles;

/// <summary>What one person says in an article, each statement only once.</summary>
/// <param name="Quotes">The quotes outside mixed statements, without paragraphs that only repeat the quotes of an earlier
/// paragraph.</param>
/// <param name="Reported">The reported and mixed statements; a mixed statement contains its quotes.</param>
public sealed record DistinctSpeech(IReadOnlyList<Quote> Quotes, IReadOnlyList<ReportedStatement> Reported)
{
    /// <summary>A shorter quote may be repeated on purpose, such as the same answer to two questions.</summary>
    private const int MinRepeatedWords = 5;

    private static readonly char[] EndMarks = ['.', ',', ';', ':', '!', '?', '…', '-', '–', '—', '’', '”', '\'', '"', ' '];

    /// <summary>Collects what a person says in an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="slug">The person's slug.</param>
    public static DistinctSpeech Of(Article article, string slug) => Of(
        [.. article.Quotes.Where(quote => quote.SpeakerSlug == slug)], [.. article.Reported.Where(said => said.SpeakerSlug == slug)]);

    /// <summary>Separates the quotes of one person from the mixed statements that contain them.</summary>
    internal static DistinctSpeech Of(IReadOnlyList<Quote> quotes, IReadOnlyList<ReportedStatement> reported) =>
        new(WithoutRepeats([.. reported.Count == 0 ? quotes
            : quotes.Where(quote => !reported.Any(statement => statement.Contains(quote)))]), reported);

    /// <summary>
    /// The text to show for each statement, in the order of the article: its sentence, or only the words of the statement if the sentence
    /// also has one of <see cref="Quotes"/>. A sentence with several statements is shown once.
    /// </summary>
    public IEnumerable<(ReportedStatement Statement, string Text)> ReportedText => Reported
        .Select(statement => (Statement: statement, Text: HasShownQuote(statement) ? Excerpt(statement) : statement.Sentence))
        .DistinctBy(shown => (shown.Statement.Paragraph, shown.Text.TrimEnd(EndMarks)));

    /// <summary>Drops the quotes of a paragraph if together they repeat those of an earlier paragraph. Trailing punctuation is
    /// ignored.</summary>
    private static Quote[] WithoutRepeats(Quote[] quotes)
    {
        if (Array.TrueForAll(quotes, quote => quote.Paragraph == quotes[0].Paragraph))
            return quotes;
        var said = new HashSet<string>(StringComparer.Ordinal);
        var repeated = quotes.GroupBy(quote => quote.Paragraph).OrderBy(paragraph => paragraph.Key)
            .Select(paragraph => (paragraph.Key, Words: string.Join(' ', paragraph.Select(quote => quote.Text.TrimEnd(EndMarks)))))
            .Where(paragraph => paragraph.Words.AsSpan().Count(' ') >= MinRepeatedWords - 1 && !said.Add(paragraph.Words))
            .Select(paragraph => paragraph.Key).ToHashSet();
        return repeated.Count == 0 ? quotes : [.. quotes.Where(quote => !repeated.Contains(quote.Paragraph))];
    }

    /// <summary>The words of a statement; an ellipsis marks where the sentence continues.</summary>
    private static string Excerpt(ReportedStatement statement)
    {
        var start = statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        var rest = start < 0 ? "" : statement.Sentence[(start + statement.Text.Length)..];
        return $"{(start == 0 ? "" : "… ")}{statement.Text}{(rest.Any(char.IsLetterOrDigit) ? " …" : rest)}";
    }

    private bool HasShownQuote(ReportedStatement statement) => Quotes.Any(quote =>
        quote.Paragraph == statement.Paragraph && statement.Sentence.Contains(quote.Text, StringComparison.Ordinal));
}
