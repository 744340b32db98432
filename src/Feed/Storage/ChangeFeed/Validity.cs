namespace Feed.Storage.ChangeFeed;

/// <summary>What this process knows about a cached answer: whether it is still valid or, if not, until when it certainly was.</summary>
/// <param name="Version">The version of <see cref="ChangeKnowledge"/> that the evaluation is based on.</param>
internal sealed record Validity(long Version)
{
    /// <summary>Whether the answer has been evaluated; false at the start of its rendering.</summary>
    public bool IsEvaluated { get; init; }

    /// <summary>Whether this process would know of any change that affects the answer, and knows of none.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether something that the answer was read from has changed.</summary>
    public bool IsInvalidated { get; init; }

    /// <summary>Whether this process itself made such a change.</summary>
    public bool IsLocal { get; init; }

    /// <summary>
    /// When an invalidated answer was last certainly valid: before any known change could have affected it. For other answers,
    /// <see cref="long.MaxValue"/>.
    /// </summary>
    public long LastValid { get; init; } = long.MaxValue;

    /// <summary>When the answer was last certainly valid, considering open changes only; null if none of them affects it.</summary>
    public long? LastValidBeforeOpen { get; init; }

    /// <summary>The validity of an answer whose rendering starts now.</summary>
    public static Validity AtStart(ChangeKnowledge known) => new(known.Version);

    /// <summary>The last time at which the answer was certainly valid, as a timestamp of this process.</summary>
    /// <param name="asOf">When its rendering started.</param>
    /// <param name="coveredTo">Up to when all changes are known.</param>
    public long LastValidAt(long asOf, long? coveredTo)
    {
        if (IsCovered)
            return Math.Max(asOf, coveredTo ?? asOf);
        var valid = Math.Min(LastValid, LastValidBeforeOpen ?? long.MaxValue);
        return valid == long.MaxValue ? asOf : valid;
    }
}
