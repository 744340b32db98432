using System.Collections.Concurrent;
using Feed.Storage.ChangeFeed;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Publishing;

/// <summary>What publishing an article costs in calls to storage.</summary>
public sealed class PublishingCostTests
{
    [Fact]
    public async Task Names_that_an_instance_has_met_are_not_asked_for_again_and_new_ones_of_a_kind_are_written_together()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        var first = await CallsOfAsync(feed, "first.txt", Text("Harbour", "Budget", "Ferries"));
        var second = await CallsOfAsync(feed, "second.txt", Text("Harbour", "Budget", "Ferries"));
        Assert.Equal([], second.Where(IsOfTerms));

        // One for each kind, and one that completes the change.
        Assert.Equal(4, first.Count(IsTransaction));
        Assert.Equal(1, second.Count(IsTransaction));
        Assert.InRange(second.Count, 1, 19);
    }

    [Fact]
    public async Task After_a_loss_of_storage_names_are_written_again()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("first.txt", Text("Harbour"));
        foreach (var row in await TestFeed.RowsAsync(feed.Storage.Terms))
            await feed.Storage.Terms.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: TestContext.Current.CancellationToken);
        feed.Get<KnownChanges>().InvalidateAll();
        await feed.UploadAndPublishAsync("second.txt", Text("Harbour"));
        Assert.Contains(await TestFeed.RowsAsync(feed.Storage.Terms), row => row is { PartitionKey: "tag", RowKey: "harbour" });
    }

    private static async Task<List<string>> CallsOfAsync(TestFeed feed, string name, string text)
    {
        await feed.UploadAsync(name, text);
        var calls = new ConcurrentQueue<string>();
        feed.Calls.Before(call =>
        {
            calls.Enqueue($"{call.Method} {call.Uri.AbsolutePath}");
            return Task.CompletedTask;
        });
        await feed.PublishAsync(name);
        feed.Calls.Reset();
        return [.. calls];
    }

    private static bool IsTransaction(string call) => call.EndsWith("$batch", StringComparison.Ordinal);

    private static bool IsOfTerms(string call) => call.Contains("FeedTerms", StringComparison.Ordinal);

    private static string Text(params string[] tags) =>
        $"---\ntags: [{string.Join(", ", tags)}]\nauthor: Ida Quist\n---\nThe ferry stays\n\n\"We keep the ferry,\" said Nora Lindqvist, the mayor.\n\n\"It is too dear,\" said Bruno Marrow, a clerk.\n";
}
