namespace Feed.Storage.Sweeping;

/// <summary>What one run of the sweep did. Two reports are equal when the same was mended, however much was looked at for it.</summary>
/// <param name="Published">Articles brought into agreement with their blobs.</param>
/// <param name="Failed">Articles that could not be; a later run tries again.</param>
/// <param name="RowsInserted">Missing list rows put back.</param>
/// <param name="RowsDeleted">List rows removed that no record names, and rows of names that no term has.</param>
/// <param name="TombstonesPurged">Records of withdrawn articles removed for their age.</param>
public sealed record SweepReport(int Published, int Failed, int RowsInserted, int RowsDeleted, int TombstonesPurged)
{
    /// <summary>All was well already.</summary>
    public static SweepReport Nothing { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The files compared with their records.</summary>
    public SweepPart Files { get; init; }

    /// <summary>The records compared with their files and rows.</summary>
    public SweepPart Records { get; init; }

    /// <summary>The list rows compared with their records, and counted.</summary>
    public SweepPart Rows { get; init; }

    /// <summary>The rows of words compared with their records.</summary>
    public SweepPart Words { get; init; }

    /// <summary>Kept pictures removed that no record names.</summary>
    public int PicturesDeleted { get; init; }

    /// <summary>Whether the run looked at all files and all records that there are.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether a round over all files and records is under way, of which this run was a step.</summary>
    public bool IsInRound { get; init; }

    /// <summary>Withdrawals that wait for an operator; null when none do.</summary>
    public HeldWithdrawals? Held { get; init; }

    /// <inheritdoc />
    public bool Equals(SweepReport? other) =>
        other is not null
        && (Published, Failed, RowsInserted, RowsDeleted, TombstonesPurged)
            == (other.Published, other.Failed, other.RowsInserted, other.RowsDeleted, other.TombstonesPurged);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Published, Failed, RowsInserted, RowsDeleted, TombstonesPurged);
}

/// <summary>What one run looked at of one kind.</summary>
/// <param name="Looked">How many.</param>
/// <param name="Ended">Whether it came to the last of them with nothing left undone on the way; the next run begins with the first
/// again.</param>
public readonly record struct SweepPart(int Looked, bool Ended);
