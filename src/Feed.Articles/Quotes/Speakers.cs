namespace Feed.Articles.Quotes;

/// <summary>Lists the people whose lists an article enters.</summary>
internal static class Speakers
{
    /// <summary>Who is quoted, most quotes first, then who is only declared.</summary>
    public static Speaker[] Of(IReadOnlyList<Quote> quotes, IReadOnlyList<string> declared)
    {
        var slugs = declared.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
        var quoted = quotes.Where(quote => quote.SpeakerSlug is not null)
            .GroupBy(quote => quote.SpeakerSlug!)
            .Select(own => new Speaker(own.Key, own.First().Speaker!, own.Count(), slugs.Contains(own.Key))
            {
                Role = own.FirstOrDefault(quote => quote.Role is not null)?.Role,
            })
            .OrderByDescending(speaker => speaker.Quotes)
            .ToList();
        var found = quoted.Select(speaker => speaker.Slug).ToHashSet(StringComparer.Ordinal);
        var silent = declared.Where(name => Slug.Of(name) is { Length: > 0 } slug && !found.Contains(slug)).DistinctBy(Slug.Of);
        return [.. quoted, .. silent.Select(name => new Speaker(Slug.Of(name), name, 0, true))];
    }
}
