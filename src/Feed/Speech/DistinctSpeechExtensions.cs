namespace Feed.Speech;

/// <summary>How pages and feeds show what one person says in an article.</summary>
public static class DistinctSpeechExtensions
{
    /// <summary>
    /// What the person says between quotation marks, in the order of the article; then what the article reports in its own words, also in
    /// the order of the article.
    /// </summary>
    /// <param name="speech">What the person says.</param>
    /// <param name="article">The article.</param>
    public static IReadOnlyList<SpeechItem> QuotesFirst(this DistinctSpeech speech, Article article) =>
    [
        .. Statements.Of(article, speech.Quotes)
            .Select(statement => new SpeechItem(statement.Paragraph, statement.First.Start, $"“{statement.Text}”", StatementKind.Direct)
            {
                Quoted = statement,
            })
            .Concat(speech.ReportedText.Select(shown =>
                new SpeechItem(shown.Statement.Paragraph, shown.Statement.Start, shown.Text, shown.Statement.Kind)))
            .OrderBy(said => said.IsReported).ThenBy(said => said.Paragraph).ThenBy(said => said.Start),
    ];

    /// <summary>
    /// A title from the first reported sentence that yields one; sentences with the speaker's last name are tried first. Null if none
    /// yields a title.
    /// </summary>
    public static string? ReportedTitle(this DistinctSpeech speech) => speech.Reported
        .OrderByDescending(statement => ArticleSentenceTitle.HasLastName(statement.Sentence, statement.Speaker))
        .Select(ArticleSentenceTitle.FromReported).FirstOrDefault(title => title is not null);
}
