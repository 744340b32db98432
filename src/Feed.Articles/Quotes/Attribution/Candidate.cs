namespace Feed.Articles.Quotes;

/// <summary>A possible speaker, and the evidence for it.</summary>
/// <param name="Rule">The rule that found the speaker.</param>
/// <param name="Speaker">The words that refer to the speaker.</param>
/// <param name="Cue">The words that tie the speaker to what was said; null when position alone does.</param>
/// <param name="Naming">How the words name the speaker.</param>
/// <param name="Distance">The number of words and marks between the speaker and the verb; null without a verb.</param>
internal sealed record Candidate(AttributionRule Rule, Mention Speaker, string? Cue, Naming Naming, int? Distance)
{
    /// <summary>Whether capitalisation is the only sign that the speaker is a person.</summary>
    public bool IsUnconfirmed => Distance is not null && Naming is Naming.Name or Naming.Guess
        && Speaker.Person is { Confirmed: false };

    /// <summary>The candidate that a rule finds.</summary>
    /// <param name="text">The article.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="speaker">The words that refer to the speaker.</param>
    /// <param name="cue">The words that tie the speaker to what was said.</param>
    /// <param name="verb">The token of the verb, or of the preposition used instead; null without one.</param>
    public static Candidate Of(AnnotatedDocument text, string rule, Mention speaker, string? cue = null, int? verb = null)
    {
        var naming = speaker.Kind switch
        {
            MentionKind.Pronoun => speaker.Certainty < text.Language.Salience.ClearLead ? Naming.Contested : Naming.Pronoun,
            MentionKind.Phrase => Naming.Phrase,
            _ => speaker.Person is { IsGuess: true } ? Naming.Guess : Naming.Name,
        };
        var distance = verb < speaker.First ? speaker.First - verb - 1 : verb - speaker.Last - 1;
        return new Candidate(text.Language.Rules[rule], speaker, cue, naming, distance);
    }
}
