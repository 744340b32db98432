namespace Feed.Web.Pages;

/// <summary>Why quotes are attributed to their speakers. Each rule is explained once.</summary>
/// <param name="Explained">The rule in words; null for unattributed quotes.</param>
/// <param name="Groups">The quotes, by speaker and evidence.</param>
sealed record AttributionReason(string? Explained, IReadOnlyList<AttributionReason.Group> Groups)
{
    /// <summary>The reasons for the attributions of an article's quotes, in the order of their first quotes.</summary>
    public static IReadOnlyList<AttributionReason> Of(Article article) =>
    [
        .. article.Quotes.Select((quote, index) => (Quote: quote, Number: index + 1))
            .GroupBy(numbered => DisplayText.Explain(numbered.Quote))
            .Select(reason => new AttributionReason(reason.Key, [.. reason
                .GroupBy(numbered => (numbered.Quote.Speaker, Evidence: DisplayText.Evidence(numbered.Quote)))
                .Select(group => new Group(group.Key.Speaker, group.Key.Evidence, [.. group.Select(numbered => numbered.Number)]))])),
    ];

    /// <summary>Quotes of one speaker with the same evidence.</summary>
    /// <param name="Speaker">The name; null for unattributed quotes.</param>
    /// <param name="Evidence">The words that name the speaker, and the confidence; null for unattributed quotes.</param>
    /// <param name="Quotes">The numbers of the quotes in the article, as in <c>#q1</c>.</param>
    public sealed record Group(string? Speaker, string? Evidence, IReadOnlyList<int> Quotes)
    {
        private const int MaxShown = 12;

        /// <summary>The numbers that the page links to.</summary>
        public IEnumerable<int> Shown => Quotes.Take(MaxShown);

        /// <summary>How many more quotes there are.</summary>
        public int More => Math.Max(0, Quotes.Count - MaxShown);
    }
}
