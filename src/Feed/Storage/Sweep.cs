namespace Feed.Storage;

/// <summary>Mends whatever events missed; safe to run at any time, on any number of instances.</summary>
public sealed class Sweep
{
    /// <summary>One run; does nothing when another instance is sweeping.</summary>
    public Task RunAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
