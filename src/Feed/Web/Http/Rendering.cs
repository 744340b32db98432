namespace Feed.Web.Http;

/// <summary>A running rendering of a response.</summary>
/// <param name="localChanges">The number of changes that this process had made at the start.</param>
/// <param name="startedAt">The timestamp of the start.</param>
internal sealed class Rendering(long localChanges, long startedAt)
{
    public long LocalChanges => localChanges;

    public long StartedAt => startedAt;

    /// <summary>The rendering itself; the first request that needs it starts it.</summary>
    public Lazy<Task<Answer>> Work { get; set; } = null!;

    /// <summary>The sequence number at which another rendering of the same response last ended; 0 if none has.</summary>
    public long SupersededAt { get; set; }
}
