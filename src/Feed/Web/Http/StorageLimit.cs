namespace Feed.Web.Http;

/// <summary>
/// Bounds how long a request waits for storage: its token is cancelled when the client leaves or the time is over. A storage that accepts
/// requests and never answers would otherwise keep the client waiting through every retry of every call.
/// </summary>
internal sealed class StorageLimit : IDisposable
{
    /// <summary>How long a request waits for storage before it is answered with 503.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource either;

    /// <summary>Starts the timer.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Cancelled when the client leaves.</param>
    /// <param name="atMost">A shorter time than <see cref="Timeout"/>.</param>
    public StorageLimit(TimeProvider time, CancellationToken cancellation, TimeSpan? atMost = null)
    {
        timeout = new CancellationTokenSource(atMost ?? Timeout, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
    }

    public CancellationToken Token => either.Token;

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => timeout.IsCancellationRequested;

    /// <inheritdoc />
    public void Dispose()
    {
        either.Dispose();
        timeout.Dispose();
    }
}
