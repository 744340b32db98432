using Azure.Storage.Blobs;
using Feed.Functions.Tests.Host;
using Feed.Functions.Tests.Protocol;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Functions.Tests;

/// <summary>What the app answers a monitor while files are lost, on an account of its own.</summary>
public sealed class HealthFunctionTests(AzuriteFixture azurite)
{
    private const int Files = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_degraded_and_200_while_files_or_a_container_are_lost()
    {
        await using var worker = new RunningWorker(azurite);
        await worker.InitializeAsync();
        var articles = new BlobContainerClient(
            worker.Account, FeedStorage.ArticlesContainer, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        var config = new BlobContainerClient(
            worker.Account, FeedStorage.ConfigContainer, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        await Poll.UntilAsync("container of the configuration", async () => await config.ExistsAsync(Cancellation));
        for (var number = 0; number < Files; number++)
        {
            await worker.UploadAsync($"{number}.txt", TextOf($"Article {number}"));
            Assert.Equal(StatusResult.Types.Status.Success, (await worker.PublishAsync($"{number}.txt")).Status);
        }

        Assert.Equal((200, "ok\n"), await HealthAsync(worker));
        for (var number = 0; number < Files; number++)
            await worker.DeleteAsync($"{number}.txt");
        await worker.Host.InvokeAsync("SweepStorage", "timer", Binding.Timer());
        var (status, body) = await HealthAsync(worker);
        Assert.Equal(200, status);
        Assert.StartsWith($"degraded\n{Files} of {Files} published articles have lost their files", body, StringComparison.Ordinal);
        Assert.Equal(200, await worker.StatusAsync("3.txt"));

        await config.DeleteAsync(cancellationToken: Cancellation);
        Assert.Equal((200, "degraded\nThe container config is gone, so nothing is published or withdrawn.\n"), await HealthAsync(worker));
        Assert.Equal(503, (await worker.AskAsync(HttpMethod.Put, "/uploads/new.txt", TextOf("New"))).Status);
        await worker.Host.InvokeAsync("SweepStorage", "timer", Binding.Timer());
        Assert.False(await config.ExistsAsync(Cancellation));
        Assert.Equal(200, await worker.StatusAsync("3.txt"));
    }

    private static string TextOf(string title) => $"{title}\n\nThe pier opened on Monday, the harbour office said.\n";

    private static async Task<(int Status, string Body)> HealthAsync(RunningWorker worker)
    {
        var reply = await worker.GetAsync("/health");
        return (reply.Status, reply.Body);
    }
}
