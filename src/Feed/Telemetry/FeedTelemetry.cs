using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Feed.Telemetry;

/// <summary>
/// Feed's OpenTelemetry instruments: one source of activities and one meter, both named <see cref="Name"/>. Names and units are a contract:
/// alerts and the queries in <c>infra/queries</c> use them. No file name, title or person is ever a tag.
/// </summary>
public static class FeedTelemetry
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "Feed";

    /// <summary>The tag for how an operation ended.</summary>
    public const string OutcomeTag = "outcome";

    /// <summary>The tag for the kind of thing that is measured.</summary>
    public const string KindTag = "kind";

    /// <summary>The tag for the HTTP status.</summary>
    public const string StatusTag = "status";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    /// <summary>Articles published or held from a new or changed file.</summary>
    internal static Counter<long> ArticlesAccepted { get; } =
        Meter.CreateCounter<long>("feed.articles.taken_in", "{article}", "Articles published or held.");

    /// <summary>Files that could not be read; <c>kind</c>: file (the file is at fault), fault (the parser threw an exception).</summary>
    internal static Counter<long> ArticlesRejected { get; } =
        Meter.CreateCounter<long>("feed.articles.rejected", "{article}", "Uploaded files that could not be read.");

    /// <summary>Articles whose file is gone.</summary>
    internal static Counter<long> ArticlesWithdrawn { get; } =
        Meter.CreateCounter<long>("feed.articles.withdrawn", "{article}", "Articles whose file is gone.");

    /// <summary>Reported statements in accepted articles.</summary>
    internal static Counter<long> ReportedFound { get; } =
        Meter.CreateCounter<long>("feed.reported.found", "{statement}", "Reported statements in accepted articles.");

    /// <summary>Quotes in accepted articles.</summary>
    internal static Counter<long> QuotesFound { get; } =
        Meter.CreateCounter<long>("feed.quotes.found", "{quote}", "Quotes in accepted articles.");

    /// <summary>Runs of the sweep; <c>outcome</c>: done, failed, skipped (another instance was sweeping).</summary>
    internal static Counter<long> SweepRuns { get; } =
        Meter.CreateCounter<long>("feed.sweep.runs", "{run}", "Runs of the sweep, by outcome.");

    /// <summary>Repairs by the sweep; <c>kind</c>: article, article_failed, row_inserted, row_deleted, tombstone_purged.</summary>
    internal static Counter<long> SweepRepairs { get; } =
        Meter.CreateCounter<long>("feed.sweep.repairs", "{repair}", "Repairs by the sweep, by kind.");

    /// <summary>
    /// Published articles whose files are missing and that are not withdrawn because they are too many: counted by each run of the sweep,
    /// and once by a watch of Feed.Local when it starts to hold them back.
    /// </summary>
    internal static Counter<long> WithdrawalsHeld { get; } =
        Meter.CreateCounter<long>("feed.sweep.withdrawals_held", "{article}",
            "Articles that were not withdrawn because too many files are missing.");

    /// <summary>Records that cannot be read; each instance counts each record once.</summary>
    internal static Counter<long> DamagedRecords { get; } =
        Meter.CreateCounter<long>("feed.records.damaged", "{record}", "Records that cannot be read.");

    /// <summary>How long a changed file had waited when the sweep found it. Long waits mean that events are missing.</summary>
    internal static Histogram<double> SweepLag { get; } =
        Meter.CreateHistogram("feed.sweep.lag", "s", "How long a changed file had waited when the sweep found it.", null,
            Buckets(1, 5, 15, 60, 300, 900, 3600));

    /// <summary>
    /// Answered requests; <c>kind</c>: rss, atom, json_feed, page, data, other, moved, upload, problem; <c>status</c>: the HTTP status.
    /// </summary>
    internal static Counter<long> Requests { get; } =
        Meter.CreateCounter<long>("feed.requests", "{request}", "Answered requests, by kind and status.");

    /// <summary>Time to render a response that the cache did not have.</summary>
    internal static Histogram<double> RenderDuration { get; } =
        Meter.CreateHistogram("feed.render.duration", "s", "Time to render a response that the cache did not have.", null,
            Buckets(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5));

    /// <summary>Lookups in the cache of responses; <c>outcome</c>: hit, shared (another request was rendering it already), miss.</summary>
    internal static Counter<long> CacheLookups { get; } =
        Meter.CreateCounter<long>("feed.cache.lookups", "{lookup}", "Lookups in the cache of responses, by outcome.");

    /// <summary>
    /// Searches, which are not in the cache; <c>outcome</c>: found (the page is full or the list ended), bounded (a bound of rows, records
    /// or time ended it earlier), refused (too many were running).
    /// </summary>
    internal static Counter<long> Searches { get; } =
        Meter.CreateCounter<long>("feed.searches", "{search}", "Searches that were run or refused, by outcome.");

    internal static KeyValuePair<string, object?> Outcome(string value) => new(OutcomeTag, value);

    internal static KeyValuePair<string, object?> Kind(string value) => new(KindTag, value);

    private static InstrumentAdvice<double> Buckets(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
