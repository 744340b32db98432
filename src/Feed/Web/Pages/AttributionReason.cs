namespace Feed.Web.Pages;

/// <summary>Why quotes are attributed to their speakers. Each rule is explained once.</summary>
/// <param name="Explained">The rule in words; null for quotes without a name.</param>
/// <param name="Groups">The quotes of each speaker and evidence.</param>
sealed record AttributionReason(string? Explained, IReadOnlyList<AttributionReason.Group> Groups)
{
    /// <summary>The reasons for the attributions of an article's quotes, in the order of their first quotes.</summary>
    public static IReadOnlyList<AttributionReason> Of(Article article) =>
    [
        .. article.Quotes.Select((quote, index) => (Quote: quote, Number: index + 1))
            .GroupBy(one => DisplayText.Explain(one.Quote))
            .Select(reason => new AttributionReason(reason.Key, [.. reason
                .GroupBy(one => (one.Quote.Speaker, DisplayText.Evidence(one.Quote)))
                .Select(same => new Group(same.Key.Speaker, same.Key.Item2, [.. same.Select(one => one.Number)]))])),
    ];

    /// <summary>Quotes of one speaker with the same evidence.</summary>
    /// <param name="Speaker">The name; null for nobody.</param>
    /// <param name="Found">The words that name the speaker, and the confidence; null without a name.</param>
    /// <param name="Quotes">The numbers of the quotes in the article, as in <c>#q1</c>.</param>
    public sealed record Group(string? Speaker, string? Found, IReadOnlyList<int> Quotes)
    {
        private const int MaxShown = 12;

        /// <summary>The numbers that the page links to.</summary>
        public IEnumerable<int> Shown => Quotes.Take(MaxShown);

        /// <summary>How many more quotes there are.</summary>
        public int More => Math.Max(0, Quotes.Count - MaxShown);
    }
}
