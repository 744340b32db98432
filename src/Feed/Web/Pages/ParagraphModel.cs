using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>Model of a paragraph of an article's text.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Article">The article.</param>
/// <param name="SpeakerSlugs">The slugs of the article's speakers, in the order of their colours.</param>
public sealed record ParagraphModel(PageFrame Frame, RenderedParagraph Paragraph, Article Article, IReadOnlyList<string> SpeakerSlugs)
{
    /// <summary>How many quotes an article may have for all their notes to be full; more would make its page too heavy.</summary>
    private const int MaxFullNotes = 100;

    /// <summary>The addresses of the pages of quotes, by the number of the first quote that each shows.</summary>
    public IReadOnlyDictionary<int, string> Shared { get; init; } = new Dictionary<int, string>();

    /// <summary>
    /// The first quote of each speaker. In an article of very many quotes, the name is a link and has its role only there.
    /// </summary>
    public IReadOnlySet<Quote> Introduced { get; init; } = new HashSet<Quote>();

    /// <summary>Whether the note at a quote has all that is known of its speaker.</summary>
    public bool IsFull(Quote quote) => Article.Quotes.Count <= MaxFullNotes || quote.Speaker is null || Introduced.Contains(quote);

    /// <summary>
    /// The address of a quote's own page; where it has none, its place on this page. In an article of very many quotes the address is
    /// relative to the article's.
    /// </summary>
    public string Permalink(Quote quote) => !Shared.TryGetValue(Number(quote), out var path) ? $"#q{Number(quote)}"
        : IsFull(quote) ? Frame.To(path)
        : path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The place of a quote among those of its article, from 1, as in its address.</summary>
    public int Number(Quote quote) => Statements.Number(Article, quote);

    /// <summary>The class that gives a speaker's quotes their colour.</summary>
    public string Voice(Quote quote)
    {
        for (var i = 0; i < SpeakerSlugs.Count; i++)
        {
            if (SpeakerSlugs[i] == quote.SpeakerSlug)
                return $"v{i % 5}";
        }

        return "nobody";
    }
}
