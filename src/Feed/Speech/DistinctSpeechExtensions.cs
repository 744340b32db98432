namespace Feed.Speech;

/// <summary>How pages and feeds show what one person says in an article.</summary>
public static class DistinctSpeechExtensions
{
    /// <summary>Quoted and reported statements, in the order of the article.</summary>
    /// <param name="speech">What the person says.</param>
    /// <param name="article">The article.</param>
    public static IReadOnlyList<SpeechItem> InOrder(this DistinctSpeech speech, Article article) =>
    [
        .. Statements.Of(article, speech.Quotes)
            .Select(statement => new SpeechItem(statement.Paragraph, statement.First.Start, $"“{statement.Text}”", statement))
            .Concat(speech.ReportedText.Select(shown => new SpeechItem(shown.Statement.Paragraph, shown.Statement.Start, shown.Text, null)))
            .OrderBy(said => said.Paragraph).ThenBy(said => said.Start),
    ];

    /// <summary>
    /// A title from the first reported sentence that has the speaker's last name, else from the first one; null if none gives a title.
    /// </summary>
    public static string? ReportedTitle(this DistinctSpeech speech) => speech.Reported.OrderByDescending(HasLastName)
        .Select(ArticleSentenceTitle.FromReported).FirstOrDefault(title => title is not null);

    private static bool HasLastName(ReportedStatement statement) =>
        statement.Sentence.Contains(statement.Speaker.Split(' ')[^1], StringComparison.Ordinal);
}
