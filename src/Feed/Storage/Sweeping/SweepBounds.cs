namespace Feed.Storage.Sweeping;

/// <summary>How much one run of the sweep does at most, however many articles there are.</summary>
internal sealed record SweepBounds
{
    /// <summary>
    /// How many files, records and rows are read of each. Where that is all of them, they are compared in memory; of a part, each that the
    /// other parts do not hold is asked for singly. Records of a part are as many as have so many rows together.
    /// </summary>
    public int MaxItemsPerRun { get; init; } = 20_000;

    /// <summary>How many articles are published; the rest is the next run's.</summary>
    public int Published { get; init; } = Sweep.MaxPublished;
}
