using Feed.Storage.Sweeping;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Mends what events missed.</summary>
public sealed class SweepTrigger(Sweep sweep)
{
    /// <summary>Second, minute, hour, day, month, weekday: every five minutes.</summary>
    public const string Schedule = "0 */5 * * * *";

    /// <summary>One run; it does nothing while another instance is sweeping.</summary>
    [Function(nameof(SweepStorage))]
    public Task SweepStorage([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
