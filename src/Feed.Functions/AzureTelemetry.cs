using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Feed.Storage;
using Feed.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Feed.Functions;

/// <summary>Where the app sends its telemetry: to Application Insights, as its identity.</summary>
public static class AzureTelemetry
{
    /// <summary>Application Insights' own setting; without it, as on a laptop, nothing is sent.</summary>
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Sends logs, the worker's and Feed's activities, and Feed's measurements.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
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
                // The app has one identity: the one that opens its storage.
                if (configuration[$"{FeedStorage.Setting}:clientId"] is { Length: > 0 } clientId)
                    options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
            });
        return services;
    }
}
