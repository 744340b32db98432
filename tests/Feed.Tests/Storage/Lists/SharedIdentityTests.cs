using Feed.Storage;
using Feed.Storage.Names;
using Feed.Storage.Records;
using Feed.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Lists;

/// <summary>Files that share an address or a name stay separate articles, and each names the other.</summary>
public sealed class SharedIdentityTests
{
    private const string Composed = "caf\u00E9.txt";
    private const string Decomposed = "cafe\u0301.txt";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string At(string address, string title) => $"---\nurl: {address}\n---\n{title}\n\nThe heron stood on the pier for two hours on Monday.\n";

    private static async Task<IReadOnlyDictionary<string, string>> NotesAsync(TestFeed feed) =>
        (await feed.Lists.AttentionAsync(Cancellation)).ToDictionary(file => file.Name, file => file.Why);

    [Fact]
    public async Task Two_files_that_declare_the_same_address_get_a_note_each_until_one_is_gone()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", At("https://heron.example/pier", "First heron"));
        await feed.UploadAndPublishAsync("b.txt", At("https://heron.example/pier#top", "Second heron"));
        await feed.UploadAndPublishAsync("c.txt", At("https://heron.example/other", "Third heron"));
        var before = await feed.FindAsync("a.txt");
        await feed.SweepAsync();

        var notes = await NotesAsync(feed);
        Assert.Equal(["articles/a.txt", "articles/b.txt"], notes.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("b.txt", notes["articles/a.txt"], StringComparison.Ordinal);
        Assert.Contains("a.txt", notes["articles/b.txt"], StringComparison.Ordinal);
        Assert.Equal(["Third heron", "Second heron", "First heron"], await feed.TitlesAsync(ListName.Latest));
        Assert.Equal((before!.PublishedVersion, before.Updated), ((await feed.FindAsync("a.txt"))!.PublishedVersion, (await feed.FindAsync("a.txt"))!.Updated));
        await Consistency.AssertExactAsync(feed);

        await feed.DeleteAsync("b.txt");
        await feed.PublishAsync("b.txt");
        Assert.Empty(await NotesAsync(feed));
        Assert.Single(await TestFeed.RowsAsync(feed.Storage.Terms), row => row.PartitionKey == TermRows.SharedPartition);
        await feed.SweepAsync();
        Assert.DoesNotContain(await TestFeed.RowsAsync(feed.Storage.Terms), row => row.PartitionKey == TermRows.SharedPartition);
        await Consistency.AssertExactAsync(feed);
    }

    [Fact]
    public async Task A_held_file_gets_the_note_next_to_its_reason_and_a_new_address_ends_it()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", At("https://heron.example/pier", "First heron"));
        await feed.UploadAndPublishAsync("b.txt", At("https://heron.example/pier\ndraft: true", "Second heron"));
        await feed.SweepAsync();

        var held = Assert.Single(await feed.Lists.AttentionAsync(Cancellation), file => file.Kind == AttentionKind.Held);
        Assert.Contains("a.txt", Assert.Single(held.Notes), StringComparison.Ordinal);
        await feed.UploadAndPublishAsync("a.txt", At("https://heron.example/quay", "First heron"));
        Assert.Empty(Assert.Single(await feed.Lists.AttentionAsync(Cancellation)).Notes);
    }

    [Fact]
    public async Task Names_that_differ_only_in_how_their_letters_are_composed_are_two_articles_with_a_note_each()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync(Composed, Texts.Tagged("First heron", "Heron"));
        await feed.UploadAndPublishAsync(Decomposed, Texts.Tagged("Second heron", "Heron"));
        await feed.SweepAsync();

        var notes = await NotesAsync(feed);
        Assert.Equal(2, (await feed.TitlesAsync(ListName.Latest)).Count);
        Assert.Contains("cafe\\u0301.txt", notes[$"articles/{Composed}"], StringComparison.Ordinal);
        Assert.Contains(Composed, notes[$"articles/{Decomposed}"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_in_parts_finds_what_is_shared_over_their_border()
    {
        await using var feed = await TestFeed.StartInMemoryAsync(new SweepBounds { MaxItemsPerRun = 1 });
        for (var file = 0; file < 5; file++)
            await feed.UploadAndPublishAsync($"{file}.txt", At("https://heron.example/pier", $"Heron {file}"));
        for (var runs = 0; runs < 30; runs++)
            await feed.SweepAsync();

        Assert.Equal(5, (await NotesAsync(feed)).Count);
    }
}
