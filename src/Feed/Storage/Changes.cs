namespace Feed.Storage;

/// <summary>Counts what this process changed in storage, so that what was made from it is not served any longer.</summary>
public sealed class Changes
{
    private long version;

    /// <summary>Grows with every change.</summary>
    public long Version => Volatile.Read(ref version);

    /// <summary>Says that a change is done: whoever reads storage from now on finds it.</summary>
    public void Announce() => Interlocked.Increment(ref version);
}
