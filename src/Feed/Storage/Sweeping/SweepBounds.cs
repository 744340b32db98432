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

    /// <summary>How many names of files a round notes together.</summary>
    public int NamesPerPart { get; init; } = 20_000;

    /// <summary>How many such parts one run lists: 100 calls, less than a minute.</summary>
    public int PartsPerRun { get; init; } = 25;

    /// <summary>How many ranges of a round one run looks at itself, where no queue spreads them.</summary>
    public int RangesPerRun { get; init; } = 1;
}
