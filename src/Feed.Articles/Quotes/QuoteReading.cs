namespace Feed.Articles.Quotes;

/// <summary>The quotes of an article and the people quoted.</summary>
/// <param name="Quotes">In the order of the text, never overlapping.</param>
/// <param name="Speakers">Quoted and declared people; most quotes first.</param>
public sealed record QuoteReading(IReadOnlyList<Quote> Quotes, IReadOnlyList<Speaker> Speakers);
