namespace Feed.Storage.Sweeping;

/// <summary>The most work that one run of the sweep does, independent of the number of articles.</summary>
internal sealed record SweepBounds
{
    /// <summary>
    /// The maximum number of files, of records and of rows that one run reads. A smaller site is compared in memory. On a larger one, Feed
    /// asks storage for each counterpart that the run has not read, and the list rows of a record count too.
    /// </summary>
    public int MaxItemsPerRun { get; init; } = 20_000;

    /// <summary>How many articles a run publishes; the next run does the rest.</summary>
    public int PublishedPerRun { get; init; } = Sweep.MaxPublished;

    /// <summary>How many files of a round's listing one part has.</summary>
    public int NamesPerPart { get; init; } = 20_000;

    /// <summary>How many such parts a run lists: 100 calls, less than a minute.</summary>
    public int PartsPerRun { get; init; } = 25;

    /// <summary>If there is no queue for the ranges of a round: how many of them one run compares.</summary>
    public int RangesPerRun { get; init; } = 1;
}
