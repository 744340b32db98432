using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Sweeping.Rounds;

/// <summary>
/// Coordinates rounds over all files and records, on a site that is too large for one run of the sweep. A round lists all files, compares
/// the records with that list range by range, and then withdraws the articles whose files are gone. Each run of the sweep does one step.
/// </summary>
/// <param name="storage">The files.</param>
/// <param name="notes">The notes of the round.</param>
/// <param name="ranges">Compares a range with the listing.</param>
/// <param name="files">Withdraws lost files.</param>
/// <param name="brake">Holds back mass withdrawals.</param>
/// <param name="bounds">The limits on one run.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Logs failures.</param>
/// <param name="messages">The queue that distributes the ranges over instances; null if each run compares one range itself.</param>
internal sealed partial class FileRounds(
    FeedStorage storage,
    RoundNotes notes,
    RangeSweep ranges,
    FileRepair files,
    WithdrawalBrake brake,
    SweepBounds bounds,
    TimeProvider time,
    ILogger<FileRounds> log,
    RangeOutbox? messages = null)
{
    /// <summary>The time from the start of one round to the start of the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>
    /// How long to wait for the result of a range before sending the range again: longer than one execution of a function may take.
    /// </summary>
    public static readonly TimeSpan ResendAfter = TimeSpan.FromMinutes(15);

    /// <summary>How many times a range is sent. After the last time, the round ends without it.</summary>
    public const int MaxSends = 3;

    /// <summary>Does the next step.</summary>
    /// <returns>The report with the results added, and the state from which the next run continues.</returns>
    public async Task<(SweepReport Report, SweepState Next)> RunAsync(
        SweepReport report, SweepState state, CancellationToken cancellation)
    {
        try
        {
            if (report.IsWhole)
                return (report, await EndAsync(state, cancellation));
            (report, state) = await StepAsync(report, state, cancellation);
            return (report with { IsInRound = state is { Round.IsOver: false, BlockedByRound: null } }, state);
        }
        catch (Exception fault) when (
            fault is not LostContainerException && fault.IsStorageFault() && !cancellation.IsCancellationRequested)
        {
            // A failed round must not lose the report and the state of the rest of this run.
            LogFailed(fault.Reason());
            return (report, state with { Round = state.Round ?? NewRound() });
        }
    }

    private RoundProgress NewRound() => new(Guid.NewGuid().ToString("N"), time.GetUtcNow());

    /// <summary>Ends rounds on a site that has become so small that one run examines everything.</summary>
    private async Task<SweepState> EndAsync(SweepState state, CancellationToken cancellation)
    {
        if (state.Round is null)
            return state;
        await notes.RemoveOthersAsync(round: null, cancellation);
        return state with { Round = null, BlockedByRound = null };
    }

    private async Task<(SweepReport Report, SweepState Next)> StepAsync(
        SweepReport report, SweepState state, CancellationToken cancellation)
    {
        var round = await ContinueAsync(state, cancellation);
        state = state with { Round = round };
        if (round.IsOver || !round.IsListed)
            return (report, state);
        var compared = (await notes.FindAsync(round.Id, cancellation)).Ranges;
        var missing = RoundProgress.Ranges.Except(compared).ToList();
        if (missing.Count > 0 && messages is null)
            return (await CompareAsync(report, round, missing, cancellation), state);
        if (missing.Count > 0 && !(round.Sends == MaxSends && time.GetUtcNow() - round.Sent >= ResendAfter))
            return (report, state with { Round = await SendAsync(round, missing, cancellation) });
        if (missing.Count > 0 && !round.MayWithdraw)
        {
            LogGivenUp(missing.Count, RoundProgress.Ranges.Length);

            // Ids are hashes, so the other ranges are a fair sample. But a partial round must not release blocked withdrawals.
            if (state.BlockedByRound is not null)
                return (report, state with { Round = round with { IsOver = true } });
        }

        return await WithdrawAsync(report, state, [.. compared.Order()], cancellation);
    }

    /// <summary>Continues the round and its listing, or starts a round if none runs and the next one is due.</summary>
    private async Task<RoundProgress> ContinueAsync(SweepState state, CancellationToken cancellation)
    {
        var round = state.Round;
        if (round is null || ((round.IsOver || state.BlockedByRound is not null) && time.GetUtcNow() - round.Began >= Interval))
        {
            round = NewRound();
            await notes.RemoveOthersAsync(round.Id, cancellation);
        }

        return round.IsOver || round.IsListed ? round : await ListAsync(round, cancellation);
    }

    /// <summary>Compares some of the missing ranges in this run, because there is no queue for them.</summary>
    private async Task<SweepReport> CompareAsync(
        SweepReport report, RoundProgress round, IEnumerable<char> missing, CancellationToken cancellation)
    {
        foreach (var range in missing.Take(bounds.RangesPerRun))
        {
            var (published, failed) = await ranges.RunAsync(round.Id, range, cancellation);
            report = report with { Published = report.Published + published, Failed = report.Failed + failed };
        }

        return report;
    }

    /// <summary>Continues the listing after the last name.</summary>
    private async Task<RoundProgress> ListAsync(RoundProgress round, CancellationToken cancellation)
    {
        var part = new List<BlobItem>();
        var end = round.Parts + bounds.PartsPerRun;
        var start = round.LastListed.Length == 0 ? null : round.LastListed;
        var options = new GetBlobsOptions { Traits = BlobTraits.Metadata, StartFrom = start };
        await foreach (var blob in storage.ArticlesByName.GetBlobsAsync(options, cancellation))
        {
            // The listing includes the name that it starts from.
            if (blob.Name == round.LastListed)
                continue;
            part.Add(blob);
            if (part.Count < bounds.NamesPerPart)
                continue;
            round = await WritePartAsync();
            if (round.Parts == end)
                return round;
        }

        return (part.Count > 0 ? await WritePartAsync() : round) with { IsListed = true };

        async Task<RoundProgress> WritePartAsync()
        {
            await notes.WriteAsync(round.Id, round.Parts, ListedFiles.Of(part), cancellation);
            var next = round with { LastListed = part[^1].Name, Parts = round.Parts + 1 };
            part.Clear();
            return next;
        }
    }

    private async Task<RoundProgress> SendAsync(RoundProgress round, List<char> missing, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - round.Sent < ResendAfter)
            return round;
        foreach (var range in missing)
            await messages!.SendAsync(round.Id, range, cancellation);
        return round with { Sent = now, Sends = round.Sends + 1 };
    }

    /// <summary>Withdraws the lost files of all ranges, unless there are so many that an operator must confirm.</summary>
    private async Task<(SweepReport Report, SweepState Next)> WithdrawAsync(
        SweepReport report, SweepState state, IReadOnlyList<char> compared, CancellationToken cancellation)
    {
        var round = state.Round!;
        var lost = new List<LostFiles>();
        foreach (var range in compared)
            lost.Add(await notes.ReadAsync(round.Id, range, cancellation));
        if (!round.MayWithdraw)
        {
            var blocked = await brake.CheckAsync(
                lost.Sum(range => range.Published), lost.Sum(range => range.Examined), state.BlockedByRound, cancellation);
            state = state with { BlockedByRound = blocked };
            if (blocked is not null)
                return (report with { BlockedWithdrawals = report.BlockedWithdrawals ?? blocked }, state);
            round = round with { MayWithdraw = true };
        }

        List<string> gone = [.. lost.SelectMany(range => range.Files).Skip(round.Withdrawn).Take(bounds.PublishedPerRun)];
        var (published, failed) = await files.PublishAsync(gone, cancellation);
        round = round with { Withdrawn = round.Withdrawn + gone.Count };
        if (round.Withdrawn == lost.Sum(range => range.Files.Count))
        {
            if (WithdrawalBrake.IsMass(lost.Sum(range => range.Published), lost.Sum(range => range.Examined)))
                await brake.RemoveConfirmationAsync(isUsed: true, cancellation);
            round = round with { IsOver = true };
        }

        report = report with { Published = report.Published + published, Failed = report.Failed + failed };
        return (report, state with { Round = round });
    }

    [LoggerMessage(27, LogLevel.Error, "The sweep's round over all files cannot continue; the next run will try again: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(
        28, LogLevel.Error, "{Missing} of {All} ranges of records could not be compared with their files: see the queue sweep-ranges-poison.")]
    private partial void LogGivenUp(int missing, int all);
}
