namespace Feed.Articles.Quotes;

/// <summary>Who said a quote.</summary>
/// <param name="Person">The speaker; null when the text does not name one.</param>
/// <param name="Cue">The words that tie the speaker to the quote.</param>
/// <param name="Rule">The rule that found the speaker.</param>
/// <param name="Confidence">How often decisions like this one are right, 0 to 1.</param>
/// <param name="Token">The token at which the text refers to the speaker.</param>
internal sealed record Decision(Person? Person, string? Cue, AttributionRule Rule, double Confidence, int Token)
{
    /// <summary>The candidate it comes from; null if it comes from the previous quotes.</summary>
    public Candidate? Candidate { get; init; }

    /// <summary>The speaker's most recent role before the token, else the next one.</summary>
    public string? Role => Person?.RoleAt(Token);
}
