namespace Feed.Search;

/// <summary>The texts of an article that search reads. A phrase matches within one text only.</summary>
internal static class Passages
{
    /// <summary>
    /// Every searchable text of an article: title, names, tags, the quotes of a person in one paragraph as one text, and the paragraphs
    /// that are shown.
    /// </summary>
    public static IEnumerable<string> Of(Article article)
    {
        var orphans = OrphanCaptions.Of(article);
        return
        [
            article.Title,
            .. article.Authors,
            .. article.Speakers.Select(speaker => speaker.Name),
            .. article.Tags.Select(tag => tag.Label),
            .. InOneParagraph(article.Quotes).Select(Join),
            .. article.Paragraphs.Where((_, place) => !orphans.Contains(place)).Select(paragraph => paragraph.Text),
        ];
    }

    /// <summary>
    /// What one person says in an article: quotes and reported statements. The quotes of one paragraph are also one text, because pages and
    /// feeds join the parts of an interrupted quote.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="speaker">The person's slug.</param>
    public static IEnumerable<string> Of(Article article, string speaker) =>
    [
        .. article.Quotes.Where(quote => quote.SpeakerSlug == speaker).Select(quote => quote.Text),
        .. InOneParagraph(article.Quotes.Where(quote => quote.SpeakerSlug == speaker)).Select(Join),
        .. article.Reported.Where(statement => statement.SpeakerSlug == speaker).Select(statement => statement.Text),
    ];

    /// <summary>The quotes of a person in one paragraph, where there are several.</summary>
    public static IEnumerable<IReadOnlyList<Quote>> InOneParagraph(IEnumerable<Quote> quotes) => quotes
        .Where(quote => quote.SpeakerSlug is not null).GroupBy(quote => (quote.Paragraph, quote.SpeakerSlug))
        .Select(group => group.ToList()).Where(group => group.Count > 1);

    /// <summary>The words of several quotes as one text.</summary>
    public static string Join(IReadOnlyList<Quote> quotes) => string.Join(' ', quotes.Select(quote => quote.Text));

    /// <summary>Whether two articles have the same searchable texts, said by the same people.</summary>
    public static bool AreSame(Article one, Article other) =>
        one.Language == other.Language
        && Of(one).SequenceEqual(Of(other))
        && Said(one).SequenceEqual(Said(other));

    private static IEnumerable<(string? Speaker, string Text)> Said(Article article) =>
        article.Quotes.Select(quote => (quote.SpeakerSlug, quote.Text))
            .Concat(article.Reported.Select(statement => (statement.SpeakerSlug, statement.Text)));
}
