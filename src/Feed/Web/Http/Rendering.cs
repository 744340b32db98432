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

    /// <summary>The number of the moment when another rendering of the same response last ended; 0 for never.</summary>
    public long OvertakenAt { get; set; }
}
