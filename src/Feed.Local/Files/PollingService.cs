namespace Feed.Local.Files;

/// <summary>
/// Polls until it is stopped and survives failed polls: a site without its watch would look healthy but publish nothing new. While polls
/// fail, the pauses between them grow.
/// </summary>
/// <param name="interval">The pause after a poll that succeeded.</param>
/// <param name="maxPause">The longest pause after a poll that failed.</param>
/// <param name="time">The clock.</param>
internal abstract class PollingService(TimeSpan interval, TimeSpan maxPause, TimeProvider time) : BackgroundService
{
    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>Polls once.</summary>
    public abstract Task PollAsync(CancellationToken cancellation);

    /// <summary>Logs why polls fail, once for each kind of failure until a poll succeeds.</summary>
    protected abstract void Report(Exception fault);

    /// <summary>Logs that a poll has succeeded after others failed.</summary>
    protected virtual void ReportRecovery()
    {
    }

    /// <summary>What counts as one kind of failure. The text of a storage fault may differ between attempts.</summary>
    protected virtual string KindOf(Exception fault) => fault.GetType().Name;

    /// <summary>The pause after a failed poll.</summary>
    /// <param name="fault">Why it failed.</param>
    /// <param name="last">The previous pause.</param>
    protected virtual TimeSpan PauseAfter(Exception fault, TimeSpan last) => last * 2 < maxPause ? last * 2 : maxPause;

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var reported = new HashSet<string>();
        for (var pause = interval; ;)
        {
            await Task.Delay(pause, Time, stoppingToken);
            try
            {
                await PollAsync(stoppingToken);
                if (reported.Count > 0)
                    ReportRecovery();
                reported.Clear();
                pause = interval;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (reported.Add(KindOf(fault)))
                    Report(fault);
                pause = PauseAfter(fault, pause);
            }
        }
    }
}
