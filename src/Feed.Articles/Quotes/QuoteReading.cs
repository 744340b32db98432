namespace Feed.Articles.Quotes;

/// <summary>What people say in an article, and who they are.</summary>
/// <param name="Quotes">In the order of the text, never overlapping.</param>
/// <param name="Reported">Statements without quotation marks, in the order of the text.</param>
/// <param name="Speakers">Quoted, reported and declared people, most quotes first.</param>
public sealed record QuoteReading(IReadOnlyList<Quote> Quotes, IReadOnlyList<ReportedStatement> Reported, IReadOnlyList<Speaker> Speakers)
{
    /// <summary>Creates the result, with the speakers of the quotes and statements.</summary>
    public static QuoteReading Of(IReadOnlyList<Quote> quotes, IReadOnlyList<ReportedStatement> reported, IReadOnlyList<string> declared) =>
        new(quotes, reported, SpeakerList.Of(quotes, reported, declared));
}
