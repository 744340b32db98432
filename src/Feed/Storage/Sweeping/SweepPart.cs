namespace Feed.Storage.Sweeping;

/// <summary>What one run examined of one kind of item.</summary>
/// <param name="Examined">The number of items.</param>
/// <param name="ReachedEnd">
/// Whether the run reached the last item and left nothing undone; the next run starts with the first item again.
/// </param>
public readonly record struct SweepPart(int Examined, bool ReachedEnd);
