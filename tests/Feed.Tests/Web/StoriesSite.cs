using Feed.Tests.Support;

namespace Feed.Tests.Web;

/// <summary>One site with the three stories for all tests of a class that only read.</summary>
public sealed class StoriesSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestSite? site;

    internal TestSite Site => site!;

    internal AzuriteFixture Azurite => azurite;

    public async ValueTask InitializeAsync()
    {
        site = await SampleArticles.PublishedAsync(azurite);
        site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
    }
}
