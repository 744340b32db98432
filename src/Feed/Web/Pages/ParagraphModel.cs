using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>Model of a paragraph of an article's text.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Article">The article.</param>
/// <param name="SpeakerSlugs">The slugs of the article's speakers, in the order of their colours.</param>
public sealed record ParagraphModel(PageFrame Frame, RenderedParagraph Paragraph, Article Article, IReadOnlyList<string> SpeakerSlugs)
{
    /// <summary>
    /// Up to this number of quotes, every quote has a full note. In longer articles, full notes would make the page too large.
    /// </summary>
    private const int MaxFullNotes = 100;

    /// <summary>The number of speaker colours in the style sheet; further speakers reuse them.</summary>
    public const int SpeakerColors = 8;

    /// <summary>The paths of the quotes' own pages, by the number of the first quote that each shows.</summary>
    public IReadOnlyDictionary<int, string> QuotePaths { get; init; } = new Dictionary<int, string>();

    /// <summary>The first quote of each speaker in the article. If there are too many quotes, only these have a full note.</summary>
    public IReadOnlySet<Quote> FirstQuotes { get; init; } = new HashSet<Quote>();

    /// <summary>Whether the note at a quote links the speaker's name and gives the role.</summary>
    public bool HasFullNote(Quote quote) => Article.Quotes.Count <= MaxFullNotes || quote.Speaker is null || FirstQuotes.Contains(quote);

    /// <summary>
    /// The address of a quote's own page; if it has none, its anchor on this page. Without a full note, the address is relative, which
    /// keeps the page small.
    /// </summary>
    public string Permalink(Quote quote) => !QuotePaths.TryGetValue(Number(quote), out var path) ? $"#q{Number(quote)}"
        : HasFullNote(quote) ? Frame.To(path)
        : path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The number of a quote in its article, from 1, as in <c>#q1</c>.</summary>
    public int Number(Quote quote) => Statements.QuoteNumber(Article, quote);

    /// <summary>The CSS class for the colour of a speaker's quotes.</summary>
    public string ColorClass(Quote quote)
    {
        for (var i = 0; i < SpeakerSlugs.Count; i++)
        {
            if (SpeakerSlugs[i] == quote.SpeakerSlug)
                return $"v{i % SpeakerColors}";
        }

        return "nobody";
    }
}
