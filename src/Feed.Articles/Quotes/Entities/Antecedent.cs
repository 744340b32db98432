namespace Feed.Articles.Quotes;

/// <summary>Whom a word that stands for somebody means.</summary>
/// <param name="Person">The likeliest person.</param>
/// <param name="Lead">How clearly, from one half (somebody else is as likely) to one (nobody else fits).</param>
internal sealed record Antecedent(Person Person, double Lead);
