using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Feed.Storage.Sweeping;

/// <summary>The right to sweep: a lease on the blob <c>config/sweep</c>, whose text says where the next run goes on.</summary>
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

    /// <summary>Cancelled when the sweep is to end, or when another may have begun.</summary>
    public CancellationToken Lost => lost.Token;

    /// <returns>Null while another instance holds the lease.</returns>
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

    /// <summary>Where the last run stopped.</summary>
    public async Task<SweepState> StateAsync(CancellationToken cancellation) =>
        SweepState.Parse((await blob.DownloadContentAsync(cancellation)).Value.Content.ToString());

    /// <summary>Notes where the next run goes on.</summary>
    public Task StopAtAsync(SweepState state, CancellationToken cancellation) => blob.UploadAsync(
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
        catch (Exception fault) when (fault.IsOfStorage())
        {
            // It ends by itself within a minute.
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
        catch (Exception fault) when (fault.IsOfStorage())
        {
            // The sweep hears of it by the token.
        }
        finally
        {
            await lost.CancelAsync();
        }
    }
}
