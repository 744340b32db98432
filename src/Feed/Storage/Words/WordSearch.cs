using Feed.Search;
using Feed.Storage.Lists;
using Feed.Storage.Records;

namespace Feed.Storage.Words;

/// <summary>What is looked for, and where.</summary>
/// <param name="Query">The words.</param>
/// <param name="Combination">
/// The tags, speakers and authors that choose the articles. Where it asks for speakers, and not for any one of several lists, the words
/// have to be in what each of them says.
/// </param>
public sealed record WordSearch(SearchQuery Query, Combination Combination)
{
    private readonly IReadOnlyList<Term> speakers = Combination.Any
        ? []
        : [.. Combination.Terms.Where(term => term.Kind == TermKind.Speaker)];

    /// <summary>Only articles from this moment on; null for all.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only articles before this moment; null for all.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The list whose rows have to be looked at: that of the speaker with the fewest articles, else that of everything.</summary>
    internal ListName Source => speakers.Count == 0 ? ListName.Latest : ListName.Speaker(speakers.MinBy(speaker => speaker.Articles)!.Slug);

    /// <summary>Whether the article of a row may be one of those wanted.</summary>
    internal bool MayTake(WordRow row) =>
        row.Row.IsValid && Combination.Takes(row.Row.Lists) && Query.MayMatch(row.Words, row.Language);

    /// <summary>Whether an article is one of those wanted.</summary>
    internal bool Takes(ArticleRecord record) =>
        record is { State: ArticleState.Published, Content: { } content } && Combination.Takes(record.Lists) && IsInTime(record.Date.Moment)
            && Says(content);

    private bool IsInTime(DateTimeOffset time) => (From is null || time >= From) && (Until is null || time < Until);

    private bool Says(Article content) => speakers.Count == 0
        ? Query.Matches(Passages.Of(content), content.Language)
        : speakers.All(speaker => Query.Matches(Passages.Of(content, speaker.Slug), content.Language));
}
