using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Feed.Telemetry;

namespace Feed.Tests.Telemetry;

/// <summary>What Feed's meter records in the flow of one test; other tests run in other flows at the same time.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private static readonly AsyncLocal<RecordedMetrics?> Current = new();

    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> all = [];

    public RecordedMetrics()
    {
        Current.Value = this;
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == FeedTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    public double Sum(string name, string tags = "") => all.Where(told => told.Name == name && told.Tags == tags).Sum(told => told.Value);

    public int Count(string name) => all.Count(told => told.Name == name);

    public void Dispose()
    {
        listener.Dispose();
        Current.Value = null;
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Current.Value == this)
            all.Enqueue((instrument.Name, value, string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
    }
}
