using Azure.Storage.Blobs;
using Feed.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Tests.Functions;

public sealed class StorageTriggerTests
{
    [Fact]
    public void The_blob_trigger_watches_every_file_of_the_container_of_articles()
    {
        var trigger = TriggerMethod.Named(nameof(ArticleTriggers.PublishArticle)).Attribute<BlobTriggerAttribute>();

        Assert.NotNull(trigger);
        Assert.Equal("articles/{name}", trigger.BlobPath);
        Assert.Equal("FeedStorage", trigger.Connection);
    }

    [Fact]
    public void A_debug_build_polls_and_a_release_build_waits_for_Event_Grid()
    {
#if DEBUG
        const BlobTriggerSource Expected = BlobTriggerSource.LogsAndContainerScan;
#else
        const BlobTriggerSource Expected = BlobTriggerSource.EventGrid;
#endif
        Assert.Equal(Expected, TriggerMethod.Named(nameof(ArticleTriggers.PublishArticle)).Attribute<BlobTriggerAttribute>()!.Source);
    }

    [Theory]
    [InlineData("mayor.txt")]
    [InlineData("2026/November/mayor speaks.txt")]
    [InlineData("новости/мэр.txt")]
    [InlineData("50%25 off?.txt")]
    public void The_blob_client_that_the_worker_binds_gives_the_name_back_as_it_was_uploaded(string name)
    {
        var container = new BlobContainerClient(new Uri("https://example.blob.core.windows.net/articles"));

        Assert.Equal(name, container.GetBlobClient(name).Name);
    }

    [Fact]
    public void Deletions_come_through_the_queue_of_the_account_that_holds_the_files()
    {
        var trigger = TriggerMethod.Named(nameof(ArticleTriggers.WithdrawArticle)).Attribute<QueueTriggerAttribute>();

        Assert.NotNull(trigger);
        Assert.Equal("articles-deleted", trigger.QueueName);
        Assert.Equal("FeedStorage", trigger.Connection);
    }

    [Fact]
    public void The_sweep_runs_every_five_minutes_and_not_at_each_start_of_an_instance()
    {
        var trigger = TriggerMethod.Named(nameof(SweepTrigger.SweepStorage)).Attribute<TimerTriggerAttribute>();

        Assert.NotNull(trigger);
        Assert.Equal("0 */5 * * * *", trigger.Schedule);
        Assert.False(trigger.RunOnStartup);
    }
}
