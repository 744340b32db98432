namespace Feed.Articles.Quotes;

/// <summary>Lists the speakers of an article.</summary>
internal static class SpeakerList
{
    /// <summary>Quoted people, most quotes first; then people with only reported statements; then people only declared.</summary>
    public static Speaker[] Of(IReadOnlyList<Quote> quotes, IReadOnlyList<ReportedStatement> reported, IReadOnlyList<string> declared)
    {
        var declaredSlugs = declared.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
        var quotesBySlug = quotes.ToLookup(quote => quote.SpeakerSlug);
        var statementsBySlug = reported.ToLookup(statement => statement.SpeakerSlug);
        var speaking = quotes.Select(quote => quote.SpeakerSlug).Concat(reported.Select(statement => statement.SpeakerSlug))
            .OfType<string>().Distinct()
            .Select(slug => CreateSpeaker(slug, [.. quotesBySlug[slug]], [.. statementsBySlug[slug]], declaredSlugs.Contains(slug)))
            .OrderByDescending(speaker => speaker.Quotes)
            .ThenByDescending(speaker => speaker.Quotes > 0 ? 0 : speaker.Reported)
            .ToList();
        var found = speaking.Select(speaker => speaker.Slug).ToHashSet(StringComparer.Ordinal);
        var onlyDeclared = declared.Where(name => Slug.Of(name) is { Length: > 0 } slug && !found.Contains(slug)).DistinctBy(Slug.Of);
        return [.. speaking, .. onlyDeclared.Select(name => new Speaker(Slug.Of(name), name, 0, true))];
    }

    /// <summary>Creates the speaker of quotes and statements. Statements that pages show as one are counted once.</summary>
    private static Speaker CreateSpeaker(string slug, Quote[] quotes, ReportedStatement[] reported, bool isDeclared)
    {
        var speech = DistinctSpeech.Of(quotes, reported);
        var shown = speech.ReportedText.Select(text => Array.Exists(quotes, text.Statement.Contains)).ToList();
        var roles = quotes.Select(quote => quote.Role).Concat(reported.Select(statement => statement.Role));
        var name = quotes.Select(quote => quote.Speaker!).Concat(reported.Select(statement => statement.Speaker)).First();
        var quoted = speech.Quotes.DistinctBy(quote => quote.Paragraph).Count() + shown.Count(isQuoted => isQuoted);
        return new Speaker(slug, name, quoted, isDeclared)
        {
            Reported = shown.Count(isQuoted => !isQuoted),
            Role = roles.FirstOrDefault(role => role is not null),
        };
    }
}
