namespace Feed.Storage;

/// <summary>Counts the articles of every tag and speaker. Only the sweep does, so counts have one writer and may lag behind by one run.</summary>
/// <param name="records">Give the name of a term whose row was lost.</param>
/// <param name="terms">The rows.</param>
internal sealed class TermCounts(ArticleRecords records, TermRows terms)
{
    /// <summary>Writes the terms whose count, newest article or successor is another than before.</summary>
    public async Task WriteAsync(Standing standing, CurrentConfiguration configuration, CancellationToken cancellation)
    {
        var articles = standing.ByList();
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            var known = (await terms.AllAsync(kind, cancellation)).ToDictionary(term => term.Slug);
            var prefix = ListName.Of(kind, "").Value;
            foreach (var list in articles.Where(list => list.Key.Value.StartsWith(prefix, StringComparison.Ordinal)))
            {
                var slug = list.Key.Value[prefix.Length..];
                if (!known.ContainsKey(slug) && await NameAsync(kind, slug, list.First(), cancellation) is { } name)
                    known[slug] = new Term(kind, slug, name, 0, null, null);
            }

            var moved = kind == TermKind.Speaker ? configuration.PeopleFile.Value.Moved : new Dictionary<string, string>();
            foreach (var slug in moved.Keys.Where(slug => !known.ContainsKey(slug)))
                known[slug] = new Term(kind, slug, slug, 0, null, null);
            foreach (var term in known.Values)
                await WriteAsync(term, [.. articles[ListName.Of(kind, term.Slug)]], moved.GetValueOrDefault(term.Slug), cancellation);
        }
    }

    private async Task WriteAsync(Term term, IReadOnlyList<ArticleRecord> articles, string? movedTo, CancellationToken cancellation)
    {
        // The least order is the newest; it holds the time that placed the article.
        var newest = articles.Count == 0 ? (DateTimeOffset?)null : TimeOf(articles.Select(article => article.Order).Min(StringComparer.Ordinal)!);
        var counted = term with { Articles = articles.Count, Newest = newest ?? term.Newest, MovedTo = movedTo };
        if (counted != term)
            await terms.WriteAsync(counted, cancellation);
    }

    private async Task<string?> NameAsync(TermKind kind, string slug, ArticleRecord article, CancellationToken cancellation)
    {
        var content = (await records.FindAsync(article.Id, cancellation))?.Content;
        return kind == TermKind.Tag
            ? content?.Tags.FirstOrDefault(tag => tag.Slug == slug)?.Label
            : content?.Speakers.FirstOrDefault(speaker => speaker.Slug == slug)?.Name;
    }

    private static DateTimeOffset TimeOf(string order) =>
        new(DateTime.MaxValue.Ticks - long.Parse(order, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
}
