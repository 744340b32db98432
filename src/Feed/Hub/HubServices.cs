using Azure.Core.Pipeline;
using Feed.Storage;
using Feed.Storage.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Feed.Hub;

/// <summary>Registers the services that notify a WebSub hub of changes.</summary>
internal static class HubServices
{
    public static IServiceCollection AddFeedHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(HubTiming.ForManyInstances);
        return services
            .AddSingleton(provider => new StorageQueues(
                configuration, provider.GetServices<HttpPipelinePolicy>(), provider.GetService<HttpPipelineTransport>()))
            .AddSingleton<HubOutbox>()
            .AddSingleton<HubClient>()
            .AddSingleton<HubNotifier>();
    }
}
