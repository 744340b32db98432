namespace Feed.Web.Http;

/// <summary>
/// Bounds how long a request waits for storage: its token is cancelled when the client disconnects or the time is up. A storage account
/// that accepts requests and never answers would otherwise keep the client waiting through every retry of every call.
/// </summary>
internal sealed class StorageTimeout : IDisposable
{
    /// <summary>How long a request waits for storage before it is answered with 503.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource either;

    /// <summary>Starts the timer.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Cancelled when the client disconnects.</param>
    /// <param name="atMost">A shorter timeout; null for <see cref="Default"/>.</param>
    public StorageTimeout(TimeProvider time, CancellationToken cancellation, TimeSpan? atMost = null)
    {
        timeout = new CancellationTokenSource(atMost ?? Default, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
    }

    public CancellationToken Token => either.Token;

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => timeout.IsCancellationRequested;

    /// <inheritdoc />
    public void Dispose()
    {
        either.Dispose();
        timeout.Dispose();
    }
}
