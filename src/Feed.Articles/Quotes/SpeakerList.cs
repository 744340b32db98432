namespace Feed.Articles.Quotes;

/// <summary>Lists the speakers of an article.</summary>
internal static class SpeakerList
{
    /// <summary>Quoted people, most quotes first; then people with reported statements only; then those only declared.</summary>
    public static Speaker[] Of(IReadOnlyList<Quote> quotes, IReadOnlyList<ReportedStatement> reported, IReadOnlyList<string> declared)
    {
        var slugs = declared.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
        var said = quotes.Select(quote => (Slug: quote.SpeakerSlug, Name: quote.Speaker, quote.Role, Direct: true))
            .Concat(reported.Where(statement => !quotes.Any(statement.Contains))
                .Select(statement => (Slug: statement.SpeakerSlug, Name: (string?)statement.Speaker, statement.Role, Direct: false)));
        var heard = said.Where(one => one.Slug is not null)
            .GroupBy(one => one.Slug!)
            .Select(own => new Speaker(own.Key, own.First().Name!, own.Count(one => one.Direct), slugs.Contains(own.Key))
            {
                Reported = own.Count(one => !one.Direct),
                Role = own.FirstOrDefault(one => one.Role is not null).Role,
            })
            .OrderByDescending(speaker => speaker.Quotes)
            .ThenByDescending(speaker => speaker.Quotes > 0 ? 0 : speaker.Reported)
            .ToList();
        var found = heard.Select(speaker => speaker.Slug).ToHashSet(StringComparer.Ordinal);
        var silent = declared.Where(name => Slug.Of(name) is { Length: > 0 } slug && !found.Contains(slug)).DistinctBy(Slug.Of);
        return [.. heard, .. silent.Select(name => new Speaker(Slug.Of(name), name, 0, true))];
    }
}
