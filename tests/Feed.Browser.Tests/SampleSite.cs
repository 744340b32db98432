using Feed.Tests.Support;

namespace Feed.Browser.Tests;

/// <summary>The README's first command: Feed.Local with the samples that come with Feed.</summary>
public sealed class SampleSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly LocalSite local = new(azurite);

    public Uri Address => local.Address;

    public async ValueTask InitializeAsync() => await local.StartAsync(Directory.GetFiles(Repository.Path("src/Feed.Local/samples")));

    /// <summary>Saves a file among the samples and waits until the answer for a path has some words of it.</summary>
    public async Task PublishAsync(string name, string text, string path, string words)
    {
        local.Save(name, text);
        await local.ShowsAsync(path, words);
    }

    /// <summary>Deletes a file and waits until the answer for a path has its words no longer.</summary>
    public async Task WithdrawAsync(string name, string path, string words)
    {
        local.Delete(name);
        await local.ShowsAsync(path, words, shows: false);
    }

    public ValueTask DisposeAsync() => local.DisposeAsync();
}
