using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Feed.Storage.Sweeping;

/// <summary>The right to sweep: a lease on the blob <c>config/sweep</c>. The blob contains the state of the sweep.</summary>
internal sealed class SweepLease : IAsyncDisposable
{
    /// <summary>Name of the blob in the container <c>config</c>.</summary>
    public const string BlobName = "sweep";

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    private readonly BlobClient blob;
    private readonly BlobLeaseClient lease;
    private readonly CancellationTokenSource lost;
    private readonly Task renewing;

    private SweepLease(BlobClient blob, BlobLeaseClient lease, TimeProvider time, CancellationToken cancellation)
    {
        this.blob = blob;
        this.lease = lease;
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        renewing = RenewAsync(time);
    }

    /// <summary>Cancelled when the caller cancels the sweep, or when the lease is lost and another instance may be sweeping.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Acquires the lease, and creates its blob if there is none.</summary>
    /// <returns>Null while another instance has the lease.</returns>
    public static async Task<SweepLease?> TryAcquireAsync(FeedStorage storage, TimeProvider time, CancellationToken cancellation)
    {
        var blob = storage.Config.GetBlobClient(BlobName);
        try
        {
            var lease = blob.GetBlobLeaseClient();
            try
            {
                await lease.AcquireAsync(Duration, cancellationToken: cancellation);
            }
            catch (RequestFailedException fault) when (fault.IsBlobMissing() || fault.IsContainerOrTableMissing())
            {
                // The first sweep of an account.
                await storage.CreateMissingAsync(cancellation);
                await blob.UploadAsync(BinaryData.Empty, overwrite: false, cancellation);
                await lease.AcquireAsync(Duration, cancellationToken: cancellation);
            }

            return new SweepLease(blob, lease, time, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return null;
        }
    }

    /// <summary>Reads the state that the last run saved.</summary>
    public async Task<SweepState> ReadStateAsync(CancellationToken cancellation) =>
        SweepState.Parse((await blob.DownloadContentAsync(cancellation)).Value.Content.ToString());

    /// <summary>Saves the state for the next run.</summary>
    public Task SaveStateAsync(SweepState state, CancellationToken cancellation) => blob.UploadAsync(
        BinaryData.FromString(state.ToString()),
        new BlobUploadOptions { Conditions = new BlobRequestConditions { LeaseId = lease.LeaseId } },
        cancellation);

    public async ValueTask DisposeAsync()
    {
        await lost.CancelAsync();
        await renewing;
        try
        {
            await lease.ReleaseAsync();
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            // The lease expires by itself within a minute.
        }

        lost.Dispose();
    }

    private async Task RenewAsync(TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Duration / 3, time, lost.Token);
                await lease.RenewAsync(cancellationToken: lost.Token);
            }
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            // The lease is lost, or the sweep has ended. The token that is cancelled below stops the sweep.
        }
        finally
        {
            await lost.CancelAsync();
        }
    }
}
