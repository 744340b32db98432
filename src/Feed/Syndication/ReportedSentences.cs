using Feed.Articles;

namespace Feed.Syndication;

/// <summary>Chooses the sentences that tell what somebody is reported to have said. They are the article's words and stand between no marks.</summary>
public static class ReportedSentences
{
    /// <summary>The statements whose sentences are to be shown: each sentence once, in the order of the text.</summary>
    public static IEnumerable<ReportedStatement> Of(IEnumerable<ReportedStatement> reported) => reported.DistinctBy(said => (said.Paragraph, said.Sentence));

    /// <summary>The sentence that tells best, on its own, who said what: the first that calls the speaker by the last name; null when there is none.</summary>
    public static string? Title(IReadOnlyList<ReportedStatement> reported) =>
        reported.Count == 0 ? null : SpokenTitle.Cut((reported.FirstOrDefault(CallsByName) ?? reported[0]).Sentence.TrimEnd('.'));

    private static bool CallsByName(ReportedStatement said) => said.Sentence.Contains(said.Speaker.Split(' ')[^1], StringComparison.Ordinal);
}
