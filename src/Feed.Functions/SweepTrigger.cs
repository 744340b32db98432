using Feed.Storage.Sweeping;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Runs the sweep, which repairs what events missed.</summary>
internal sealed class SweepTrigger(Sweep sweep)
{
    /// <summary>Every five minutes; the fields are second, minute, hour, day, month, weekday.</summary>
    public const string Schedule = "0 */5 * * * *";

    /// <summary>Runs the sweep once; does nothing while another instance runs it.</summary>
    [Function(nameof(SweepStorage))]
    public Task SweepStorage([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
