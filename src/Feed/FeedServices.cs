using Feed.Hub;
using Feed.Storage;
using Feed.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Feed;

/// <summary>Registers all services of Feed; every host calls it.</summary>
public static class FeedServices
{
    /// <summary>Adds what <c>MapFeed</c> and the triggers need.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The settings <c>FeedStorage</c> and <c>Feed:*</c>.</param>
    public static IServiceCollection AddFeed(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedOptions>().Bind(configuration.GetSection("Feed")).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeedOptions>, FeedOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        return services.AddFeedStorage(configuration).AddFeedHub(configuration).AddFeedWeb();
    }
}
