using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Sweeping;
using Feed.Tests.Storage.Sweeping;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Names;

public sealed class TopTermsTests
{
    /// <summary>More than one response of storage contains.</summary>
    private const int Names = 1_100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_few_names_the_busiest_are_right_at_once()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A", "Harbour", "Zoo"));
        Assert.Equal(["harbour", "zoo"], await TopTermsAsync(feed));
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("B", "Zoo"));
        await feed.SweepAsync();
        Assert.Equal(["zoo", "harbour"], await TopTermsAsync(feed));
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(300)]
    public async Task Of_very_many_names_the_busiest_are_found_by_a_bounded_number_of_calls(int stretch)
    {
        await using var feed = await TestFeed.StartInMemoryAsync(new SweepBounds { MaxItemsPerRun = stretch });
        await ManyNamesAsync(feed);
        foreach (var number in Enumerable.Range(0, 5))
            await feed.UploadAndPublishAsync($"{number}.txt", Texts.Tagged($"{number}", number < 3 ? ["Zebra", "Zoo"] : ["Zoo"]));
        await SweepRounds.RoundAsync(feed);
        Assert.Equal(["zoo", "zebra"], await TopTermsAsync(feed));

        await feed.DeleteAsync("0.txt");
        await feed.UploadAsync("new.txt", Texts.Tagged("New", "Yard"));
        await feed.UploadAsync("3.txt", Texts.Tagged("3", "Yard"));
        await feed.UploadAsync("4.txt", Texts.Tagged("4", "Yard"));
        await SweepRounds.RoundAsync(feed);
        feed.Calls.Reset();
        Assert.Equal(["yard", "zebra", "zoo"], await TopTermsAsync(feed));
        Assert.InRange(feed.Calls.Calls, 1, 2);
    }

    private static async Task<IEnumerable<string>> TopTermsAsync(TestFeed feed) =>
        (await feed.Lists.TopTermsAsync([TermKind.Tag], Cancellation))[TermKind.Tag].Select(term => term.Slug);

    /// <summary>Tags that once had articles; all precede those of the test in the order of slugs.</summary>
    private static async Task ManyNamesAsync(TestFeed feed)
    {
        for (var number = 0; number < Names; number++)
            await feed.Storage.Terms.AddEntityAsync(new TableEntity("tag", $"a{number:D4}") { ["Display"] = "A", ["Articles"] = 0 }, Cancellation);
    }
}
