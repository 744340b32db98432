using Feed.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Feed.Local;

/// <summary>Exports telemetry from a laptop if the settings ask for it; by default nothing is exported.</summary>
internal static class LocalTelemetry
{
    /// <summary>OpenTelemetry's setting for the address of a collector.</summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The setting that, if true, writes telemetry to the console.</summary>
    public const string ConsoleSetting = "Feed:ConsoleTelemetry";

    /// <summary>Exports the activities and metrics of Feed to the collector or the console, as the settings say.</summary>
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
