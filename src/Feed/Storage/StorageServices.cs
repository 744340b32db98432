using Azure.Core.Pipeline;
using Feed.Storage.ChangeFeed;
using Feed.Storage.Configuration;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Storage.Pictures;
using Feed.Storage.Publishing;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Storage.Sweeping.Rounds;
using Feed.Storage.Words;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Feed.Storage;

/// <summary>Registers the services of Feed.Storage.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddFeedStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider =>
            new FeedStorage(configuration, provider.GetServices<HttpPipelinePolicy>(), provider.GetService<HttpPipelineTransport>()))
        .AddSingleton<ConfigurationFiles>()
        .AddSingleton<KnownChanges>()
        .AddSingleton<ChangeTable>()
        .AddSingleton<AbandonedChanges>()
        .AddSingleton<Commits>()
        .AddSingleton<ArticleRecords>()
        .AddSingleton<ListRows>()
        .AddSingleton<WordRows>()
        .AddSingleton<WordRowReader>()
        .AddSingleton<OrphanRows>()
        .AddSingleton<WordRepair>()
        .AddSingleton<ArticleSearch>()
        .AddSingleton<NameRows>()
        .AddSingleton<NameLetters>()
        .AddSingleton<NameRepair>()
        .AddSingleton<TermRows>()
        .AddSingleton<TopTerms>()
        .AddSingleton<TermCounts>()
        .AddSingleton<SharedIdentities>()
        .AddSingleton<SweepBounds>()
        .AddSingleton<WithdrawalBrake>()
        .AddSingleton<PublishLog>()
        .AddSingleton<PictureStore>()
        .AddSingleton<PictureCopies>()
        .AddSingleton<PictureReferences>()
        .AddSingleton<PictureRepair>()
        .AddSingleton<ServedPictures>()
        .AddSingleton<FileRepair>()
        .AddSingleton<RoundNotes>()
        .AddSingleton<FileRounds>()
        .AddSingleton<RangeSweep>()
        .AddSingleton<ListRepair>()
        .AddSingleton<ArticleLists>()
        .AddSingleton<NameIndex>()
        .AddSingleton<ArticleNeighbours>()
        .AddSingleton<SiteContents>()
        .AddParser()
        .AddSingleton<Publisher>()
        .AddSingleton<Sweep>();

    /// <summary>Registers the parser, unless a test has registered one that fails.</summary>
    private static IServiceCollection AddParser(this IServiceCollection services)
    {
        services.TryAddSingleton(new UploadParser((reader, file) => reader.Read(file)));
        return services;
    }
}
