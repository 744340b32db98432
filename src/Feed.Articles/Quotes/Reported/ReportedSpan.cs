namespace Feed.Articles.Quotes;

/// <summary>Words that report a statement.</summary>
/// <param name="Candidate">The candidate speaker and the rule that found it.</param>
/// <param name="First">The first token of what was said.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Next">Where the rest of the sentence starts; it may contain further statements.</param>
internal sealed record ReportedSpan(Candidate Candidate, int First, int End, int Next);
