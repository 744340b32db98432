using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Telemetry;

namespace Feed.Storage.Words;

/// <summary>
/// Finds articles by their words. A row of words is only a candidate: each is checked against its record, so results match the current
/// text.
/// </summary>
internal sealed class ArticleSearch(WordRowReader rowReader, ArticleRecords records, TimeProvider time)
{
    /// <summary>The maximum number of concurrent searches in this process; further requests are refused.</summary>
    public const int MaxConcurrent = 4;

    private int running;

    /// <summary>A page of results, newest first. A page can be short or empty and still have a next page.</summary>
    /// <param name="search">The search.</param>
    /// <param name="after">The page starts after this place; null starts with the newest.</param>
    /// <param name="limit">The maximum number of articles, 1 to 100.</param>
    /// <param name="bounds">How much work the search may do for the page.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="SearchBusyException"><see cref="MaxConcurrent"/> searches are running.</exception>
    public async Task<ArticlePage> PageAsync(SearchRequest search, Cursor? after, int limit, SearchBounds bounds,
        CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref running) > MaxConcurrent)
            {
                FeedTelemetry.Searches.Add(1, FeedTelemetry.Outcome("refused"));
                throw new SearchBusyException();
            }

            var page = await new SearchPageReader(search, StartOf(after, search.Until), limit, bounds, time)
                .PageAsync(rowReader, records, cancellation);
            var isBounded = page.Articles.Count < limit && page.Next is not null;
            FeedTelemetry.Searches.Add(1, FeedTelemetry.Outcome(isBounded ? "bounded" : "found"));
            return page;
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>The place after which the page starts: only articles before <paramref name="until"/> follow it.</summary>
    private static Cursor? StartOf(Cursor? after, DateTimeOffset? until)
    {
        // The last possible place of an article of that moment.
        var end = until is { } moment ? new Cursor(ArticleRecord.OrderOf(moment), new string('f', 32)) : null;
        return end is null || (after is not null && after.IsAfter(end)) ? after : end;
    }
}
