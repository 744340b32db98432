namespace Feed.Articles.Quotes;

/// <summary>Who a quote's surroundings say its speaker is.</summary>
/// <param name="Speaker">The words that mean the speaker.</param>
/// <param name="Cue">The words that tie them to the quote; null when the place alone does.</param>
/// <param name="Rule">The rule that found them.</param>
/// <param name="Confidence">How sure the rule is, 0 to 1.</param>
internal sealed record Attribution(Mention Speaker, string? Cue, string Rule, double Confidence);
