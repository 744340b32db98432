using Azure.Core.Pipeline;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Storage.Words;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Feed.Storage;

/// <summary>How the parts of storage are put together.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddFeedStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(given =>
            new FeedStorage(configuration, given.GetServices<HttpPipelinePolicy>(), given.GetService<HttpPipelineTransport>()))
        .AddSingleton(given => new ConfigurationFiles(
            given.GetRequiredService<FeedStorage>(),
            given.GetRequiredService<IOptions<FeedOptions>>(),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<ConfigurationFiles>>()))
        .AddSingleton<Changes>()
        .AddSingleton<ChangeTable>()
        .AddSingleton<AbandonedChanges>()
        .AddSingleton<Commits>()
        .AddSingleton<ArticleRecords>()
        .AddSingleton<ListRows>()
        .AddSingleton<WordRows>()
        .AddSingleton<WordWalk>()
        .AddSingleton<WordRepair>()
        .AddSingleton(given => new ArticleSearch(
            given.GetRequiredService<WordWalk>(), given.GetRequiredService<ArticleRecords>(), given.GetRequiredService<TimeProvider>()))
        .AddSingleton<NameRows>()
        .AddSingleton<NameLetters>()
        .AddSingleton<NameRepair>()
        .AddSingleton<TermRows>()
        .AddSingleton<BusiestTerms>()
        .AddSingleton<TermCounts>()
        .AddSingleton<SharedIdentities>()
        .AddSingleton<SweepBounds>()
        .AddSingleton(given => new WithdrawalBrake(
            given.GetRequiredService<FeedStorage>(), given.GetRequiredService<TimeProvider>(),
                given.GetRequiredService<ILogger<WithdrawalBrake>>()))
        .AddSingleton<PublishLog>()
        .AddSingleton<PictureStore>()
        .AddSingleton<PictureKeeper>()
        .AddSingleton<PictureEvents>()
        .AddSingleton<PictureRepair>()
        .AddSingleton(given => new KeptPictures(given.GetRequiredService<FeedStorage>(), given.GetRequiredService<ArticleRecords>()))
        .AddSingleton<FileRepair>()
        .AddSingleton<ListRepair>()
        .AddSingleton(given => new ArticleLists(
            given.GetRequiredService<FeedStorage>(),
            given.GetRequiredService<ArticleRecords>(),
            given.GetRequiredService<TermRows>(),
            given.GetRequiredService<BusiestTerms>(),
            given.GetRequiredService<SharedIdentities>(),
            given.GetRequiredService<ConfigurationFiles>()))
        .AddSingleton(given => new NameIndex(
            given.GetRequiredService<TermRows>(), given.GetRequiredService<NameRows>(), given.GetRequiredService<NameLetters>()))
        .AddSingleton(given => new ArticleNeighbours(given.GetRequiredService<FeedStorage>(), given.GetRequiredService<ArticleLists>()))
        .AddSingleton(given => new SiteContents(given.GetRequiredService<FeedStorage>(), given.GetRequiredService<TermRows>()))
        .AddSingleton(given => new Publisher(
            given.GetRequiredService<FeedStorage>(),
            given.GetRequiredService<ArticleRecords>(),
            given.GetRequiredService<Commits>(),
            given.GetRequiredService<ConfigurationFiles>(),
            given.GetRequiredService<PictureKeeper>(),
            given.GetRequiredService<PictureEvents>(),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<PublishLog>()))
        .AddSingleton(given => new Sweep(
            given.GetRequiredService<FeedStorage>(),
            given.GetRequiredService<ConfigurationFiles>(),
            given.GetRequiredService<FileRepair>(),
            given.GetRequiredService<ListRepair>(),
            given.GetRequiredService<WordRepair>(),
            given.GetRequiredService<NameRepair>(),
            given.GetRequiredService<PictureRepair>(),
            given.GetRequiredService<AbandonedChanges>(),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<Sweep>>()));
}
