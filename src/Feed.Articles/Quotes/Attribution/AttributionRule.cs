namespace Feed.Articles.Quotes;

/// <summary>A way in which a text shows who said something.</summary>
/// <param name="Id">A stable name, such as <c>cue.after.inverted</c>.</param>
/// <param name="Explanation">One sentence that answers "Why this name?".</param>
public sealed record AttributionRule(string Id, string Explanation)
{
    /// <summary>Whether it finds statements without quotation marks.</summary>
    internal bool IsReported => Id.StartsWith("reported.", StringComparison.Ordinal);

    /// <summary>Priority: when several rules match, the strongest one decides.</summary>
    internal int Strength { get; init; }

    /// <summary>How much confidence is lost when several words separate speaker and verb, 0 to 1.</summary>
    internal double DistancePenalty { get; init; }

    /// <summary>The measured precision of the rule, 0 to 1, by <see cref="Naming"/>.</summary>
    internal IReadOnlyList<double> PrecisionByNaming { get; init; } = [];
}
