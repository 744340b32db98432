using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Feed.Storage;
using Feed.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace Feed.Functions;

/// <summary>Sends the app's telemetry to Application Insights, authenticated by the app's identity.</summary>
public static class AzureTelemetry
{
    /// <summary>The connection setting of Application Insights; without it, as on a laptop, nothing is sent.</summary>
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Exports logs, the activities of the worker and of Feed, and the metrics of Feed.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        // The levels in host.json apply to the host only; these apply to the worker. ASP.NET Core would log the address of every request,
        // including a function key in ?code=. The storage clients would warn of each failed attempt; Feed logs the final failure.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Azure", LogLevel.Error));

        var connection = configuration[ConnectionSetting];
        if (string.IsNullOrWhiteSpace(connection))
            return services;

        services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(FeedTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(FeedTelemetry.Name))
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connection;
                // By default a log is sampled with its activity, and the host passes activities on as not sampled: nearly all logs would be
                // dropped (https://github.com/Azure/azure-sdk-for-net/issues/61704).
                options.EnableTraceBasedLogsSampler = false;
                // The app uses one identity for storage and telemetry.
                if (configuration[$"{FeedStorage.Setting}:clientId"] is { Length: > 0 } clientId)
                    options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
            });
        return services;
    }
}
