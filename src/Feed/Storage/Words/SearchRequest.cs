using Feed.Search;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>A search for words in a selection of articles.</summary>
/// <param name="Query">The words.</param>
/// <param name="Combination">
/// The tags, speakers and authors that select the articles. If it requires all of its terms and some are speakers, each of these speakers
/// must have said the words.
/// </param>
public sealed record SearchRequest(SearchQuery Query, Combination Combination)
{
    private readonly IReadOnlyList<Term> speakers = Combination.MatchesAny
        ? []
        : [.. Combination.Terms.Where(term => term.Kind == TermKind.Speaker)];

    /// <summary>Only articles from this moment on; null for all.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only articles before this moment; null for all.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether the search covers only articles of certain tags, speakers, authors or dates.</summary>
    public bool IsNarrowed => !Combination.IsEverything || From is not null || Until is not null;

    /// <summary>The list to read: that of the speaker with the fewest articles; without speakers, the list of all articles.</summary>
    internal ListName Source => speakers.Count == 0 ? ListName.Latest : ListName.Speaker(speakers.MinBy(speaker => speaker.Articles)!.Slug);

    /// <summary>Whether the article of a row may match. Only its text can confirm the match.</summary>
    internal bool MayMatch(WordRow row) =>
        row.Keys.IsValid && Combination.Matches(row.Keys.Lists) && Query.MayMatch(row.Words, row.Language);

    /// <summary>Whether an article matches.</summary>
    internal bool Matches(ArticleRecord record) =>
        record is { State: ArticleState.Published, Content: { } content } && Combination.Matches(record.Lists)
            && IsInTime(record.Date.Moment) && HasWords(content);

    private bool IsInTime(DateTimeOffset time) => (From is null || time >= From) && (Until is null || time < Until);

    private bool HasWords(Article content) => speakers.Count == 0
        ? Query.Matches(Passages.Of(content), content.Language)
        : speakers.All(speaker => Query.Matches(Passages.Of(content, speaker.Slug), content.Language));
}
