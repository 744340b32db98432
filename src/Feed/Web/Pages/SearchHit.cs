using Feed.Search;
using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>An article in the search results.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Title">Its title, with the words marked.</param>
/// <param name="Passages">The passages that contain the words.</param>
public sealed record SearchHit(ArticleRecord Record, IReadOnlyList<TextPiece> Title, IReadOnlyList<FoundPassage> Passages)
{
    private const int MaxPassages = 2;
    private const int MaxSpeakers = 5;

    /// <summary>The article's topics whose labels match the search.</summary>
    public IReadOnlyList<MarkedName> Topics { get; init; } = [];

    /// <summary>
    /// The article's speakers whose names match the search. If none do and no passage names a speaker, the first speakers of the article.
    /// </summary>
    public IReadOnlyList<MarkedName> Speakers { get; init; } = [];

    /// <summary>The number of further speakers.</summary>
    public int MoreSpeakers { get; init; }

    /// <summary>The result for an article that matches a search.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="search">The search.</param>
    /// <param name="speakers">The people whose statements were searched; empty if the whole article was searched.</param>
    public static SearchHit Of(ArticleRecord record, SearchQuery search, IReadOnlyList<Term> speakers)
    {
        var article = record.Content!;
        var passages = PassagesOf(article, search, speakers);
        if (speakers.Count > 0)
            return new SearchHit(record, [new TextPiece(article.Title, IsMatch: false)], passages);
        var all = article.Speakers.Select(speaker => Name(speaker.Slug, speaker.Name)).ToList();
        var matching = all.FindAll(speaker => speaker.IsMatch);
        var shown = matching.Count > 0 || passages.Any(passage => passage.Speaker is not null) ? matching : all;
        return new SearchHit(record, MarkedText.Of(article.Title, search, article.Language), passages)
        {
            Topics = [.. article.Tags.Select(tag => Name(tag.Slug, tag.Label)).Where(topic => topic.IsMatch)],
            Speakers = [.. shown.Take(MaxSpeakers)],
            MoreSpeakers = Math.Max(0, shown.Count - MaxSpeakers),
        };

        MarkedName Name(string slug, string name) => new(slug, MarkedText.Of(name, search, article.Language));
    }

    /// <summary>The best passages of an article, in the order of its text.</summary>
    private static IReadOnlyList<FoundPassage> PassagesOf(Article article, SearchQuery search, IReadOnlyList<Term> speakers)
    {
        var found = Candidates(article, speakers).Select(passage => new Found(passage, search.MatchesIn(passage.Text, article.Language)))
            .Where(candidate => candidate.Matches.Count > 0).ToList();
        // A quote with its speaker is more useful than the paragraph that contains it.
        var withQuote = found.Where(quote => quote.Passage.Speaker is not null).Select(quote => quote.Passage.Paragraph).ToHashSet();
        found.RemoveAll(candidate => candidate.Passage.Speaker is null && withQuote.Contains(candidate.Passage.Paragraph));
        return
        [
            .. Best(found).OrderBy(best => best.Passage.Paragraph).Select(best => best.Passage with
            {
                Pieces = Excerpt.Of(best.Passage.Text, best.Matches, search, article.Language),
                Role = article.Speakers.FirstOrDefault(speaker => speaker.Slug == best.Passage.Slug)?.Role,
            }),
        ];
    }

    /// <summary>The passages that together contain the most search words.</summary>
    private static List<Found> Best(List<Found> found)
    {
        var (best, shown) = (new List<Found>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        while (best.Count < MaxPassages && found.Count > 0)
        {
            var next = found.MaxBy(candidate => candidate.Words.Count(word => !shown.Contains(word)))!;
            shown.UnionWith(next.Words);
            best.Add(next);
            found.Remove(next);
        }

        return best;
    }

    private static IEnumerable<FoundPassage> Candidates(Article article, IReadOnlyList<Term> speakers)
    {
        bool IsWanted(string? slug) => speakers.Count == 0 || speakers.Any(speaker => speaker.Slug == slug);
        foreach (var quote in article.Quotes.Where(quote => IsWanted(quote.SpeakerSlug) && quote.Speaker is not null))
        {
            var anchor = $"q{Statements.QuoteNumber(article, quote)}";
            var said = quote.Text.TrimEnd(',');
            yield return new FoundPassage(said, quote.Paragraph, anchor, quote.Speaker, quote.SpeakerSlug, IsQuote: true);
        }

        foreach (var quotes in Feed.Search.Passages.GroupBySpeakerAndParagraph(article.Quotes.Where(quote => IsWanted(quote.SpeakerSlug))))
        {
            var (said, first) = (Feed.Search.Passages.Join(quotes), quotes[0]);
            var anchor = $"q{Statements.QuoteNumber(article, first)}";
            yield return new FoundPassage(said, first.Paragraph, anchor, first.Speaker, first.SpeakerSlug, IsQuote: true);
        }

        foreach (var reported in article.Reported.Where(reported => speakers.Count > 0 && IsWanted(reported.SpeakerSlug)))
        {
            var (index, anchor) = (reported.Paragraph, $"p{reported.Paragraph + 1}");
            yield return new FoundPassage(reported.Sentence, index, anchor, reported.Speaker, reported.SpeakerSlug, IsQuote: false);
        }

        var orphans = OrphanCaptions.Of(article);
        for (var index = 0; speakers.Count == 0 && index < article.Paragraphs.Count; index++)
        {
            if (orphans.Contains(index))
                continue;
            yield return new FoundPassage(article.Paragraphs[index].Text, index, $"p{index + 1}", null, null, IsQuote: false);
        }
    }

    private sealed record Found(FoundPassage Passage, IReadOnlyList<Range> Matches)
    {
        public IReadOnlyCollection<string> Words { get; } =
            Matches.Select(match => Passage.Text[match]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>A name or label with its matches marked.</summary>
/// <param name="Slug">The slug of its list.</param>
/// <param name="Name">The name in pieces.</param>
public sealed record MarkedName(string Slug, IReadOnlyList<TextPiece> Name)
{
    /// <summary>Whether the name matches the search.</summary>
    public bool IsMatch => Name.Any(piece => piece.IsMatch);
}

/// <summary>A passage of an article that matches the search.</summary>
/// <param name="Text">The whole passage.</param>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
/// <param name="Anchor">Its place on the article's page.</param>
/// <param name="Speaker">Who says it; null for the article's own words.</param>
/// <param name="Slug">The slug of the speaker's list; null when there is none.</param>
/// <param name="IsQuote">Whether it is between quotation marks.</param>
public sealed record FoundPassage(string Text, int Paragraph, string Anchor, string? Speaker, string? Slug, bool IsQuote)
{
    /// <summary>The speaker's role in the article; null when it gives none.</summary>
    public string? Role { get; init; }

    /// <summary>The displayed excerpt, with the words marked.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];
}
