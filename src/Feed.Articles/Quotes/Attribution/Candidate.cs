namespace Feed.Articles.Quotes;

/// <summary>Somebody who may have said a quote, and why.</summary>
/// <param name="Rule">The rule that finds the speaker.</param>
/// <param name="Speaker">The words that mean the speaker.</param>
/// <param name="Cue">The words that tie the speaker to the quote; null when the place alone does.</param>
internal sealed record Candidate(AttributionRule Rule, Mention Speaker, string? Cue);
