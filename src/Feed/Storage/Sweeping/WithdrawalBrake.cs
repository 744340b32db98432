using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Telemetry;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Keeps an unmounted folder, a lost container or a wrong account from withdrawing a site. When more than five articles and more than a
/// tenth of those examined have lost their files, none is withdrawn until the files are back or an operator puts the blob
/// <c>config/confirm-withdrawals</c>, which counts once. A deletion that is seen by itself, as an event is, needs no brake.
/// </summary>
public sealed partial class WithdrawalBrake
{
    /// <summary>So many articles may lose their files at once.</summary>
    public const int MostArticles = 5;

    /// <summary>A confirmation that nobody needed is void after this time.</summary>
    public static readonly TimeSpan ConfirmationAge = TimeSpan.FromDays(1);

    private readonly FeedStorage storage;
    private readonly TimeProvider time;
    private readonly ILogger<WithdrawalBrake> log;
    private readonly ConcurrentDictionary<object, HeldWithdrawals> ofWatches = new();

    internal WithdrawalBrake(FeedStorage storage, TimeProvider time, ILogger<WithdrawalBrake> log)
    {
        this.storage = storage;
        this.time = time;
        this.log = log;
    }

    /// <summary>Whether so many lost files need an operator's word.</summary>
    /// <param name="lost">How many articles have lost their files.</param>
    /// <param name="examined">How many articles were looked at.</param>
    public static bool IsMass(int lost, int examined) => lost > MostArticles && lost * 10L > examined;

    /// <summary>Whether articles may be withdrawn: they are few, or an operator has confirmed it.</summary>
    /// <param name="lost">How many articles have lost their files.</param>
    /// <param name="examined">How many articles were looked at.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<bool> AllowsAsync(int lost, int examined, CancellationToken cancellation) =>
        !IsMass(lost, examined) || await storage.IsWithdrawalConfirmedAsync(cancellation);

    /// <summary>
    /// Why the site is not well though it serves: a container is lost, or withdrawals are held back; null when it is well.
    /// </summary>
    public async Task<string?> FindComplaintAsync(CancellationToken cancellation)
    {
        foreach (var container in new[] { storage.Articles, storage.Config })
        {
            if (!await container.ExistsAsync(cancellation))
                return await storage.HasRecordsAsync(cancellation)
                    ? $"The container {container.Name} is gone, so nothing is published or withdrawn."
                    : null;
        }

        if (ofWatches.Values.FirstOrDefault() is { } gone)
            return FormattableString.Invariant(
                $"{gone.Articles} of {gone.Examined} watched files are gone since {gone.Since:u}, and none of their articles is withdrawn.");
        return await FindAsync(cancellation) is { } held
            ? FormattableString.Invariant(
                $"{held.Articles} of {held.Examined} published articles have lost their files since {held.Since:u}, and none is withdrawn.")
            : null;
    }

    /// <summary>Tells what a watch of this process holds back, so that health and metric show it.</summary>
    /// <param name="watch">The watch; it reports again when that changes.</param>
    /// <param name="held">What it holds back; null once it holds back nothing.</param>
    public void Report(object watch, HeldWithdrawals? held)
    {
        if (held is null)
        {
            ofWatches.TryRemove(watch, out _);
            return;
        }

        ofWatches[watch] = held;
        FeedTelemetry.WithdrawalsHeld.Add(held.Articles);
    }

    /// <summary>What the sweep holds back; null when it holds back nothing or has not run.</summary>
    public async Task<HeldWithdrawals?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var state = (await storage.Config.GetBlobClient(SweepLease.BlobName).DownloadContentAsync(cancellation)).Value;
            var noted = SweepState.Parse(state.Content.ToString());
            return noted.HeldOfRound ?? noted.Held;
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }

    /// <summary>Decides about the lost files of one run of the sweep or of one round, and tells.</summary>
    /// <returns>What is held back; null when the articles may be withdrawn.</returns>
    internal async Task<HeldWithdrawals?> CheckAsync(int lost, int examined, HeldWithdrawals? before, CancellationToken cancellation)
    {
        if (await AllowsAsync(lost, examined, cancellation))
        {
            if (before is not null)
                LogReleased();
            return null;
        }

        FeedTelemetry.WithdrawalsHeld.Add(lost);
        if (before is null || (before.Articles, before.Examined) != (lost, examined))
            LogHeld(lost, examined);
        return new(lost, examined, before?.Since ?? time.GetUtcNow());
    }

    /// <summary>Takes a confirmation back once it has been used, or when nobody needed it for a day.</summary>
    internal async Task TakeBackAsync(bool isUsed, CancellationToken cancellation)
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
            // There is none, or a new one.
        }
    }

    [LoggerMessage(
        25,
        LogLevel.Error,
        "{Lost} of {Examined} published articles have lost their files, and none is withdrawn: put the files back, or confirm by a blob config/confirm-withdrawals")]
    private partial void LogHeld(int lost, int examined);

    [LoggerMessage(26, LogLevel.Information, "Withdrawals are no longer held back.")]
    private partial void LogReleased();
}

/// <summary>Withdrawals that wait for an operator.</summary>
/// <param name="Articles">How many published articles have lost their files.</param>
/// <param name="Examined">How many were looked at.</param>
/// <param name="Since">When that was found.</param>
public sealed record HeldWithdrawals(int Articles, int Examined, DateTimeOffset Since);
