using Feed.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Feed.Local;

/// <summary>Where a laptop sends its measurements: nowhere, unless it is told.</summary>
internal static class LocalTelemetry
{
    /// <summary>OpenTelemetry's own setting for the address of a collector.</summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Set to true to see measurements at the console.</summary>
    public const string ConsoleSetting = "Feed:ConsoleTelemetry";

    /// <summary>Sends activities and measurements of Feed to the collector or the console that the settings name.</summary>
    public static IServiceCollection AddLocalTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var collector = !string.IsNullOrEmpty(configuration[CollectorSetting]);
        var console = configuration.GetValue<bool>(ConsoleSetting);
        if (!collector && !console)
            return services;

        var telemetry = services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource(FeedTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(FeedTelemetry.Name));
        if (collector)
            telemetry.UseOtlpExporter();
        if (console)
            telemetry.WithTracing(traces => traces.AddConsoleExporter()).WithMetrics(metrics => metrics.AddConsoleExporter());
        return services;
    }
}
