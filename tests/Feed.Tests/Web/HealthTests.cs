using System.Net;
using System.Text;
using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>What the address for monitors reports while the site serves and a part of it has failed.</summary>
public sealed class HealthTests(AzuriteFixture azurite)
{
    private const int Files = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_degraded_and_200_while_withdrawals_are_held_back_and_ok_when_the_files_are_back()
    {
        await using var site = await StartAsync();
        Assert.Equal("ok\n", await site.TextAsync("/health"));
        for (var number = 0; number < Files; number++)
            await site.Storage.Articles.DeleteBlobAsync($"{number}.txt", cancellationToken: Cancellation);
        await site.SweepAsync();

        Assert.Matches($"^degraded\n{Files} of {Files} published articles have lost their files since .+, and none is withdrawn\\.\n$", await site.TextAsync("/health"));
        Assert.Contains("Article 3", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);

        for (var number = 0; number < Files; number++)
            await site.Storage.Articles.UploadBlobAsync($"{number}.txt", BinaryData.FromString(Texts.Tagged($"Article {number}")), Cancellation);
        await site.SweepAsync();
        Assert.Equal("ok\n", await site.TextAsync("/health"));
    }

    [Theory]
    [InlineData(FeedStorage.ArticlesContainer)]
    [InlineData(FeedStorage.ConfigContainer)]
    public async Task A_lost_container_is_a_fault_the_site_serves_and_takes_and_withdraws_nothing(string name)
    {
        await using var site = await StartAsync();
        var container = name == FeedStorage.ConfigContainer ? site.Storage.Config : site.Storage.Articles;
        await container.DeleteAsync(cancellationToken: Cancellation);

        Assert.Equal($"degraded\nThe container {name} is gone, so nothing is published or withdrawn.\n", await site.TextAsync("/health"));
        using (var upload = await site.PutAsync("/uploads/new.txt", Encoding.UTF8.GetBytes(Texts.Tagged("New"))))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, upload.StatusCode);
        Assert.True(await Record.ExceptionAsync(site.SweepAsync) is null or LostContainerException);
        Assert.False(await container.ExistsAsync(Cancellation));
        Assert.Contains("Article 3", await site.TextAsync("/feed.rss"), StringComparison.Ordinal);
        Assert.StartsWith("degraded\n", await site.TextAsync("/health"), StringComparison.Ordinal);
    }

    private async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(azurite);
        for (var number = 0; number < Files; number++)
            await site.PublishAsync($"{number}.txt", Texts.Tagged($"Article {number}"));
        return site;
    }
}
