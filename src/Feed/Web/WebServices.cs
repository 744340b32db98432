using Feed.Storage.ChangeFeed;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Web;

/// <summary>Registers the services that handle HTTP requests.</summary>
static class WebServices
{
    /// <summary>Adds the handlers of every endpoint.</summary>
    public static IServiceCollection AddFeedWeb(this IServiceCollection services)
    {
        services.AddSingleton<LookWatch>();
        services.AddSingleton(provider => new ChangeWatch(
            provider.GetRequiredService<KnownChanges>(),
            // Resolved lazily, because each host reports an invalid storage setting in its own way.
            (since, cancellation) => provider.GetRequiredService<ChangeTable>().ReadAsync(since, cancellation),
            () => provider.GetRequiredService<LookWatch>().KeepFreshAsync(CancellationToken.None),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChangeWatch>>()));
        services.AddSingleton<Site>();
        services.AddSingleton<TermFinder>();
        services.AddSingleton<ListFinder>();
        services.AddSingleton<RenderCache>();
        services.AddSingleton<SearchCache>();
        services.AddSingleton<Responder>();
        services.AddSingleton<SearchHandlers>();
        services.AddSingleton<FeedHandlers>();
        services.AddSingleton<OutlineHandlers>();
        services.AddSingleton<PageHandlers>();
        services.AddSingleton<TermHandlers>();
        services.AddSingleton<NameHandlers>();
        services.AddSingleton<QuoteHandlers>();
        services.AddSingleton<DataHandlers>();
        services.AddSingleton<FollowHandlers>();
        services.AddSingleton<PictureHandlers>();
        services.AddSingleton<SiteHandlers>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<PictureUploads>();
        services.AddSingleton<UploadHandlers>();
        return services;
    }
}
