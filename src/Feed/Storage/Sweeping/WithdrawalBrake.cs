using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Keeps an unmounted folder, a lost container or a wrong account from withdrawing a whole site. When more than five articles and more than
/// a tenth of those examined have lost their files, Feed withdraws none of them until the files are back or an operator uploads the blob
/// <c>config/confirm-withdrawals</c>, which is valid once. A deletion with its own event is not held back.
/// </summary>
internal sealed partial class WithdrawalBrake(FeedStorage storage, TimeProvider time, ILogger<WithdrawalBrake> log)
{
    /// <summary>This many articles may always be withdrawn at once.</summary>
    public const int MaxUnconfirmed = 5;

    /// <summary>An unused confirmation expires after this time.</summary>
    public static readonly TimeSpan ConfirmationAge = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<object, BlockedWithdrawals> blockedByWatches = new();

    /// <summary>Whether so many files are lost that an operator must confirm the withdrawals.</summary>
    /// <param name="lost">How many articles have lost their files.</param>
    /// <param name="examined">How many articles were examined.</param>
    public static bool IsMass(int lost, int examined) => lost > MaxUnconfirmed && lost * 10L > examined;

    /// <summary>Whether articles may be withdrawn: they are few, or an operator has confirmed it.</summary>
    /// <param name="lost">How many articles have lost their files.</param>
    /// <param name="examined">How many articles were examined.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public async Task<bool> AllowsAsync(int lost, int examined, CancellationToken cancellation) =>
        !IsMass(lost, examined) || await storage.IsWithdrawalConfirmedAsync(cancellation);

    /// <summary>
    /// What is wrong with a site that still serves requests: a container is lost, or withdrawals are held back; null when nothing is.
    /// </summary>
    public async Task<string?> FindProblemAsync(CancellationToken cancellation)
    {
        foreach (var container in new[] { storage.Articles, storage.Config })
        {
            if (!await container.ExistsAsync(cancellation))
                return await storage.HasRecordsAsync(cancellation)
                    ? $"The container {container.Name} is gone, so nothing is published or withdrawn."
                    : null;
        }

        if (blockedByWatches.Values.MaxBy(watched => watched.Articles) is { } most)
            return FormattableString.Invariant(
                $"{most.Articles} of {most.Examined} watched files{(most.Folders is { } folders ? $" in {folders}" : "")} have been gone since {most.Since:u}, and none of their articles is withdrawn.");
        return await FindAsync(cancellation) is { } blocked
            ? FormattableString.Invariant(
                $"{blocked.Articles} of {blocked.Examined} published articles have lost their files since {blocked.Since:u}, and none is withdrawn.")
            : null;
    }

    /// <summary>Reports the withdrawals that a watch of this process holds back, for the health check and the metric.</summary>
    /// <param name="watch">The watch, which reports again when this changes.</param>
    /// <param name="blocked">The withdrawals; null once it holds back none.</param>
    public void Report(object watch, BlockedWithdrawals? blocked)
    {
        if (blocked is null)
        {
            blockedByWatches.TryRemove(watch, out _);
            return;
        }

        blockedByWatches[watch] = blocked;
        FeedTelemetry.WithdrawalsHeld.Add(blocked.Articles);
    }

    /// <summary>The withdrawals that the sweep holds back; null when it holds back none or has not run.</summary>
    public async Task<BlockedWithdrawals?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var state = (await storage.Config.GetBlobClient(SweepLease.BlobName).DownloadContentAsync(cancellation)).Value;
            var saved = SweepState.Parse(state.Content.ToString());
            return saved.BlockedByRound ?? saved.BlockedWithdrawals;
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }

    /// <summary>Decides whether a run or a round of the sweep may withdraw its lost files, and logs the decision.</summary>
    /// <returns>The withdrawals that are held back; null when the articles may be withdrawn.</returns>
    internal async Task<BlockedWithdrawals?> CheckAsync(int lost, int examined, BlockedWithdrawals? before, CancellationToken cancellation)
    {
        if (await AllowsAsync(lost, examined, cancellation))
        {
            if (before is not null)
                LogReleased();
            return null;
        }

        FeedTelemetry.WithdrawalsHeld.Add(lost);
        if (before is null || (before.Articles, before.Examined) != (lost, examined))
            LogBlocked(lost, examined);
        return new(lost, examined, before?.Since ?? time.GetUtcNow());
    }

    /// <summary>Deletes the confirmation if it has been used, or if it is older than <see cref="ConfirmationAge"/>.</summary>
    internal async Task RemoveConfirmationAsync(bool isUsed, CancellationToken cancellation)
    {
        var blob = storage.Config.GetBlobClient(FeedStorage.ConfirmationBlob);
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            if (isUsed || time.GetUtcNow() - properties.LastModified > ConfirmationAge)
                await blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = properties.ETag },
                    cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing() || fault.Status == 412)
        {
            // There is no confirmation, or an operator has just uploaded a new one.
        }
    }

    [LoggerMessage(
        25,
        LogLevel.Error,
        "{Lost} of {Examined} published articles have lost their files, and none is withdrawn: put the files back, or confirm with a blob config/confirm-withdrawals")]
    private partial void LogBlocked(int lost, int examined);

    [LoggerMessage(26, LogLevel.Information, "Withdrawals are no longer held back.")]
    private partial void LogReleased();
}
