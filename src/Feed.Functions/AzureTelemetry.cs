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

/// <summary>Where the app sends its telemetry: to Application Insights, as its identity.</summary>
public static class AzureTelemetry
{
    /// <summary>Application Insights' own setting; without it, as on a laptop, nothing is sent.</summary>
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Sends logs, the worker's and Feed's activities, and Feed's measurements.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        // The levels in host.json are the host's; these are the worker's. ASP.NET Core would log every address asked for, with the function
        // key of whoever gives it as ?code=. The storage clients would warn of each attempt; what fails in the end is told by Feed.
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
                // By default a log goes where its activity goes, and the host hands on activities as not sampled: nearly all logs would be
                // dropped (https://github.com/Azure/azure-sdk-for-net/issues/61704).
                options.EnableTraceBasedLogsSampler = false;
                // The app has one identity: the one that opens its storage.
                if (configuration[$"{FeedStorage.Setting}:clientId"] is { Length: > 0 } clientId)
                    options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
            });
        return services;
    }
}
