namespace Feed.Search;

/// <summary>The texts of an article that can be searched. A phrase never matches across two of them.</summary>
internal static class Passages
{
    /// <summary>
    /// Every searchable text of an article: title, names, tags, the joined quotes of each person in one paragraph, and the paragraphs that
    /// pages show.
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
            .. GroupBySpeakerAndParagraph(article.Quotes).Select(Join),
            .. article.Paragraphs.Where((_, index) => !orphans.Contains(index)).Select(paragraph => paragraph.Text),
        ];
    }

    /// <summary>
    /// What one person says in an article: quotes and reported statements. The quotes of one paragraph are searched both separately and
    /// joined, because pages and feeds join the parts of an interrupted quote.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="speaker">The person's slug.</param>
    public static IEnumerable<string> Of(Article article, string speaker) =>
    [
        .. article.Quotes.Where(quote => quote.SpeakerSlug == speaker).Select(quote => quote.Text),
        .. GroupBySpeakerAndParagraph(article.Quotes.Where(quote => quote.SpeakerSlug == speaker)).Select(Join),
        .. article.Reported.Where(statement => statement.SpeakerSlug == speaker).Select(statement => statement.Text),
    ];

    /// <summary>Groups the quotes of one person in one paragraph. A quote that is alone in its paragraph is in no group.</summary>
    public static IEnumerable<IReadOnlyList<Quote>> GroupBySpeakerAndParagraph(IEnumerable<Quote> quotes) => quotes
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
