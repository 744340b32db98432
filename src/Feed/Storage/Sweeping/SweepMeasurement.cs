using System.Diagnostics;
using Feed.Telemetry;

namespace Feed.Storage.Sweeping;

/// <summary>
/// Measures one run of the sweep, from the constructor to <see cref="Dispose"/>. A run that reports no outcome has failed.
/// </summary>
internal sealed class SweepMeasurement : IDisposable
{
    private readonly Activity? activity = FeedTelemetry.Activities.StartActivity("feed.sweep");
    private string outcome = "failed";

    /// <summary>Reports that another instance was sweeping.</summary>
    public void Skipped() => outcome = "skipped";

    /// <summary>Reports that the run is complete. An article that could not be published counts as a failed repair.</summary>
    public void Done(SweepReport report)
    {
        outcome = "done";
        Count("article", report.Published);
        Count("article_failed", report.Failed);
        Count("row_inserted", report.RowsInserted);
        Count("row_deleted", report.RowsDeleted);
        Count("tombstone_purged", report.TombstonesPurged);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        FeedTelemetry.SweepRuns.Add(1, FeedTelemetry.Outcome(outcome));
        activity?.SetTag(FeedTelemetry.OutcomeTag, outcome);
        if (outcome == "failed")
            activity?.SetStatus(ActivityStatusCode.Error);
        activity?.Dispose();
    }

    /// <summary>Counts repairs of a kind.</summary>
    public static void Count(string kind, int repairs)
    {
        if (repairs > 0)
            FeedTelemetry.SweepRepairs.Add(repairs, FeedTelemetry.Kind(kind));
    }
}
