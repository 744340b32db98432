using System.Net;
using Feed.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Web;

/// <summary>People who change their name, and the readers who follow them.</summary>
public sealed class MovedNameTests(AzuriteFixture azurite)
{
    private const string Article = "Harbour talks\n\n“We will dredge the harbour,” said Augusta Thorn, the mayor.\n";

    [Theory]
    [InlineData("was")]
    [InlineData("aliases")]
    public async Task A_former_name_or_alias_keeps_its_feed_until_the_new_one_has_one_and_then_redirects(string key)
    {
        var time = new SettableTime();
        await using var site = await TestSite.StartAsync(azurite, services: services => services.AddSingleton<TimeProvider>(time));
        await site.PublishAsync("a.txt", Article);
        await site.WithdrawAsync("a.txt");
        await site.Storage.Config.GetBlobClient("people.yaml").UploadAsync(
            BinaryData.FromString($"people:\n  - name: Augusta Pell\n    {key}: [Augusta Thorn]\n"), overwrite: true, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(1));
        await site.SweepAsync();

        foreach (var address in (string[])["/speakers/augusta-thorn", "/speakers/augusta-thorn/feed.rss", "/speakers/augusta-thorn/quotes.json"])
        {
            using var kept = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        }

        using var combined = await site.GetAsync("/feed.rss?speaker=augusta-thorn");
        Assert.Equal("/speakers/augusta-thorn/feed.rss", combined.Headers.Location?.ToString());

        await site.PublishAsync("b.txt", Article);
        using var moved = await site.GetAsync("/speakers/augusta-thorn/feed.rss");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal("/speakers/augusta-pell/feed.rss", moved.Headers.Location!.ToString());
        Assert.Contains("<dc:creator>Augusta Pell</dc:creator>", await site.TextAsync("/speakers/augusta-pell/feed.rss"), StringComparison.Ordinal);
    }
}
