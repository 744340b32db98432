namespace Feed.Search;

/// <summary>The texts in which search looks: a phrase is found within one of them.</summary>
internal static class Passages
{
    /// <summary>All that an article says: title, names, tags and text.</summary>
    public static IEnumerable<string> Of(Article article) =>
    [
        article.Title,
        .. article.Authors,
        .. article.Speakers.Select(speaker => speaker.Name),
        .. article.Tags.Select(tag => tag.Label),
        .. article.Paragraphs.Select(paragraph => paragraph.Text),
    ];

    /// <summary>What one person says in an article, between quotation marks or reported.</summary>
    /// <param name="article">The article.</param>
    /// <param name="speaker">The slug of the person's list.</param>
    public static IEnumerable<string> Of(Article article, string speaker) =>
    [
        .. article.Quotes.Where(quote => quote.SpeakerSlug == speaker).Select(quote => quote.Text),
        .. article.Reported.Where(statement => statement.SpeakerSlug == speaker).Select(statement => statement.Text),
    ];

    /// <summary>Whether two articles have the same texts of the same people, and so the same words.</summary>
    public static bool AreSame(Article one, Article other) =>
        one.Language == other.Language
        && Of(one).SequenceEqual(Of(other))
        && Said(one).SequenceEqual(Said(other));

    private static IEnumerable<(string? Speaker, string Text)> Said(Article article) =>
        article.Quotes.Select(quote => (quote.SpeakerSlug, quote.Text))
            .Concat(article.Reported.Select(statement => (statement.SpeakerSlug, statement.Text)));
}
