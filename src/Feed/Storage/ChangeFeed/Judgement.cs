namespace Feed.Storage.ChangeFeed;

/// <summary>What is known of an answer by the changes up to a version of <see cref="Knowledge"/>.</summary>
/// <param name="Version">The version.</param>
internal sealed record Judgement(long Version)
{
    /// <summary>Whether <see cref="Version"/> has been looked at, and not only what came after it.</summary>
    public bool IsJudged { get; init; }

    /// <summary>Whether the answer holds for as long as the news of changes are read.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether something that it was made of has changed.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Whether this process itself changed it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Of a touched answer: when it was right at last.</summary>
    public long Good { get; init; } = long.MaxValue;

    /// <summary>Of an answer that may change at any time: when it was surely right at last; null of others.</summary>
    public long? Open { get; init; }

    /// <summary>Of an answer whose making begins now.</summary>
    public static Judgement AtStart(Knowledge known) => new(known.Version);

    /// <summary>When the answer was surely right at last.</summary>
    /// <param name="asOf">When its making began.</param>
    /// <param name="coveredTo">Up to when all changes are known.</param>
    public long GoodAt(long asOf, long? coveredTo)
    {
        if (IsTold)
            return Math.Max(asOf, coveredTo ?? asOf);
        var good = Math.Min(Good, Open ?? long.MaxValue);
        return good == long.MaxValue ? asOf : good;
    }
}
