using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Functions;
using Feed.Storage.Outbox;
using Feed.Storage.Sweeping.Rounds;
using Feed.Telemetry;
using Feed.Tests.Support;

namespace Feed.Tests.Infra;

public sealed partial class AlertTests
{
    private static readonly IReadOnlySet<string> Instruments = FindInstruments();

    public static TheoryData<string> Stages => Snapshot.Stages;

    public static TheoryData<string> Queries => [.. Directory.GetFiles(Repository.Path("infra/queries"), "*.kql", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Path("infra/queries"), file))];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_measurement_that_a_query_names_is_one_that_the_code_takes(string query) =>
        Assert.All(InstrumentNames().Matches(Repository.Text($"infra/queries/{query}")), name => Assert.Contains(name.Groups[1].Value, Instruments));

    [Fact]
    public void Every_measurement_is_described_in_the_manual_with_its_unit()
    {
        var manual = Repository.Text("infra/README.md");

        Assert.NotEmpty(Instruments);
        Assert.All(Instruments, name => Assert.Contains($"`{name}`", manual, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Alerts_cover_poison_messages_dead_letters_rejected_files_the_sweep_held_withdrawals_and_server_errors(string stage)
    {
        var snapshot = Snapshot.Of(stage);

        Assert.Equal(
            ["feed-poison-events", "feed-rejected-files", "feed-server-errors", "feed-sweep", "feed-withdrawals-held"],
            snapshot.Names("Microsoft.Insights/scheduledQueryRules").Order());
        Assert.Equal(["feed-dead-lettered-events", "feed-dropped-events"], snapshot.Names("Microsoft.Insights/metricAlerts").Order());
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_manual_counts_and_prices_the_alert_rules_that_are_created(string stage)
    {
        var snapshot = Snapshot.Of(stage);
        var (onLogs, onMetrics) = (snapshot.All("Microsoft.Insights/scheduledQueryRules").Count, snapshot.All("Microsoft.Insights/metricAlerts").Count);
        var manual = Repository.Text("infra/README.md");
        var price = string.Create(CultureInfo.InvariantCulture, $"{(onLogs * 0.50m) + (onMetrics * 0.10m):0.00}");

        Assert.Contains($"| alert rules: {onLogs} on logs, {onMetrics} on metrics |", manual, StringComparison.Ordinal);
        Assert.Contains($"| alert rules: {onLogs} on logs at 0.50, {onMetrics} on metrics at 0.10 | {price} | {price} | {price} |", manual, StringComparison.Ordinal);
    }

    [Fact]
    public void The_poison_alert_knows_the_poison_queue_of_every_trigger_that_reads_a_queue()
    {
        var query = Repository.Text("infra/queries/poison-events.kql");

        Assert.Contains($"\"{BlobDeleted.Queue}-poison\"", query, StringComparison.Ordinal);
        Assert.Contains($"\"{FeedsChangedMessage.PoisonQueue}\"", query, StringComparison.Ordinal);
        Assert.Contains($"\"{RangeOutbox.Name}-poison\"", query, StringComparison.Ordinal);
        Assert.Contains("\"webjobs-blobtrigger-poison\"", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StorageQueueLogs")]
    [InlineData("AegDeliveryFailureLogs")]
    public void A_query_on_a_table_that_does_not_exist_yet_reads_an_empty_one(string table)
    {
        var queries = Queries.Select(query => Repository.Text($"infra/queries/{query.Data}")).Where(text => text.Contains(table, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, text => Assert.Matches($@"union isfuzzy=true\s+\(datatable\([^)]*\)\[\]\),\s+\({table}\)", text));
    }

    private static HashSet<string> FindInstruments()
    {
        var found = new HashSet<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == FeedTelemetry.Name)
                found.Add(instrument.Name);
        };
        _ = FeedTelemetry.ArticlesAccepted;
        listener.Start();
        return found;
    }

    [GeneratedRegex("\"(feed\\.[a-z_.]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex InstrumentNames();
}
