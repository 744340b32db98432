using Feed.Tests.Infra;
using Feed.Tests.Support;
using Feed.Tests.Web;

namespace Feed.Browser.Tests;

/// <summary>The site of the samples that come with Feed.</summary>
public sealed class SampleSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestSite? site;

    public Uri Address => site!.Address;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync(azurite, baseUrl: "");
        foreach (var file in Directory.GetFiles(Repository.Path("src/Feed.Local/samples")))
            await site.PublishAsync(Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        await site.SweepAsync();
    }

    public Task PublishAsync(string name, string text) => site!.PublishAsync(name, text);

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
    }
}
