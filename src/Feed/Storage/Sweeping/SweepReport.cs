namespace Feed.Storage.Sweeping;

/// <summary>What one run of the sweep did. Two reports are equal when their repairs are, no matter how much the runs examined.</summary>
/// <param name="Published">Articles published or withdrawn to match their blobs.</param>
/// <param name="Failed">Articles that failed; a later run tries again.</param>
/// <param name="RowsInserted">Missing rows inserted.</param>
/// <param name="RowsDeleted">
/// Rows deleted because no record refers to them or, in the index of names, because they belong to no term.
/// </param>
/// <param name="TombstonesPurged">Records of withdrawn articles deleted because of their age.</param>
public sealed record SweepReport(int Published, int Failed, int RowsInserted, int RowsDeleted, int TombstonesPurged)
{
    /// <summary>The report of a run without repairs.</summary>
    public static SweepReport Nothing { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The files compared with their records.</summary>
    public SweepPart Files { get; init; }

    /// <summary>The records compared with their files and rows.</summary>
    public SweepPart Records { get; init; }

    /// <summary>The list rows compared with their records, and counted.</summary>
    public SweepPart Rows { get; init; }

    /// <summary>The rows of words compared with their records.</summary>
    public SweepPart Words { get; init; }

    /// <summary>Copies of pictures deleted because no record refers to them.</summary>
    public int PicturesDeleted { get; init; }

    /// <summary>Whether the run examined all files and all records.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the run was a step of a round over all files and records, which later runs continue.</summary>
    public bool IsInRound { get; init; }

    /// <summary>The withdrawals that wait for an operator; null when there are none.</summary>
    public BlockedWithdrawals? BlockedWithdrawals { get; init; }

    /// <inheritdoc />
    public bool Equals(SweepReport? other) => other is not null && Repairs == other.Repairs;

    /// <inheritdoc />
    public override int GetHashCode() => Repairs.GetHashCode();

    private (int, int, int, int, int, int) Repairs =>
        (Published, Failed, RowsInserted, RowsDeleted, TombstonesPurged, PicturesDeleted);
}
