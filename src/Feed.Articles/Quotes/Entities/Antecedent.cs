namespace Feed.Articles.Quotes;

/// <summary>The person that a pronoun or epithet refers to.</summary>
/// <param name="Person">The likeliest person.</param>
/// <param name="Certainty">How clear this is, from 0.5 (another person is as likely) to 1 (no one else fits).</param>
internal sealed record Antecedent(Person Person, double Certainty);
