namespace Feed.Articles.Quotes;

/// <summary>A reported statement in its sentence, and its candidate speaker.</summary>
/// <param name="Candidate">The candidate speaker and the rule that found it.</param>
/// <param name="First">The first token of what was said.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Next">Where the rest of the sentence starts; it may contain more statements.</param>
internal sealed record ReportedSpan(Candidate Candidate, int First, int End, int Next);
